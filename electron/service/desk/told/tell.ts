import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { Problem } from '../../../../shared/contract/wire.ts';
import { DeskFailure, type ErrorCode } from '../../../../shared/errors.ts';
import { unwritten, sayLeft } from '../../../../shared/model/drafts/message-draft.ts';
import { decide } from '../../../../shared/model/rules/index.ts';
import { withWritten, type Put } from '../../../../shared/model/rules/types.ts';
import type { Draft } from '../../sync/index.ts';
import { fails, type Desk } from '../context.ts';
import { tellingDrafts } from './drafts.ts';
import { toldKey } from './keep.ts';
import { owedOfOne, toldSubject } from './subject.ts';
import { unsentOf } from './unsent.ts';

const codes: Partial<Record<Problem['type'], ErrorCode>> = { 'forbidden': 'not-allowed', 'own-post': 'not-allowed', 'not-found': 'not-found' };

/** What the rules refuse already now is answered with their sentence; nothing is saved then. */
function tried(desk: Desk, drafts: readonly Draft[], now: string): void {
  const written: Put[] = [];
  for (const [i, draft] of drafts.entries()) {
    const verdict = decide(draft.name, draft.args, { actor: desk.actor, mutationId: `dry-run-${i}`, now }, withWritten(desk.store.reader, written));
    if (verdict.status !== 'applied') fails(codes[verdict.problem.type] ?? 'refused', verdict.problem.title, verdict.problem.type);
    else written.push(...verdict.puts);
  }
}

function saved(desk: Desk, drafts: readonly Draft[], now: string): CallOutput<'told.tell'> {
  tried(desk, drafts, now);
  const result = desk.sync.enqueue(drafts);
  if (!result.ok) throw new DeskFailure(result.error);
  return { mutationIds: result.value, canUndo: result.value.every((id) => desk.sync.canUndo(id)) };
}

function whole(text: string): void {
  const left = unwritten(text).length;
  if (left > 0) fails('refused', `${sayLeft(left)}: a message is sent in a person’s own words.`, 'unwritten');
}

/**
 * Tells a member of points and breaks in one go, or records why nobody can (domain.md 2.5): message and marks are saved
 * together and held back together with what they tell of. Fails with `refused` when a colleague told them meanwhile.
 */
export function tellMember(desk: Desk, { memberId, about, telling }: CallInput<'told.tell'>): CallOutput<'told.tell'> {
  const now = desk.now();
  const subject = toldSubject(desk, memberId);
  const owed = owedOfOne(desk, subject);
  const wanted = about.filter((one, i) => about.findIndex((other) => other.kind === one.kind && other.id === one.id) === i);
  if (wanted.some((one) => !owed.some(({ kind, row }) => kind === one.kind && row.id === one.id))) fails('refused', 'Somebody told them of this meanwhile, or it is no longer so.', 'not-owed');
  if (telling.how !== 'no-contact-route') whole(telling.text);
  const unsent = unsentOf(desk);
  const waiting = wanted.filter((one) => unsent.stateOf(one) !== 'sent');
  // A message waits for one change: told of two, it would go out although the other was refused.
  if (telling.how === 'message' && waiting.length > 1) fails('refused', `${waiting.length} of these are not sent yet. Tell them one at a time, or wait for the connection.`, 'unsent');
  const filed = [...waiting, ...wanted.filter((one) => !waiting.includes(one))].map((one) => ({ ...one, entity: unsent.entityOf(one) }));
  const answer = saved(desk, tellingDrafts({ memberId: subject.member.id, about: filed, telling, at: now }), now);
  if (telling.how !== 'no-contact-route') desk.store.drafts.forget(toldKey(subject.member.id));
  return answer;
}

/** A message to a member that tells of nothing owed: an answer, a word before a break ends. */
export function writeToMember(desk: Desk, { memberId, text, conversationId }: CallInput<'member.write'>): CallOutput<'member.write'> {
  const now = desk.now();
  whole(text);
  const { member } = toldSubject(desk, memberId);
  return saved(desk, tellingDrafts({ memberId: member.id, about: [], telling: { how: 'message', text, conversationId }, at: now }), now);
}

/** How a member can be reached (domain.md 2.5). */
export function setRoutes(desk: Desk, { memberId, routes }: CallInput<'member.routes'>): CallOutput<'member.routes'> {
  const now = desk.now();
  const { member } = toldSubject(desk, memberId);
  return saved(desk, [{ name: 'member.patch@1', entity: `member/${member.id}`, ifVersion: null, args: { memberId: member.id, contactRoutes: routes, at: now } }], now);
}
