import { z } from 'zod';
import { readBy } from '../../../shared/contract/read-by.ts';
import type { ForumMode } from '../../../shared/contract/wire.ts';
import type { CommunityStore } from '../server/store/store.ts';
import type { UpstreamStatus } from '../upstream/run.ts';

const amount = z.object({ done: z.int().min(0), of: z.int().min(0) });
const shape = z.object({
  forum: z.string(),
  mode: z.enum(['only-read', 'carried-out']),
  /** When the forum last answered, canonical UTC, or null. */
  heardAt: z.string().nullable(),
  importing: amount.extend({ kinds: z.array(amount.extend({ what: z.string() })) }).nullable(),
  troubles: z.array(z.string()),
  /** Decisions that wait for a person before they are done there, 100 at most. */
  needYou: z.int().min(0).default(0),
  /** When this was written down, canonical UTC. */
  at: z.string(),
});

/** How a server stands with its forum, as `status` tells it and the journal writes it down. */
export type ForumStatus = z.infer<typeof shape>;

const NAME = 'status';

/** How much of the first reading is done, whole per cent; the last one is kept for the end. 100 once all was read, null until the forum has answered. */
export function shareOf({ heardAt, importing }: Pick<UpstreamStatus, 'heardAt' | 'importing'>): number | null {
  if (heardAt === null) return null;
  if (importing === null) return 100;
  return importing.of === 0 ? 0 : Math.min(99, Math.floor((importing.done / importing.of) * 100));
}

/** A status as it stands at an instant. What may have come from the forum itself, in brackets, is left out. */
export function statusAt({ name, heardAt, importing, troubles, needYou }: UpstreamStatus, mode: ForumMode, at: string): ForumStatus {
  return {
    forum: name, mode, heardAt, at, needYou,
    importing: importing === null ? null : { done: importing.done, of: importing.of, kinds: [...(importing.kinds ?? [])] },
    troubles: troubles.map((one) => one.replaceAll(/ ?\([^)]*\)/g, '').slice(0, 300)).slice(0, 20),
  };
}

/** Keeps a status where another process finds it. */
export function keepStatus({ upstream }: Pick<CommunityStore, 'upstream'>, status: ForumStatus): void {
  upstream.setState(NAME, JSON.stringify(status));
}

/** The status that a server last kept, or null when none ever stood in front of a forum. */
export function keptStatus({ upstream }: Pick<CommunityStore, 'upstream'>): ForumStatus | null {
  const text = upstream.state(NAME);
  return text === null ? null : (readBy(shape, JSON.parse(text)).data ?? null);
}

const count = (n: number): string => n.toLocaleString('en-GB');

/** A status for a person, line by line. */
export function statusLines(status: ForumStatus | null): string[] {
  if (status === null) return ['It has stood in front of no forum.'];
  const { forum, mode, heardAt, importing, troubles, needYou, at } = status;
  return [
    mode === 'only-read' ? `The forum (${forum}) is only read: nothing is changed there, and what is decided at a desk has to be done there by hand.` : `The forum (${forum}) is read, and what is decided at a desk is done there.`,
    heardAt === null ? 'The forum has not answered yet.' : `The forum last answered at ${heardAt}.`,
    ...(heardAt === null ? [] : importing === null ? ['Everything on it has been read once.'] : [`The first reading is at ${shareOf(status)} %, ${count(importing.done)} of ${count(importing.of)}:`, ...importing.kinds.filter((one) => one.of > 0).map((one) => `  ${one.what.padEnd(20)} ${count(one.done).padStart(9)} of ${count(one.of)}`)]),
    ...troubles,
    ...(needYou === 0 ? [] : [`${needYou === 1 ? '1 decision waits' : `${needYou} decisions wait`} for a person: the desks show which.`]),
    `As of ${at}.`,
  ];
}
