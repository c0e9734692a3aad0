import type { RiskRecord } from '../../../shared/contract/entities/risk.ts';
import { colleague } from './people.ts';
import { DAY, HOUR, MINUTE, iso, type World } from './world.ts';

type Answer = RiskRecord['thoughts'];
const answered = (answer: Answer['answer'], words = ''): Answer => ({ answer, words });
const notAsked = answered('not-asked');

/** What a record says when nothing has been asked yet. */
const blank: Pick<RiskRecord, 'immediateDanger' | 'thoughts' | 'plan' | 'means' | 'timeframe' | 'harmDone' | 'recentAttempt' | 'othersAtRisk' | 'servicesContacted' | 'reasonsForActing' | 'discussedWith'> = {
  immediateDanger: notAsked, thoughts: notAsked, plan: notAsked, means: notAsked, timeframe: notAsked, harmDone: notAsked, recentAttempt: notAsked, othersAtRisk: notAsked, servicesContacted: [], reasonsForActing: '', discussedWith: [],
};

/** Adds risk records on what members wrote about a risk: one that is open and due for review today, those of the past closed after a review (domain.md 2.10). */
export function addRiskRecords(world: World): void {
  const rows = world.rows();
  const members = new Map(rows.flatMap((one) => (one.t === 'member' ? [[one.row.id, one.row] as const] : [])));
  const words = Map.groupBy(rows.flatMap((one) => (one.t === 'message' && one.row.from === 'member' ? [one.row] : [])), (one) => one.conversationId);
  const marked = new Map(rows.flatMap((one) => (one.t === 'triageMark' ? [[one.row.conversationId, one.row] as const] : [])));
  for (const put of rows) {
    if (put.t !== 'conversation' || put.row.purpose !== 'risk') continue;
    const { id, memberId, state } = put.row;
    const [mark, said] = [marked.get(id), words.get(id) ?? []];
    // The one that nobody has recorded yet is for whoever practises.
    if (mark === undefined || said[0] === undefined || state === 'open') continue;
    const at = Math.min(Date.parse(mark.at) + 6 * MINUTE, world.nowMs - MINUTE);
    const over = state === 'closed';
    const by = colleague(world, mark.by);
    const reviewAt = over ? at + DAY : world.nowMs + 2 * HOUR;
    const record: RiskRecord = {
      ...blank, id: world.id('risk'), memberId, aboutKind: 'conversation', aboutId: id, exactWords: said[0].body,
      evidence: [{ sourceId: said[0].id, text: said[0].body, at: said[0].at, copiedAt: iso(at) }], seenBy: by.id, seenAt: mark.at, channel: 'message',
      immediateDanger: answered('no', 'Somebody is at home with them.'), thoughts: answered('yes'), plan: answered('not-disclosed'), ageBand: members.get(memberId)?.ageBand ?? 'unknown', safetyFactors: 'Somebody they trust is at home.',
      urgency: 'today', urgencyReason: 'Had a bad night, is not alone, and answers.', decision: 'Write today, look in again before the evening.', decidedBy: by.id,
      reasonsForNotActing: 'Not alone, no plan said, agreed to ring 999 if it gets worse.', signposting: '999 or A&E; THEMIX to 85258.', memberTold: true, reviewDueAt: iso(reviewAt), by: by.id, at: iso(at),
    };
    world.add('riskRecord', record, at);
    if (!over) continue;
    const step = (kind: 'review' | 'closed', value: string, when: number): void => {
      world.add('riskCorrection', { id: world.id('rcor'), recordId: record.id, kind, field: null, value, reason: '', reviewDueAt: null, by: by.id, at: iso(when) }, when);
    };
    step('review', 'Slept, and told somebody at home.', Math.min(reviewAt, world.nowMs - 2 * MINUTE));
    step('closed', 'Goes on with their own support. They know how to reach us.', Math.min(reviewAt + HOUR, world.nowMs - MINUTE));
  }
}
