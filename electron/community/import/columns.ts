/** What a line of points can say. */
export const fields = ['member', 'memberId', 'date', 'points', 'reason', 'told', 'by', 'note', 'evidence'] as const;
/** See {@link fields}. */
export type Field = (typeof fields)[number];

const names: Readonly<Record<Field, readonly string[]>> = {
  member: ['member', 'username', 'user name', 'user', 'name', 'nickname', 'handle', 'screen name', 'member name', 'account'],
  memberId: ['member id', 'user id', 'userid', 'account id', 'forum id'],
  date: ['date', 'date given', 'given', 'given on', 'date issued', 'issued', 'issued on', 'when', 'day'],
  points: ['points', 'point', 'points given', 'points issued', 'number of points', 'pts'],
  reason: ['reason', 'reason for points', 'breach', 'guideline', 'guideline broken', 'rule', 'why', 'offence'],
  told: ['told', 'member told', 'told member', 'informed', 'notified', 'contacted', 'member contacted', 'messaged'],
  by: ['by', 'given by', 'issued by', 'moderator', 'mod', 'staff', 'staff member', 'who'],
  note: ['note', 'notes', 'comment', 'comments', 'details', 'private note'],
  evidence: ['evidence', 'post', 'quote', 'what was said', 'link', 'url'],
};

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Whether a column of this name is understood by itself. */
export function isKnown(name: string): boolean {
  return fields.some((field) => names[field].includes(plain(name)));
}

/** Which column holds what, by its place; and those that nothing is taken from, by name. */
export interface Columns {
  readonly at: ReadonlyMap<Field, number>;
  readonly unused: readonly string[];
}

/** What is wrong with the columns, in sentences. */
export interface Misfit { readonly misfits: readonly string[] }

/** Finds the columns of a header; `mapping` are a person's own words, `member=Screen name`, and count before the usual names. */
export function columnsOf(header: readonly string[], mapping: readonly string[]): Columns | Misfit {
  const at = new Map<Field, number>();
  const misfits: string[] = [];
  const said = header.map((one) => one.replaceAll(/\p{C}/gu, '').slice(0, 60));
  for (const one of mapping) {
    const [field = '', ...rest] = one.split('=');
    const place = header.findIndex((name) => plain(name) === plain(rest.join('=')) && plain(name) !== '');
    if (!(fields as readonly string[]).includes(field)) misfits.push(`--column ${field}=…: what is found in a column is one of ${fields.join(', ')}.`);
    else if (place < 0) misfits.push(`There is no column “${rest.join('=')}”. There are: ${said.join(', ')}.`);
    else at.set(field as Field, place);
  }
  for (const field of fields) {
    if (at.has(field)) continue;
    const places = header.flatMap((name, place) => (names[field].includes(plain(name)) && ![...at.values()].includes(place) ? [place] : []));
    if (places.length > 1) misfits.push(`More than one column could be the ${field}: ${places.map((place) => said[place]).join(', ')}. Say which: --column ${field}=NAME.`);
    else if (places[0] !== undefined) at.set(field, places[0]);
  }
  for (const [what, found] of [['member', at.has('member') || at.has('memberId')], ['date', at.has('date')], ['points', at.has('points')]] as const) {
    if (!found && !misfits.some((one) => one.includes(`the ${what}:`))) misfits.push(`No column is called like a ${what}. There are: ${said.join(', ')}. Say which it is: --column ${what}=NAME.`);
  }
  if (misfits.length > 0) return { misfits };
  const used = new Set(at.values());
  return { at, unused: said.filter((name, place) => !used.has(place) && name !== '') };
}
