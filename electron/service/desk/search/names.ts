import { limits } from '../../../../shared/limits.ts';
import { reportReasons } from '../../../../shared/model/report-reasons.ts';
import type { SearchKind } from '../../../../shared/model/search/kinds.ts';
import { allSpaces, membersCalled } from '../../store/read/search.ts';
import { policies } from '../../store/read/team.ts';
import type { Asked } from '../../store/search/expression.ts';
import type { Desk } from '../context.ts';
import { folded, membersLike } from '../names-search.ts';
import { teamOf } from '../naming.ts';

const places: Readonly<Record<string, SearchKind>> = {
  inbox: 'message', messages: 'message', message: 'message', cases: 'case', case: 'case', members: 'member', member: 'member', notes: 'note', note: 'note',
  records: 'record', record: 'record', risk: 'record', handovers: 'handover', handover: 'handover', posts: 'post', post: 'post',
};

/** Those that are called so, else those that begin so, else those that have it in their names. */
function closest<R>(rows: readonly R[], name: (row: R) => string, text: string): readonly R[] {
  const wanted = folded(text);
  const holding = rows.filter((row) => folded(name(row)).includes(wanted));
  const same = holding.filter((row) => folded(name(row)) === wanted);
  const begins = holding.filter((row) => folded(name(row)).startsWith(wanted));
  return same.length > 0 ? same : begins.length > 0 ? begins : holding;
}

/** Who is meant by `from:`, members by their own words and colleagues by what they wrote; "me" is whoever asks. Null when nobody is. */
export function fromWhom(desk: Desk, typed: string): Asked | null {
  const name = typed.replace(/^@/u, '');
  if (folded(name) === 'me') return [['by', desk.actor.id]];
  // Nearly always the name is typed as it is, and the index of names has it at once.
  const exactly = membersCalled(desk.store.db, name, limits.searchNames);
  const members = exactly.length > 0 ? exactly : closest(membersLike(desk.store.db, name), (row) => row.name, name);
  const colleagues = closest(teamOf(desk).all, (row) => row.name, name);
  const asked = [...colleagues.map((row) => ['by', row.id] as const), ...members.map((row) => ['author', row.id] as const)].slice(0, limits.searchNames);
  return asked.length === 0 ? null : asked;
}

/** What is meant by `in:`: a space by its name, all boards or all chat rooms, or a kind of thing. Null when nothing is. */
export function inWhat(desk: Desk, typed: string): Asked | null {
  const place = places[typed.toLowerCase()];
  if (place !== undefined) return [['kind', place]];
  const spaces = allSpaces(desk.store.db);
  const kind = /^boards?$/iu.test(typed) ? 'board' : /^chats?$/iu.test(typed) ? 'chat' : null;
  const found = kind === null ? closest(spaces, (row) => row.name, typed) : spaces.filter((row) => row.kind === kind);
  return found.length === 0 ? null : found.slice(0, limits.searchNames).map((row) => ['space', row.id] as const);
}

/** The reasons of reports and of the points policy that are meant by `reason:`, by id or wording. Null when none is. */
export function whichReason(desk: Desk, typed: string): Asked | null {
  const reports = Object.entries(reportReasons).map(([id, wording]) => ({ id, wording }));
  const all = [...reports, ...policies(desk.store.db).flatMap((policy) => policy.reasons)];
  const byId = all.filter((one) => one.id === typed);
  const ids = new Set((byId.length > 0 ? byId : closest(all, (one) => one.wording, typed)).map((one) => one.id));
  return ids.size === 0 ? null : [...ids].map((id) => ['reason', id] as const);
}
