import type { KeptReply, KeptSignpost } from '../../../shared/contract/bridge/saved-texts.ts';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { notifyDone } from '../../app/undo.ts';
import { command } from '../../data/use-command.ts';

const saved = (title: string): void => notifyDone({ title, detail: 'Saved here', icon: 'saved-here' }, null);

/** Puts a reply away, or brings it back; nothing is deleted. */
export async function putReplyAway({ id, v, name, purpose, body }: KeptReply, archived: boolean): Promise<void> {
  if ((await command('replies.save', { id, v, name, purpose, body, archived })) !== null) saved(`“${name}” ${archived ? 'put away' : 'in use again'}`);
}

/** Puts a signpost away, or brings it back to the end of those in use. */
export async function putSignpostAway({ id, v, name, text, whenToUse }: KeptSignpost, place: number, archived: boolean): Promise<void> {
  if ((await command('signposts.save', { id, v, name, text, whenToUse, place, archived })) !== null) saved(`“${name}” ${archived ? 'put away' : 'in use again'}`);
}

/** Moves a signpost to another place among those in use, from 0. */
export async function moveSignpost({ id, v, name, text, whenToUse }: KeptSignpost, place: number): Promise<void> {
  if ((await command('signposts.save', { id, v, name, text, whenToUse, place, archived: false })) !== null) announce(`${name}, place ${place + 1}`);
}
