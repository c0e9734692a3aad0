import type { Want } from '../../upstream.ts';
import { query } from '../asking.ts';
import { Denied } from '../client.ts';
import { userNote } from '../rows.ts';
import { change, done, nothing, rowsOf, tag, unsettled, type Doing, type Went } from './doing.ts';

/**
 * Leaves a note about a member, with a tag by which it is known again; a warning of the site's own kind only where the site says which
 * kind points are, because its own thresholds punish at other numbers (vanilla.md). A site without notes has nothing to be left at.
 */
export async function note(doing: Doing<Extract<Want, { kind: 'note' }>>): Promise<Went> {
  const { state, asked, carrying, want } = doing;
  if (!state.notes) return nothing;
  try {
    const { value } = await doing.site.get('/user-notes', query({ userID: want.member.n }), asked.signal);
    const rows = rowsOf(value, userNote);
    if (rows.some((one) => one.body.includes(tag(asked)) || one.moderatorNote?.includes(tag(asked)))) return done;
    const wait = unsettled(asked);
    if (wait !== null) return wait;
    const kind = want.points === null ? undefined : carrying.warnings.filter(({ from }) => from <= want.points!).toSorted((a, b) => b.from - a.from)[0];
    if (kind === undefined) await change(doing, 'POST', '/user-notes/notes', { userID: want.member.n, body: `${want.text} ${tag(asked)}`, format: 'text' });
    else await change(doing, 'POST', '/user-notes/warnings', { userID: want.member.n, body: want.text, format: 'text', warningTypeID: kind.type, moderatorNote: tag(asked) });
    return done;
  } catch (error) {
    if (!(error instanceof Denied && error.status === 404)) throw error;
    state.notes = false;
    return nothing;
  }
}
