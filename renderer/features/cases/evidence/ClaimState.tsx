import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import { epochOf, sayClock } from '../../../../shared/time.ts';
import { Button } from '../../../components/Button.tsx';
import { ColleagueInitials } from '../../../components/Colleague.tsx';
import type { CaseActs } from '../actions/use-case-acts.ts';
import { firstName } from '../words.ts';

/** "28 min", of a claim that ends by itself (domain.md 2.8). */
export function minutesLeft(endsAt: string, now: string): number {
  return Math.max(1, Math.round((epochOf(endsAt) - epochOf(now)) / 60_000));
}

/** Who has the case and for how long; a colleague's can be taken over, and they are told. */
export function ClaimState({ detail, now, acts }: { detail: CaseDetail; now: string; acts: CaseActs }) {
  const { holder, claimEndsAt, may } = detail;
  if (holder === null || claimEndsAt === null) return <span className="claim-state claim-state--free">Unclaimed</span>;
  if (holder.you) {
    return <span className="claim-state"><ColleagueInitials name={holder.name} you decorative /><span>Yours for {minutesLeft(claimEndsAt, now)} min</span></span>;
  }
  return (
    <span className="claim-state">
      <ColleagueInitials name={holder.name} decorative />
      <span>{firstName(holder.name)} has this until {sayClock(claimEndsAt)}</span>
      {may['take-over'].allowed && <Button size="small" onClick={() => acts.open('take-over')}>Take over</Button>}
    </span>
  );
}
