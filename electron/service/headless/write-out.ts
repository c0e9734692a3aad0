import { statSync } from 'node:fs';
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

/** Writes a file that a verb was asked for, whole or not at all; what the disk refuses is a sentence, not a defect. */
export function writeOut(file: string, content: string | Uint8Array): void {
  try {
    writeWhole(file, content);
  } catch (error) {
    const fault = faultOfError(error);
    if (fault === 'disk-full') throw new HeadlessFailure(exitCodes.database, fault, `There is no space left for ${file}.`);
    if (fault === 'read-only') throw new HeadlessFailure(exitCodes.usage, 'usage', `${file} may not be written.`);
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw misused(`${file} cannot be a file: part of its path is no folder.`);
    throw error;
  }
}
