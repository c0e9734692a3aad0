import { readBy } from '../../../shared/contract/read-by.ts';
import { isMutationName, mutations, type MutationName } from '../../../shared/contract/mutations/index.ts';
import { isEntityName, type EntityName } from '../../../shared/contract/entities/index.ts';
import type { Desk } from '../desk/context.ts';
import type { Draft } from '../sync/index.ts';
import { misused } from './exit-codes.ts';

/** The kind of row behind each argument that names what a change is about; the first that is there counts. */
const byArgument: readonly (readonly [string, EntityName])[] = [
  ['postId', 'post'], ['caseId', 'case'], ['conversationId', 'conversation'], ['breakId', 'break'], ['proposalId', 'pointsProposal'],
  ['voids', 'ledgerEntry'], ['actId', 'forumAct'], ['staffId', 'staff'], ['memberId', 'member'],
];

/** The kind of row behind each argument that carries a whole row. */
const byRow: Readonly<Record<string, EntityName>> = {
  'ledger.give@1': 'ledgerEntry', 'ledger.propose@1': 'pointsProposal', 'break.propose@1': 'break', 'told.mark@1': 'toldMark', 'policy.publish@1': 'policy',
  'cover.publish@1': 'coverCalendar', 'lexicon.publish@1': 'triageLexicon', 'shift.set@1': 'shift', 'handover.write@1': 'handover', 'readMark.set@1': 'readMark', 'audit.record@1': 'auditEntry',
  'risk.record@1': 'riskRecord', 'risk.add@1': 'riskCorrection', 'savedReply.set@1': 'savedReply', 'signpost.set@1': 'signpost',
};

/** State machines whose change is compared with the version that was seen (sync.md, invariant 6). */
const versioned: ReadonlySet<MutationName> = new Set<MutationName>(['case.close@1', 'case.reopen@1', 'case.handToStaff@1', 'case.handBack@1', 'post.edit@1', 'post.approve@1', 'post.reject@1']);

function entityOf(name: MutationName, args: Readonly<Record<string, unknown>>): { t: EntityName; id: string } {
  const rowKind = byRow[name];
  const row = rowKind && Object.values(args).find((value): value is { id: string } => typeof (value as { id?: unknown } | null)?.id === 'string');
  if (rowKind && row) return { t: rowKind, id: row.id };
  if (typeof args['aboutKind'] === 'string' && isEntityName(args['aboutKind'])) return { t: args['aboutKind'], id: String(args['aboutId']) };
  const found = byArgument.find(([key]) => typeof args[key] === 'string');
  if (!found) throw misused(`“${name}” does not say what it is about.`);
  return { t: found[1], id: String(args[found[0]]) };
}

/**
 * One change of the contract from a command line. A missing `at` is now; the version is the one on this computer unless
 * `ifVersion` says another. Throws a usage failure for an unknown name or arguments that do not fit.
 */
export function headlessDraft(desk: Desk, name: string, json: string, ifVersion: string | undefined): Draft {
  if (!isMutationName(name)) throw misused(`The contract has no change called “${name}”. Names look like case.close@1.`);
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    throw misused('The arguments are not JSON.');
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw misused('The arguments must be a JSON object.');
  const shape = mutations[name].shape as Record<string, unknown>;
  const parsed = readBy(mutations[name], 'at' in shape && !('at' in given) ? { ...given, at: desk.now() } : given);
  if (!parsed.success) throw misused(`The arguments do not fit ${name}: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`.trim());
  if (ifVersion !== undefined && !/^\d{1,15}$/u.test(ifVersion)) throw misused('--if-version takes a whole number.');
  const { t, id } = entityOf(name, parsed.data as Record<string, unknown>);
  const version = ifVersion !== undefined ? Number(ifVersion) : versioned.has(name) ? desk.store.versionOf(t, id) : null;
  return { name, entity: `${t}/${id}`, ifVersion: version, args: parsed.data } as Draft;
}
