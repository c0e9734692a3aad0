import { mkdirSync, statSync } from 'node:fs';
import { faultOfError } from '../../faults.ts';
import { writeWhole } from '../../files.ts';
import { exitCodes, HeadlessFailure, misused } from './exit-codes.ts';

/** Refuses a place for a file before anything is made or recorded for it: a folder, or something in a path that is no folder. */
export function checkPlace(file: string, option: string): void {
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) throw misused(`${file} is a folder. ${option} takes a file.`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') throw misused(`${file} cannot be a file: part of its path is no folder.`);
    throw error;
  }
}

/** Makes the folder that files are to go to; refuses what is a file, or lies in one, or may not be made, before anything is recorded. */
export function openFolder(folder: string, option: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw refusal(folder, error) ?? misused(`${folder} cannot be a folder: it, or part of its path, is a file. ${option} takes a folder.`);
  }
}

/** What the disk refuses, as a sentence; null for what it does not. */
function refusal(place: string, error: unknown): HeadlessFailure | null {
  const fault = faultOfError(error);
  if (fault === 'disk-full') return new HeadlessFailure(exitCodes.database, fault, `There is no space left for ${place}.`);
  return fault === 'read-only' ? misused(`${place} may not be written.`) : null;
}

/** Writes files by what `write` does; what the disk refuses is a sentence, not a defect. */
export function writtenOut<T>(place: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw refusal(place, error) ?? error;
  }
}

/** Writes a file that a verb was asked for, whole or not at all; what the disk refuses is a sentence, not a defect. */
export function writeOut(file: string, content: string | Uint8Array): void {
  try {
    writeWhole(file, content);
  } catch (error) {
    const refused = refusal(file, error);
    if (refused !== null) throw refused;
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw misused(`${file} cannot be a file: part of its path is no folder.`);
    throw error;
  }
}
