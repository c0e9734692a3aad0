import { z } from 'zod';
import { readBy } from '../../../../shared/contract/read-by.ts';
import type { Described } from './probe/description.ts';

/** Kinds of rows that are read by their numbers. */
export const ranged = ['user', 'discussion', 'comment', 'report', 'escalation', 'note'] as const;
/** See {@link ranged}. */
export type Ranged = (typeof ranged)[number];

/** Kinds of rows whose changes the site can be asked for by `dateUpdated`. */
export const dated = ['user', 'discussion', 'comment'] as const;
/** See {@link dated}. */
export type Dated = (typeof dated)[number];

const whole = z.int().min(0);
/** Everything up to `through` has been read; the site had numbers up to `top`. */
const range = z.object({ through: whole, top: whole });

const shape = z.object({
  v: z.literal(1),
  /** The team's account. */
  me: whole,
  /** Where sites differ (vanilla.md, ⚠). `rejected`: the fourth status may be asked for. `statusShown`: rows carry theirs. */
  site: z.object({ rejected: z.boolean(), statusShown: z.boolean() }),
  ranges: z.object({ user: range, discussion: range, comment: range, report: range, escalation: range, note: range }),
  /** Changes up to here have been read, epoch milliseconds of the site's clock; how often a long list was read again. */
  edits: z.object({ user: z.object({ from: whole, again: whole }), discussion: z.object({ from: whole, again: whole }), comment: z.object({ from: whole, again: whole }) }),
  /** Conversations that were quiet since `settled` have been read. A walk from the newest, down to `floor`, goes on at `next`; `wholeAt`: when one last went to the end, 0 before. */
  talks: z.object({ settled: whole, next: z.string().max(2_000).nullable(), newest: whole, floor: whole, wholeAt: whole }),
  /** The last comment read of each open escalation. */
  comments: z.record(z.string(), whole),
  /** Where the slow round is; of the window after `at`, rows up to `asked` that a list left out have been asked for one by one. */
  round: z.object({ source: z.enum(ranged), at: whole, asked: whole }),
  /** When each task is due, epoch milliseconds. */
  due: z.record(z.string(), z.number()),
  /** What a person has to see to, by task. */
  troubles: z.record(z.string(), z.string().max(500)),
});

/** Where the reading of a site is: durable, small. */
export type State = z.infer<typeof shape>;

/** The state at the beginning, for the account `me` and a site whose clock says `atMs`. */
export function beginning(me: number, atMs: number): State {
  const none = { through: 0, top: 0 };
  const since = { from: atMs, again: 0 };
  return {
    v: 1, me, site: { rejected: true, statusShown: true }, ranges: { user: { ...none }, discussion: { ...none }, comment: { ...none }, report: { ...none }, escalation: { ...none }, note: { ...none } },
    edits: { user: { ...since }, discussion: { ...since }, comment: { ...since } }, talks: { settled: 0, next: null, newest: 0, floor: 0, wholeAt: 0 }, comments: {}, round: { source: 'comment', at: 0, asked: 0 }, due: {}, troubles: {},
  };
}

/** A state as it was written down, or null when there is none that this bridge can go on from: then it reads anew, which changes nothing. */
export function stateOf(text: string | null): State | null {
  if (text === null) return null;
  try {
    return readBy(shape, JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const writingShape = z.object({
  v: z.literal(1),
  me: whole,
  /** Where sites differ in what they take (vanilla.md, ⚠): found out by asking, and remembered. */
  dismiss: z.enum(['PATCH', 'POST']),
  opening: z.enum(['intitialBody', 'initialBody']),
  /** Whether the site has notes about members. */
  notes: z.boolean(),
});

/** How a site is written to: durable, small. */
export type Writing = z.infer<typeof writingShape>;

/** What is tried first at a site that was never written to. */
export const firstWriting = (me: number): Writing => ({ v: 1, me, dismiss: 'PATCH', opening: 'initialBody', notes: true });

/** The same by what a site says of itself. Where it describes both ways, or neither, what is tried first stays. */
export function asDescribed(first: Writing, site: Described): Writing {
  const [patch, post] = [site.has('patch', '/reports/{id}/dismiss'), site.has('post', '/reports/{id}/dismiss')];
  const fields = site.fields('ConversationPost');
  const [odd, plain] = [fields?.has('intitialBody') === true, fields?.has('initialBody') === true];
  return { ...first, dismiss: post && !patch ? 'POST' : first.dismiss, opening: odd && !plain ? 'intitialBody' : plain && !odd ? 'initialBody' : first.opening };
}

/** What was written down of it, or null when there is nothing that this bridge can go on from. */
export function writingOf(text: string | null): Writing | null {
  if (text === null) return null;
  try {
    return readBy(writingShape, JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
