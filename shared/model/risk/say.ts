import type { RiskCorrection, RiskRecord } from '../../contract/entities/risk.ts';
import { sayExact } from '../../time.ts';
import { additionWords, ageWords, answerWords, channelWords, fieldLabels, urgencyWords, type RiskField } from './questions.ts';
import type { RiskStep } from './standing.ts';

/** How a colleague is named, by id. */
export type NameOf = (staffId: string) => string;

const orNothing = (text: string): string => (text.trim() === '' ? 'Nothing written' : text);

/** "999 at Sat 16 May 2026, 19:10:00 BST, reference A-12, by Tom Okafor". */
export function sayContact({ to, at, reference, by }: RiskRecord['servicesContacted'][number], nameOf: NameOf): string {
  return `${to} at ${sayExact(at)}${reference.trim() === '' ? '' : `, reference ${reference}`}, by ${nameOf(by)}`;
}

/** "Priya Raman, Sat 16 May 2026, 19:10:00 BST". */
export function sayDiscussion({ staffId, at }: RiskRecord['discussedWith'][number], nameOf: NameOf): string {
  return `${nameOf(staffId)}, ${sayExact(at)}`;
}

/** "Yes: “tonight”"; the words behind an answer stand in quotes of their own. */
export function sayAnswer({ answer, words }: RiskRecord['plan']): string {
  return words.trim() === '' ? answerWords[answer] : `${answerWords[answer]}: ${words}`;
}

/** A part of a record in words, exact to the second: for its history, on paper and in the outbox. */
export function sayField(field: RiskField, record: Pick<RiskRecord, RiskField>, nameOf: NameOf): string {
  switch (field) {
    case 'seenBy': return nameOf(record.seenBy);
    case 'decidedBy': return record.decidedBy === null ? 'Nobody yet' : nameOf(record.decidedBy);
    case 'seenAt': return sayExact(record.seenAt);
    case 'reviewDueAt': return record.reviewDueAt === null ? 'No review set' : sayExact(record.reviewDueAt);
    case 'channel': return channelWords[record.channel];
    case 'ageBand': return ageWords[record.ageBand];
    case 'urgency': return record.urgency === null ? 'Not decided' : `${urgencyWords[record.urgency]}: ${record.urgencyReason}`;
    case 'memberTold': return record.memberTold ? 'Yes' : 'Not yet';
    case 'discussedWith': return record.discussedWith.map((one) => sayDiscussion(one, nameOf)).join('\n') || 'Nobody yet';
    case 'servicesContacted': return record.servicesContacted.map((one) => sayContact(one, nameOf)).join('\n') || 'None';
    case 'immediateDanger': case 'thoughts': case 'plan': case 'means': case 'timeframe': case 'harmDone': case 'recentAttempt': case 'othersAtRisk': return sayAnswer(record[field]);
    default: return orNothing(record[field]);
  }
}

/** Additions whose words are what was added, whatever they mean for the next review. */
const ownWords: ReadonlySet<RiskCorrection['kind']> = new Set<RiskCorrection['kind']>(['review', 'reopened', 'closed', 'outcome', 'raised', 'looked']);

/** What was added, and what stood before it, in words. */
export function sayStep({ addition, field, before, after }: RiskStep, record: RiskRecord, nameOf: NameOf): { readonly label: string; readonly was: string | null; readonly now: string } {
  const { kind, value } = addition;
  const label = field !== null && !ownWords.has(kind) ? fieldLabels[field] : additionWords[kind];
  if (ownWords.has(kind) || field === null) return { label, was: null, now: value };
  if (kind === 'service-contacted') return { label: additionWords[kind], was: null, now: sayContact((after as RiskRecord['servicesContacted']).at(-1)!, nameOf) };
  if (kind === 'discussed') return { label: additionWords[kind], was: null, now: sayDiscussion((after as RiskRecord['discussedWith']).at(-1)!, nameOf) };
  // The reason of an urgency stands with the step itself.
  const say = (part: typeof before): string => sayField(field, { ...record, [field]: part, ...(field === 'urgency' ? { urgencyReason: '' } : {}) }, nameOf).replace(/: $/u, '');
  return { label, was: kind === 'answer' ? null : say(before), now: say(after) };
}
