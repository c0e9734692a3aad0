import type { Fault, FaultKind } from '../shared/contract/bridge/state.ts';

/** What a person can do about each fault. Nothing that makes it worse: on a full disk nothing is moved or made. */
const actions: Readonly<Record<FaultKind, Fault['actions']>> = {
  'newer-database': ['show-folder', 'start-afresh', 'quit'],
  'wrong-key': ['try-again', 'start-afresh', 'show-folder', 'quit'],
  damaged: ['try-again', 'start-afresh', 'show-folder', 'quit'],
  'disk-full': ['try-again', 'show-folder', 'quit'],
  'read-only': ['try-again', 'show-folder', 'quit'],
  'in-use': ['try-again', 'quit'],
  'service-stopped': ['try-again', 'show-folder', 'quit'],
  'no-runtime': ['quit'],
  'key-lost': ['try-again', 'start-afresh', 'show-folder', 'quit'],
  unknown: ['try-again', 'show-folder', 'quit'],
};

/** A fault as the page draws it. `unsent` counts what was done here and has not reached the community, if that is known. */
export function faultOf(kind: FaultKind, detail: string | null, unsent: number | null): Fault {
  return { kind, detail, unsent, actions: actions[kind] };
}

/** The fault that an error of the file system stands for. */
export function faultOfError(error: unknown): FaultKind {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'read-only';
  return 'unknown';
}
