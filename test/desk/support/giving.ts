import type { CallInput, CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { publishedPolicy } from '../../../shared/model/published-policy.ts';
import type { TestDesk } from './desk.ts';
import { ago, given, put, smallWorld, type Put } from './world.ts';

const DAY = 24 * 60;

/** The small world with the published policy, and halfpasthazel on 24 points. */
export function givingWorld(): Put[] {
  return [
    ...smallWorld(),
    put('policy', publishedPolicy),
    given('l-old', 'm-hazel', 9, ago(90 * DAY), ago(30 * DAY)),
    { ...given('l-9', 'm-hazel', 9, ago(20 * DAY), ago(-40 * DAY)) },
    given('l-8', 'm-hazel', 8, ago(10 * DAY), ago(-50 * DAY)),
    given('l-7', 'm-hazel', 7, ago(5 * DAY), ago(-55 * DAY)),
  ];
}

/** Points for unkind conflict from halfpasthazel's case, with whatever is different. */
export function unkind(more: Partial<CallInput<'points.give'>> = {}): CallInput<'points.give'> {
  return { memberId: 'm-hazel', caseId: 'c-hazel', conversationId: null, proposalId: null, policyId: 'policy-1', reasonId: 'unkind-conflict', wording: 'Unkind conflict', band: 'middle', points: 7, offBandReason: null, privateNote: '', message: null, ...more };
}

/** What the dialog would show for a member. */
export function sheetOf(desk: TestDesk, more: Partial<CallInput<'points.sheet'>> = {}): Promise<CallOutput<'points.sheet'>> {
  return desk.ask('points.sheet', { memberId: 'm-hazel', caseId: 'c-hazel', conversationId: null, proposalId: null, ...more });
}

/** A proposal as a volunteer makes it. */
export function proposal(more: Partial<CallInput<'points.propose'>> = {}): CallInput<'points.propose'> {
  return { memberId: 'm-hazel', caseId: 'c-hazel', reasonId: 'derailing', wording: 'Derailing', band: 'lower', points: 3, why: 'Took the whole thread with it.', ...more };
}
