import type { Finding } from '../../../../shared/contract/bridge/views.ts';
import type { PostState } from '../../../../shared/contract/entities/cases.ts';

/** What has been done to a post, as a sentence begins: "Hidden by Bea Whitlock 09:51." A visible post needs none. */
export const ackedStates: Readonly<Partial<Record<PostState, string>>> = { hidden: 'Hidden', removed: 'Removed', rejected: 'Not approved' };

/** The names of what was found, each once, as a list in a sentence; empty when there is nothing of the kind. */
export function joinLabels(findings: readonly Pick<Finding, 'kind' | 'label'>[], kind: Finding['kind']): string {
  const labels = [...new Set(findings.filter((one) => one.kind === kind).map((one) => one.label))];
  return labels.map((label, index) => (index === 0 ? label : label.charAt(0).toLocaleLowerCase('en-GB') + label.slice(1))).join(', ');
}
