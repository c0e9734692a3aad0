import type { Band } from '../../../../shared/contract/entities/points.ts';
import type { MutationArgs } from '../../../../shared/contract/mutations/index.ts';
import type { Draft } from '../../sync/index.ts';

/** Points for a member, as a person has chosen them. */
export interface Wanted {
  readonly memberId: string;
  readonly caseId: string | null;
  readonly conversationId: string | null;
  readonly reasonId: string | null;
  readonly wording: string;
  readonly band: Band;
  readonly points: number;
}

interface Recorded {
  readonly id: string;
  readonly privateNote: string;
  readonly evidence: string;
  /** When it was done, by the desk's clock set to the community's; canonical UTC. */
  readonly at: string;
}

type Given = Wanted & Recorded & Pick<MutationArgs<'ledger.give@1'>['entry'], 'policyId' | 'offBandReason'> & { readonly proposalId: string | null };

/** The mutation that gives points. What follows from it is sent under the same entity, so that it waits when the points are refused. */
export function giveDraft({ proposalId, ...entry }: Given): Draft {
  return { name: 'ledger.give@1', entity: `ledgerEntry/${entry.id}`, ifVersion: null, args: { entry, proposalId } };
}

/** The mutation that proposes points. */
export function proposeDraft({ conversationId: _none, ...proposal }: Wanted & Recorded): Draft {
  return { name: 'ledger.propose@1', entity: `pointsProposal/${proposal.id}`, ifVersion: null, args: { proposal } };
}
