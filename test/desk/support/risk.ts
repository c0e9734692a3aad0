import type { CallInput, CallOutput } from '../../../shared/contract/bridge/calls.ts';
import type { RiskForm } from '../../../shared/contract/bridge/risk.ts';
import { conversation, row } from './member-world.ts';
import type { TestDesk } from './desk.ts';
import { ago, smallWorld, type Put } from './world.ts';

/** Hazel's conversation about the evening, with two messages that nobody has answered. */
export function riskWorld(): Put[] {
  const talk = conversation('con-risk', 'm-hazel', [
    { from: 'member', body: 'can someone check this photo?', at: ago(3_000) }, { from: 'team', body: 'It is fine.', at: ago(2_990) },
    { from: 'member', body: 'i don’t feel safe tonight and paperkite_09 knows', at: ago(30) }, { from: 'member', body: 'i just wanted someone to know', at: ago(28) },
  ]);
  return [...smallWorld(), ...talk, row('conversation', { id: 'con-risk', memberId: 'm-hazel', subject: 'photo', state: 'open', purpose: 'risk', assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: ago(3_000), lastMessageAt: ago(28) })];
}

/** What the records of these tests are about. */
export const aboutTalk = { kind: 'conversation', id: 'con-risk' } as const;

/** Saves a record about hazel's conversation as its form begins, with whatever is different; the answer is its id. */
export async function recordOf(desk: TestDesk, more: Partial<RiskForm> = {}, raise: string | null = null, about: CallInput<'risk.save'>['about'] = aboutTalk): Promise<string> {
  const { form } = await desk.ask('risk.start', { about, memberId: 'm-hazel' });
  return (await desk.ask('risk.save', { about, memberId: 'm-hazel', form: { ...form, ...more }, raise })).recordId;
}

/** Opens a record and reads it. */
export async function readRisk(desk: TestDesk, recordId: string): Promise<CallOutput<'risk.get'>> {
  const { opening } = await desk.ask('risk.open', { recordId });
  return desk.ask('risk.get', { recordId, opening });
}
