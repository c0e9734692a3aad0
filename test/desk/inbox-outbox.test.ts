import { describe, expect, it } from 'vitest';
import type { InboxStep } from '../../shared/contract/bridge/inbox.ts';
import { community, deskOf, emptyDesk, type TestDesk } from './support/desk.ts';
import { inboxWorld } from './support/inbox-world.ts';

const step = async (desk: TestDesk, conversationId: string, one: InboxStep) => desk.ask('inbox.do', { conversationId, v: (await desk.ask('inbox.get', { id: conversationId })).v, step: one });
const triage = (purpose: 'risk' | 'concern' | 'tech'): InboxStep => ({ kind: 'triage', purpose, suggested: null, suggestedWords: [] });

/** Tom acts while nothing of his is sent; Lena acts meanwhile; then his goes. */
async function both(conversationId: string, mine: (tom: TestDesk) => Promise<unknown>, theirs: (lena: TestDesk) => Promise<unknown>): Promise<{ tom: TestDesk; lena: TestDesk }> {
  const server = await community(inboxWorld());
  const [tom, lena] = [await deskOf(server, 's-tom'), await deskOf(server, 's-lena')];
  await tom.ask('sync.pause', { paused: true });
  await mine(tom);
  await theirs(lena);
  await lena.quiet();
  await tom.ask('sync.pause', { paused: false });
  await tom.quiet();
  expect(conversationId).toMatch(/^k-/u);
  return { tom, lena };
}

describe('two people on one conversation', () => {
  it('sorted otherwise meanwhile: both side by side, and mine on request', async () => {
    const { tom, lena } = await both('k-new', (desk) => step(desk, 'k-new', triage('tech')), (desk) => step(desk, 'k-new', triage('risk')));
    const { needsYou } = await tom.ask('outbox.list', {});
    expect(needsYou.map((row) => row.title)).toEqual(['Sort softstatic’s message: tech issue']);
    const detail = await tom.ask('outbox.get', { id: needsYou[0]!.id });
    expect(detail).toMatchObject({ heading: 'You and Lena both decided about this conversation', theirsBy: { name: 'Lena Moss' }, lines: [{ label: 'Decision', was: 'Not sorted', mine: 'Tech issue', theirs: 'Risk' }] });
    expect(detail.explanation).toContain('About softstatic.');
    expect(detail.timeline.map((one) => one.what)).toContainEqual('Lena sorted it: risk');
    expect((await tom.ask('inbox.get', { id: 'k-new' })).group).toBe('risk');
    await tom.ask('outbox.settle', { id: needsYou[0]!.id, choice: 'use-mine', text: null });
    await tom.quiet();
    await lena.until(async () => (await lena.ask('inbox.get', { id: 'k-new' })).purpose === 'tech');
  });

  it.each<[string, InboxStep]>([['sorted the same', triage('tech')], ['closed twice', { kind: 'close' }]])('%s: nobody has to decide anything', async (_what, same) => {
    const { tom } = await both('k-late', (desk) => step(desk, 'k-late', same), (desk) => step(desk, 'k-late', same));
    const { needsYou, sent } = await tom.ask('outbox.list', {});
    expect([needsYou, sent.map((row) => row.state)]).toEqual([[], ['overtaken']]);
  });

  it('called a risk: nothing stands in its way', async () => {
    const { tom, lena } = await both('k-new', (desk) => step(desk, 'k-new', triage('risk')), (desk) => step(desk, 'k-new', triage('tech')));
    expect((await tom.ask('outbox.list', {})).needsYou).toEqual([]);
    await lena.until(async () => (await lena.ask('inbox.get', { id: 'k-new' })).group === 'risk');
  });

  it('closed meanwhile: mine reopens it', async () => {
    const { tom } = await both('k-late', (desk) => step(desk, 'k-late', { kind: 'wait' }), (desk) => step(desk, 'k-late', { kind: 'close' }));
    const [row] = (await tom.ask('outbox.list', {})).needsYou;
    const detail = await tom.ask('outbox.get', { id: row!.id });
    expect(detail.lines[0]).toMatchObject({ was: 'Concern or question', mine: 'Waiting for them', theirs: 'Closed' });
    expect(detail.choices.find((one) => one.id === 'use-mine')).toMatchObject({ blockedWhy: null });
    await tom.ask('outbox.settle', { id: row!.id, choice: 'use-mine', text: null });
    await tom.quiet();
    expect(await tom.ask('inbox.get', { id: 'k-late' })).toMatchObject({ state: 'waiting-for-member', group: 'for-them' });
  });

  it('a reply goes although what was sorted before it needs a person; closing waits for a reply that did not go', async () => {
    const text = 'Of course you can.\n\nTom';
    const { tom, lena } = await both('k-new', async (desk) => {
      await step(desk, 'k-new', triage('tech'));
      await desk.ask('inbox.reply', { conversationId: 'k-new', text, replyId: null, lastMessageId: 'k-new.1', after: 'nothing' });
    }, (desk) => step(desk, 'k-new', triage('concern')));
    expect((await tom.ask('outbox.list', {})).needsYou.map((row) => row.mutation)).toEqual(['conversation.triage@1']);
    await lena.until(async () => (await lena.ask('inbox.get', { id: 'k-new' })).messages.length === 2);
  });
});

it('an unsent step is taken back with what it showed', async () => {
  const server = await community(inboxWorld());
  const first = await deskOf(server, 's-tom');
  await first.core.close();
  await server.close();
  const tom = await emptyDesk(first.request);
  await tom.until(async () => (await tom.ask('connection.get', {})).state === 'offline');
  const { mutationIds, canUndo } = await step(tom, 'k-new', triage('tech'));
  expect([canUndo, (await tom.ask('inbox.get', { id: 'k-new' })).decided?.saving]).toEqual([true, 'saved-here']);
  await tom.ask('undo', { mutationIds });
  expect(await tom.ask('inbox.get', { id: 'k-new' })).toMatchObject({ group: 'untriaged', decided: null });
});

it('a step that was sent is taken back by its opposite', async () => {
  const server = await community(inboxWorld());
  const [tom, lena] = [await deskOf(server, 's-tom'), await deskOf(server, 's-lena')];
  const undoes = async (conversationId: string, one: InboxStep, holds: (seen: Awaited<ReturnType<typeof read>>) => boolean): Promise<void> => {
    const { mutationIds } = await step(tom, conversationId, one);
    await tom.quiet();
    expect(await tom.ask('undo', { mutationIds })).toEqual({ undone: 1 });
    await tom.quiet();
    await lena.until(async () => holds(await read(conversationId)));
  };
  const read = (id: string) => lena.ask('inbox.get', { id });
  await undoes('k-late', triage('tech'), (seen) => seen.purpose === 'concern' && seen.events.length === 3);
  await undoes('k-late', { kind: 'assign', toStaffId: 's-tom' }, (seen) => seen.assignee === null && seen.events.length === 5);
  await undoes('k-wait', { kind: 'close' }, (seen) => seen.state === 'open');
  await undoes('k-new', { kind: 'hand-to-cover', text: 'Please look in' }, (seen) => !seen.withCover && seen.events.length === 2);
});
