import { outcome } from '../../../contract/entities/cases.ts';
import { reportReasons } from '../../report-reasons.ts';

/** What only the data knows of the parts that a figure can have: the spaces of the community, and the reasons of every version of its policy. */
export interface Universe {
  readonly spaces: readonly string[];
  readonly pointsReasons: readonly string[];
}

/**
 * Every part that figures have in any week, by id, though nothing may be counted in it: which parts of a week there are must
 * not depend on the weeks beside which it is shown, or two exports would tell what one hides.
 */
export function everyPart({ spaces, pointsReasons }: Universe): string[] {
  const caseReasons = [...Object.keys(reportReasons), 'pending', 'filter'];
  return [
    ...['cases.opened', 'cases.closed'].flatMap((top) => [...caseReasons.map((id) => `${top}/reason/${id}`), ...spaces.map((id) => `${top}/space/${id}`)]),
    ...[...outcome.options, 'none'].map((id) => `cases.closed/outcome/${id}`),
    ...[...pointsReasons, 'not-listed'].map((id) => `points.given/reason/${id}`),
  ];
}
