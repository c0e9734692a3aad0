import { expect, onTestFinished, vi } from 'vitest';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { CommunityServer } from '../../electron/community/server/server.ts';
import { ask } from './support.ts';

/** Listens until the test is over. */
export async function listen(server: CommunityServer, token: string, lastEventId?: string) {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const response = await fetch(`${server.url}/v1/sync/live`, { headers: { ...ask(server, token).headers, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) }, signal: abort.signal });
  const events: EventSourceMessage[] = [];
  const comments: string[] = [];
  const state = { ended: false };
  const parser = createParser({ onEvent: (event) => events.push(event), onComment: (text) => comments.push(text) });
  void (async () => {
    const text = response.body!.pipeThrough(new TextDecoderStream());
    for await (const piece of text as unknown as AsyncIterable<string>) parser.feed(piece);
    state.ended = true;
  })().catch(() => undefined);
  await vi.waitFor(() => expect(comments).toContain('open'));
  return { response, events, comments, state, abort };
}
