import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Hook } from '../upstream.ts';

/** Hints that are remembered, so that none counts twice. */
const KEPT = 2_000;

/** What a hint is about, by the site's name for the event (`report_insert`), as tasks to be done now. */
export function tasksFor(event: string): readonly string[] {
  const [what = ''] = event.toLowerCase().split('_');
  if (what === 'report') return ['report', 'open-report'];
  if (what === 'escalation') return ['escalation', 'open-escalation', 'open-report'];
  if (what === 'comment') return ['comment', 'edits-comment'];
  if (what === 'discussion') return ['discussion', 'edits-discussion'];
  if (what === 'user') return ['user', 'edits-user'];
  if (what === 'warning' || what === 'usernote' || what === 'note') return ['note'];
  // A site that names its events otherwise still says that something is new.
  return ['report', 'open-report', 'comment', 'discussion', 'talks'];
}

/** Takes hints that the site signed with the shared secret, each once. `now` is any instant: replays are known by their signature. */
export function hooks(secret: string | null): (hook: Hook) => readonly string[] | null {
  const before = new Set<string>();
  return ({ headers, body }) => {
    const sent = /^(?:sha1=)?([0-9a-f]{40})$/i.exec(headers['x-vanilla-signature'] ?? '')?.[1]?.toLowerCase();
    if (secret === null || secret === '' || sent === undefined) return null;
    const own = createHmac('sha1', secret).update(body).digest();
    if (!timingSafeEqual(own, Buffer.from(sent, 'hex')) || before.has(sent)) return null;
    before.add(sent);
    if (before.size > KEPT) before.delete(before.values().next().value!);
    return tasksFor(headers['x-vanilla-event'] ?? '');
  };
}
