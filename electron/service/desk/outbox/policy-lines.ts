import { readBy } from '../../../../shared/contract/read-by.ts';
import type { OutboxDetail } from '../../../../shared/contract/bridge/views.ts';
import { policy as policySchema, type Policy } from '../../../../shared/contract/entities/points.ts';
import { sayLength } from '../../../../shared/model/ledger.ts';
import { policyChanges, type PolicyChange } from '../../../../shared/model/policy-changes.ts';
import { sayRetention } from '../../../../shared/model/retention/terms.ts';
import { inLondon, sayClock, sayDay } from '../../../../shared/time.ts';
import type { Entry } from '../../sync/index.ts';
import type { Theirs } from './theirs-shape.ts';
import { capital } from './words.ts';

type Line = OutboxDetail['lines'][number];
type Mine = Omit<Policy, 'publishedBy'>;

/** The version that a change would publish; null for any other change. */
function mineOf({ name, args }: Entry): Mine | null {
  if (name !== 'policy.publish@1') return null;
  const parsed = readBy(policySchema.omit({ publishedBy: true }), args['policy']);
  return parsed.success ? parsed.data : null;
}

const day = (at: string): string => `${sayDay(at)} ${inLondon(at).year}, ${sayClock(at)}`;
const sayBand = ({ min, max, months }: Policy['bands'][number]): string => `${min} ${max === null ? 'points or more' : `to ${max} points`}, ${months === 1 ? '1 month' : `${months} months`}`;
const sayReason = ({ wording, band }: Policy['reasons'][number]): string => `${wording} (${band === 'instant-break' ? 'a break at once' : band})`;
const line = (label: string, theirs: string, mine: string): Line => ({ label, was: null, mine, theirs, memberWords: false });

/** One difference between theirs and mine; theirs is what stands. */
function differing(change: PolicyChange): Line {
  switch (change.kind) {
    case 'threshold': return line('A break is proposed at', `${change.before} active points`, `${change.after} active points`);
    case 'band': return line(`${capital(change.after.band)} band`, sayBand(change.before), sayBand(change.after));
    case 'ladder': return line('Ladder of breaks', change.before.map(sayLength).join(', '), change.after.map(sayLength).join(', '));
    case 'retention': return line('Kept on computers', sayRetention(change.before), sayRetention(change.after));
    case 'added': return line('Reason', 'Not on the list', sayReason(change.reason));
    case 'retired': return line('Reason', sayReason(change.reason), 'Not on the list');
    case 'reworded': return line('Wording', change.before.wording, change.after.wording);
    case 'moved': return line('Reason', sayReason(change.before), sayReason(change.after));
  }
}

/** Two versions of the policy that were published at the same time: from when, and every part in which they differ. */
export function policyLines(entry: Entry, theirs: Theirs | null): Line[] {
  const mine = mineOf(entry);
  if (mine === null) return [];
  const other = theirs?.current.t === 'policy' ? theirs.current.row : null;
  const begins: Line = { label: 'In force from', was: null, mine: day(mine.effectiveFrom), theirs: other && day(other.effectiveFrom), memberWords: false };
  return other === null ? [begins] : [begins, ...policyChanges(other, mine).map(differing)];
}
