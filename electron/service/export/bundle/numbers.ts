import type { LedgerEntry } from '../../../../shared/contract/entities/points.ts';
import { html, type Html } from '../html.ts';
import type { BundleFacts } from './facts.ts';

/** What a bundle numbers, so that one place can name another: "Case 3". */
export interface Numbers {
  /** Points given, the earliest first. */
  readonly given: readonly LedgerEntry[];
  /** What voids an entry, by the entry's id; the first counts. */
  readonly voids: ReadonlyMap<string, LedgerEntry>;
  case(id: string): Html;
  entry(id: string): Html;
  break(id: string): Html;
}

/** Numbers the cases, entries and breaks of a bundle in their order, each as a link to its place. */
export function numbersOf(facts: BundleFacts): Numbers {
  const given = facts.entries.filter((one) => one.kind === 'given');
  const voids = new Map<string, LedgerEntry>();
  for (const one of facts.entries) if (one.kind === 'voided' && one.voids !== null && !voids.has(one.voids)) voids.set(one.voids, one);
  const link = (kind: string, label: string, ids: readonly string[]): ((id: string) => Html) => {
    const places = new Map(ids.map((id, i) => [id, i + 1]));
    return (id) => {
      const no = places.get(id);
      return no === undefined ? html`${label} outside this bundle` : html`<a href="#${kind}-${no}">${label} ${no}</a>`;
    };
  };
  return {
    given, voids,
    case: link('case', 'Case', facts.cases.map((one) => one.row.id)),
    entry: link('entry', 'Entry', given.map((one) => one.id)),
    break: link('break', 'Break', facts.breaks.map((one) => one.row.id)),
  };
}
