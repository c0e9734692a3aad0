import type { CallInput } from '../../../../shared/contract/bridge/calls.ts';
import type { RiskAbout } from '../../../../shared/contract/bridge/risk.ts';
import { limits } from '../../../../shared/limits.ts';
import { plusMs } from '../../../../shared/time.ts';
import type { Desk } from '../context.ts';

/** Under which key of the drafts a record that is being written lies. */
export const keyOf = ({ kind, id }: RiskAbout): string => `risk/${kind}/${id}`;

/** A record that was begun here and is not saved: what about, whom, and when it was last touched. */
interface Begun {
  readonly about: RiskAbout;
  readonly memberId: string;
  readonly at: string;
}

/** Keeps or forgets what is being written, on this computer alone: it survives closing the desk. */
export function keepRisk(desk: Pick<Desk, 'store' | 'now'>, { about, memberId, form }: CallInput<'risk.keep'>): Record<string, never> {
  const { drafts } = desk.store;
  if (form === null) drafts.forget(keyOf(about));
  else {
    const at = desk.now();
    drafts.put(keyOf(about), { text: JSON.stringify(form), base: JSON.stringify({ about, memberId }), at });
    drafts.tidy(plusMs(at, -limits.draftDays * 86_400_000), limits.draftsKept);
  }
  return {};
}

/** Whether a record about something was begun here and not saved. */
export function isBegun({ store }: Pick<Desk, 'store'>, about: RiskAbout): boolean {
  return store.drafts.get(keyOf(about)) !== null;
}

/** Every record that was begun here and not saved. */
export function begunRisks({ store }: Pick<Desk, 'store'>): Begun[] {
  return store.drafts.keys('risk/').flatMap((key) => {
    const kept = store.drafts.get(key);
    return kept === null ? [] : [{ ...(JSON.parse(kept.base) as Pick<Begun, 'about' | 'memberId'>), at: kept.at }];
  });
}
