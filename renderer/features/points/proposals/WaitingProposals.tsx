import { SectionHeading } from '../../../components/SectionHeading.tsx';
import { useQuery } from '../../../data/use-query.ts';
import { ProposalList } from './ProposalList.tsx';

interface WaitingProposalsProps {
  /** Of one member over all their accounts; null for everybody's. */
  readonly memberId: string | null;
  readonly level?: 2 | 3 | undefined;
}

/** Proposals of points that wait for staff, where there are any. */
export function WaitingProposals({ memberId, level = 3 }: WaitingProposalsProps) {
  const { data } = useQuery('points.proposals', { memberId, caseId: null, mine: false });
  if (data === null || data.rows.length === 0) return null;
  return (
    <section className="proposals-part">
      <SectionHeading level={level} count={data.total} tone="ochre">Points proposed</SectionHeading>
      <ProposalList rows={data.rows} named={memberId === null} />
      {data.total > data.rows.length && <p className="proposal__who">The {data.rows.length} oldest are shown.</p>}
    </section>
  );
}
