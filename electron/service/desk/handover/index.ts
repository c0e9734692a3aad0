import { getHandover } from './get.ts';
import { handOn, readHandover } from './hand-on.ts';
import { keepHandover } from './keep.ts';
import { latestHandovers, listHandovers, oneHandover } from './kept.ts';

/** The calls of handovers, loaded together when the first is asked. */
export const handoverCalls = {
  'handover.get': getHandover,
  'handover.latest': latestHandovers,
  'handover.one': oneHandover,
  'handovers.list': listHandovers,
  'handover.keep': keepHandover,
  'handover.handOn': handOn,
  'handover.read': readHandover,
} as const;
