import { z } from 'zod';
import { readBy } from '../../contract/read-by.ts';
import { discussion, riskRecord, serviceContact, type RiskCorrection, type RiskRecord } from '../../contract/entities/risk.ts';
import type { RiskField } from './questions.ts';

const contact = serviceContact.omit({ by: true });

/** Fields whose value is text as it stands. */
const texts: ReadonlySet<RiskField> = new Set<RiskField>(['exactWords', 'safetyFactors', 'urgencyReason', 'decision', 'reasonsForActing', 'reasonsForNotActing', 'signposting']);

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A field's value as an addition carries it: text as it is, all else as JSON. */
export function encodeField<F extends RiskField>(field: F, value: RiskRecord[F]): string {
  return texts.has(field) ? String(value) : JSON.stringify(value);
}

/** The opposite of {@link encodeField}; undefined when it is no value of the field. */
export function decodeField<F extends RiskField>(field: F, text: string): RiskRecord[F] | undefined {
  const parsed = readBy(riskRecord.shape[field], texts.has(field) ? text : json(text));
  return parsed.success ? (parsed.data as RiskRecord[F]) : undefined;
}

/** A service that was contacted, as `service-contacted` carries it. */
export function readContact(addition: Pick<RiskCorrection, 'value' | 'by'>): RiskRecord['servicesContacted'][number] | undefined {
  const parsed = readBy(contact, json(addition.value));
  return parsed.success ? { ...parsed.data, by: addition.by } : undefined;
}

/** A talk with a colleague, as `discussed` carries it. */
export function readDiscussion(addition: Pick<RiskCorrection, 'value'>): z.infer<typeof discussion> | undefined {
  const parsed = readBy(discussion, json(addition.value));
  return parsed.success ? parsed.data : undefined;
}
