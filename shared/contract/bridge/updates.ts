import { z } from 'zod';

/** A newer desk that was found; its description is signed by whoever brings the desk out. */
export const newerDesk = z.object({
  version: z.string(),
  /** When it was brought out, ISO 8601; null where that is not said. */
  releasedAt: z.string().nullable(),
  /** What is new, as plain text; empty where nothing is said. */
  notes: z.string(),
  bytes: z.int(),
});
/** See {@link newerDesk}. */
export type NewerDesk = z.infer<typeof newerDesk>;

/** Where this desk stands with its updates. */
export const updateState = z.object({
  /** `here`: it can put a newer one in its own place; `elsewhere`: it can look, and the system installs; `off`: it was built without an address or a key. */
  how: z.enum(['here', 'elsewhere', 'off']),
  /** `quiet` nothing known · `newest` · `newer` found · `fetching` · `ready` fetched and checked · `waiting` for what is not sent · `installing`. */
  phase: z.enum(['quiet', 'looking', 'newest', 'newer', 'fetching', 'ready', 'waiting', 'installing']),
  /** When it was last looked and answered, ISO 8601. */
  lookedAt: z.string().nullable(),
  newer: newerDesk.nullable(),
  /** Bytes of it that are here. */
  fetched: z.int(),
  /** Changes made here that are not sent, as they were counted when the phase was reached; 0 where that does not matter. */
  unsent: z.int(),
  /** Why the last step came to nothing, in a sentence. */
  failure: z.string().nullable(),
});
/** See {@link updateState}. */
export type UpdateState = z.infer<typeof updateState>;

const nothing = z.strictObject({});
const done = z.object({});

/** What the page asks about updates. */
export const updateQuestions = {
  'update.get': { input: nothing, output: updateState },
} as const;

/** What the page tells the desk about updates; each is a person's own step. */
export const updateCommands = {
  'update.look': { input: nothing, output: done },
  'update.fetch': { input: nothing, output: done },
  /** Stops fetching or waiting. */
  'update.stop': { input: nothing, output: done },
  /** `unsentToo`: without waiting for what is not sent yet, which stays on this computer and is sent by the newer desk. */
  'update.install': { input: z.strictObject({ unsentToo: z.boolean() }), output: done },
} as const;
