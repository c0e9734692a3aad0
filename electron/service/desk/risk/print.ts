import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { DeskFailure } from '../../../../shared/errors.ts';
import { riskDocument } from '../../export/risk/document.ts';
import { withoutOthers } from '../../export/risk/others.ts';
import { accountsWith } from '../accounts.ts';
import { fails, type Desk } from '../context.ts';
import { teamOf } from '../naming.ts';
import { trace } from './drafts.ts';
import { mayOnRecord } from './may.ts';
import { readableRisk } from './readable.ts';

const roleNames = { moderator: 'A volunteer moderator', staff: 'A member of staff', lead: 'A team lead' } as const;

/**
 * A record as a document, and its trace in the community's record in the same act: nothing is handed out that left none.
 * Fails with `not-found`, `not-allowed`, and `refused` without saying what it is for.
 */
export function printRisk(desk: Desk, order: CallInput<'risk.document'>): CallOutput<'risk.document'> {
  const at = desk.now();
  const { row, standing, summary } = readableRisk(desk, order.recordId);
  const may = mayOnRecord(desk, row, standing.closed !== null, at).print;
  if (!may.allowed) return fails('not-allowed', may.why ?? 'This is not yours to print.');
  if (order.purpose.trim() === '') return fails('refused', 'Say what it is for.');
  const team = teamOf(desk);
  const nameOf = (id: string): string => {
    const person = team.person(id);
    if (person === null) return 'A former colleague';
    return order.colleagues ? person.name : roleNames[person.role];
  };
  const { record, steps, outcome } = standing;
  const texts = [...Object.values(record).flatMap((part) => (typeof part === 'string' ? part : part !== null && typeof part === 'object' && 'words' in part ? part.words : [])), ...(order.evidence ? row.evidence.map((one) => one.text) : []), ...(order.history ? steps.flatMap(({ addition }) => [addition.value, addition.reason]) : []), outcome ?? ''];
  const { said, places } = withoutOthers(desk.store.db, texts, new Set(accountsWith(desk.store.reader, row.memberId)));
  const html = riskDocument({ order, row, standing, summary, community: desk.session.me.community.name, nameOf, clean: said, places, by: nameOf(desk.actor.id), at, unsent: summary.saving !== 'sent' });
  const recorded = desk.sync.enqueue([trace('named-export', row.id, order.purpose.trim(), at)]);
  if (!recorded.ok) throw new DeskFailure(recorded.error);
  return { html };
}
