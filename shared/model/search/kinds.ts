/** What can be found: the facets of a search. */
export const searchKinds = ['post', 'member', 'case', 'message', 'note', 'record', 'handover'] as const;
/** See {@link searchKinds}. */
export type SearchKind = (typeof searchKinds)[number];
