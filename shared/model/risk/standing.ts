import type { RiskCorrection, RiskRecord } from '../../contract/entities/risk.ts';
import { isRiskField, type RiskField } from './questions.ts';
import { decodeField, readContact, readDiscussion } from './values.ts';

/** One addition, with what it changed: the field's value before and after. `field` is null where it changed none, or not to a value that this version can read. */
export interface RiskStep {
  readonly addition: RiskCorrection;
  readonly field: RiskField | null;
  readonly before: RiskRecord[RiskField] | undefined;
  readonly after: RiskRecord[RiskField] | undefined;
}

/** A risk record with everything that was added to it (domain.md 2.10). */
export interface RiskStanding {
  /** The record with what was answered and corrected since; the row itself never changes. */
  readonly record: RiskRecord;
  /** Every addition, the earliest first. */
  readonly steps: readonly RiskStep[];
  /** Who closed it and when; null while it is open. */
  readonly closed: { readonly by: string; readonly at: string } | null;
  /** The last outcome that was written, in its own right or with the closing. */
  readonly outcome: string | null;
  /** That it was raised to the team leads, and who looked since; `lookedBy` null while none has. */
  readonly raised: { readonly by: string; readonly at: string; readonly text: string; readonly lookedBy: string | null; readonly lookedAt: string | null } | null;
}

const earliestFirst = (a: RiskCorrection, b: RiskCorrection): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1);

/** What an addition makes of the record: the part that changes, or null. */
function changed(record: RiskRecord, addition: RiskCorrection): Partial<RiskRecord> | null {
  switch (addition.kind) {
    case 'answer':
    case 'correction': {
      if (!isRiskField(addition.field)) return null;
      const value = decodeField(addition.field, addition.value);
      if (value === undefined) return null;
      // An urgency is chosen with its reason (domain.md 2.10), so the reason goes with it.
      return addition.field === 'urgency' ? { urgency: value as RiskRecord['urgency'], urgencyReason: addition.reason } : { [addition.field]: value };
    }
    case 'service-contacted': {
      const contact = readContact(addition);
      return contact === undefined ? null : { servicesContacted: [...record.servicesContacted, contact] };
    }
    case 'discussed': {
      const talk = readDiscussion(addition);
      return talk === undefined ? null : { discussedWith: [...record.discussedWith, talk] };
    }
    case 'review':
    case 'reopened': return { reviewDueAt: addition.reviewDueAt };
    case 'closed': return { reviewDueAt: null };
    default: return null;
  }
}

const fieldOf: Partial<Record<RiskCorrection['kind'], RiskField>> = { 'service-contacted': 'servicesContacted', 'discussed': 'discussedWith', 'review': 'reviewDueAt', 'reopened': 'reviewDueAt', 'closed': 'reviewDueAt' };

/**
 * A record as it stands with its additions, in whatever order they came. Two colleagues who answer the same question both
 * stand in `steps`; the later one is what the record says.
 */
export function riskStanding(row: RiskRecord, additions: readonly RiskCorrection[]): RiskStanding {
  let record = row;
  let closed: RiskStanding['closed'] = null;
  let outcome: string | null = null;
  let raised: RiskStanding['raised'] = null;
  const steps = [...additions].sort(earliestFirst).map((addition): RiskStep => {
    const { kind, by, at, value } = addition;
    const change = changed(record, addition);
    const field = change === null ? null : (fieldOf[kind] ?? (isRiskField(addition.field) ? addition.field : null));
    const before = field === null ? undefined : record[field];
    record = { ...record, ...change };
    if (kind === 'closed') closed = { by, at };
    if (kind === 'reopened') closed = null;
    if (kind === 'closed' || kind === 'outcome') outcome = value;
    if (kind === 'raised') raised = { by, at, text: value, lookedBy: null, lookedAt: null };
    if (kind === 'looked' && raised?.lookedBy === null) raised = { ...raised, lookedBy: by, lookedAt: at };
    return { addition, field, before, after: field === null ? undefined : record[field] };
  });
  return { record, steps, closed, outcome, raised };
}
