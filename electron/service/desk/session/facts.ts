import { z } from 'zod';
import { readBy } from '../../../../shared/contract/read-by.ts';
import type { DeskState } from '../../../../shared/contract/bridge/state.ts';
import { me, type Me } from '../../../../shared/contract/wire.ts';
import type { Store } from '../../store/types.ts';

const KEY = 'desk.session';

const facts = z.object({
  url: z.string(),
  token: z.string(),
  me: me.pick({ staff: true, community: true, epoch: true }),
  /** How far the community's clock was ahead when it was last heard, milliseconds: offline, time goes on by it. */
  clockOffset: z.number(),
});
/** What a desk keeps of its session, inside the encrypted database. */
export type SessionFacts = z.infer<typeof facts>;

/** The session of a database, or null before anybody signed in. */
export function readFacts(store: Pick<Store, 'meta'>): SessionFacts | null {
  const text = store.meta.get(KEY);
  if (text === null) return null;
  const parsed = readBy(facts, JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

/** Keeps the session durably; null forgets it. */
export function writeFacts(store: Pick<Store, 'meta' | 'transact'>, session: SessionFacts | null): void {
  store.transact(() => store.meta.set(KEY, session === null ? null : JSON.stringify(session)));
}

/** The part of `/v1/me` that is kept. */
export function keptOf(answer: Me): SessionFacts['me'] {
  const { staff, community, epoch } = answer;
  return { staff, community, epoch };
}

/** The session as the window shows it; never the token. */
export function shownSession(session: SessionFacts): NonNullable<DeskState['session']> {
  const { staff, community } = session.me;
  return { staffId: staff.id, name: staff.name, role: staff.role, communityName: community.name, url: session.url, practice: community.practice, ...(community.forum !== undefined && { forum: community.forum }) };
}
