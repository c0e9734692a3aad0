import type { RiskForm } from '../../../../shared/contract/bridge/risk.ts';
import type { RiskRecord } from '../../../../shared/contract/entities/risk.ts';

const unasked = { answer: 'not-asked', words: '' } as const;

/** A record in which nothing has been asked or decided; seen by a colleague at an instant. */
export function blankForm(seenBy: string, seenAt: string): RiskForm {
  return {
    exactWords: '', evidence: [], seenBy, seenAt, channel: 'other', immediateDanger: unasked, thoughts: unasked, plan: unasked, means: unasked, timeframe: unasked, harmDone: unasked, recentAttempt: unasked, othersAtRisk: unasked,
    ageBand: 'unknown', safetyFactors: '', urgency: null, urgencyReason: '', decision: '', decidedBy: null, discussedWith: [], reasonsForActing: '', reasonsForNotActing: '', signposting: '', servicesContacted: [], memberTold: false, reviewDueAt: null,
  };
}

/** What a form says, as a record's row carries it: whoever fills it in made the calls, and decided unless somebody else is named. */
export function recordParts(form: RiskForm, actorId: string): Omit<RiskRecord, 'id' | 'memberId' | 'aboutKind' | 'aboutId' | 'by' | 'at'> {
  const decided = form.decision.trim() !== '';
  return { ...form, decidedBy: decided ? (form.decidedBy ?? actorId) : null, servicesContacted: form.servicesContacted.map((one) => ({ ...one, by: actorId })) };
}

/** A record's row as a form shows it. */
export function formOf(record: RiskRecord): RiskForm {
  const { id: _id, memberId: _member, aboutKind: _kind, aboutId: _about, by: _by, at: _at, servicesContacted, ...rest } = record;
  return { ...rest, servicesContacted: servicesContacted.map(({ at, to, reference }) => ({ at, to, reference })) };
}
