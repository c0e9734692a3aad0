import { readBy } from '../../../../shared/contract/read-by.ts';
import { riskForm, type RiskAbout, type RiskForm } from '../../../../shared/contract/bridge/risk.ts';
import type { Desk } from '../context.ts';
import { keyOf } from './keep.ts';

/** What was being written about something; null when nothing was, or when an earlier version of the desk wrote it. */
export function keptRisk({ store }: Pick<Desk, 'store'>, about: RiskAbout): RiskForm | null {
  const kept = store.drafts.get(keyOf(about));
  const parsed = kept === null ? null : readBy(riskForm, JSON.parse(kept.text));
  return parsed?.success === true ? parsed.data : null;
}
