import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { pointsCommands, pointsQuestions } from '../../../../shared/contract/bridge/points.ts';
import type { Desk } from '../context.ts';
import { declinePoints, givePoints, proposePoints, voidPoints } from './give.ts';
import { listProposals } from './proposals.ts';
import { getPointsSheet } from './sheet.ts';
import { getVoidSheet } from './void-sheet.ts';

type PointsCall = keyof typeof pointsQuestions | keyof typeof pointsCommands;

/** Answers to every call about giving points. */
export const pointsCalls: { readonly [N in PointsCall]: (desk: Desk, input: CallInput<N>) => CallOutput<N> } = {
  'points.sheet': getPointsSheet,
  'points.voidSheet': getVoidSheet,
  'points.proposals': listProposals,
  'points.give': givePoints,
  'points.propose': proposePoints,
  'points.decline': declinePoints,
  'points.void': voidPoints,
};
