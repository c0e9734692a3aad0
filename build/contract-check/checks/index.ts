import type { Check } from '../check.ts';
import { ackChecks } from './acks.ts';
import { agreeChecks, answerStanding } from './agree.ts';
import { bodyChecks } from './body.ts';
import { presenceChecks, staffNoteCheck } from './colleagues.ts';
import { decisionChecks } from './decisions.ts';
import { effectChecks } from './effects.ts';
import { cursorChecks, feedChecks, feedStanding } from './feed.ts';
import { httpChecks } from './http.ts';
import { identityChecks } from './identity.ts';
import { imageChecks } from './images.ts';
import { inboxChecks } from './inbox.ts';
import { heartbeatCheck, liveChecks, liveRefusalCheck } from './live.ts';
import { onceChecks } from './once.ts';
import { orderChecks } from './order.ts';
import { raceChecks } from './race.ts';
import { refuseChecks } from './refuse.ts';
import { snapshotChecks, snapshotStanding } from './snapshot.ts';

const [read, ...snapshotRest] = snapshotChecks;
const [meShape, ...identityRest] = identityChecks;

/** Runs before all others, whichever are chosen: without it nothing can be asked. */
export const firstCheck: Check = meShape!;

/** Runs next, whichever are chosen: the others work on what it read. */
export const readCheck: Check = read!;

/** Every other check, in the order in which they run: readers first, then writers, then what is judged at the end. */
export const checks: readonly Check[] = [
  ...identityRest, ...httpChecks, ...snapshotRest, ...cursorChecks, ...bodyChecks, ...feedChecks, ...imageChecks,
  ...onceChecks, ...orderChecks, ...refuseChecks, ...effectChecks, ...decisionChecks, ...inboxChecks, ...ackChecks, ...raceChecks,
  liveRefusalCheck, ...liveChecks, ...presenceChecks, staffNoteCheck, ...agreeChecks, heartbeatCheck,
  ...snapshotStanding, ...feedStanding, ...answerStanding,
];
