import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { mayAsk, whoMay } from '../../../../shared/model/permissions.ts';
import { allVersioned } from '../../store/read/cover.ts';
import { savings } from '../cover/save.ts';
import type { Desk } from '../context.ts';
import { teamOf } from '../naming.ts';

/** Saved replies by name and signposts in their order, those put away after the others, and whether this person may change them. */
export function getTexts(desk: Desk): CallOutput<'texts.get'> {
  const { db } = desk.store;
  const team = teamOf(desk);
  const [ofReply, ofSignpost] = [savings(desk, 'savedReply'), savings(desk, 'signpost')];
  const replies = allVersioned(db, 'savedReply').toSorted((a, b) => Number(a.archived) - Number(b.archived) || a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1));
  const signposts = allVersioned(db, 'signpost').toSorted((a, b) => Number(a.archived) - Number(b.archived) || a.position - b.position || (a.id < b.id ? -1 : 1));
  const allowed = mayAsk(desk.actor.role, 'savedReply.set@1');
  return {
    replies: replies.map(({ editedBy, ...one }) => ({ ...one, editedBy: team.person(editedBy), saving: ofReply(one.id) })),
    signposts: signposts.map(({ position: _place, ...one }) => ({ ...one, saving: ofSignpost(one.id) })),
    edit: { allowed, why: allowed ? null : whoMay('savedReply.set@1'), byRole: !allowed },
  };
}
