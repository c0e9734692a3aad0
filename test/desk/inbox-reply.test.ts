import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../shared/contract/bridge/calls.ts';
import { community, deskOf, emptyDesk, type TestDesk } from './support/desk.ts';
import { answers, asked, inboxWorld } from './support/inbox-world.ts';

const saved = { id: 'sr-1', name: 'Asking about points', purpose: 'concern', body: 'Hi {{name}}, of course you can ask.\n\n{{how many points, for what, and until when}}\n\nAlmost everybody has some.', editedBy: 's-lena', editedAt: '2026-01-01T00:00:00.000Z', archived: false };
const world = () => [
  ...inboxWorld(),
  { op: 'put', t: 'savedReply', row: saved },
  { op: 'put', t: 'savedReply', row: { ...saved, id: 'sr-2', name: 'A fault', purpose: 'tech', body: 'Hi {{name}}, {{which fault}}' } },
  { op: 'put', t: 'savedReply', row: { ...saved, id: 'sr-3', name: 'Old', archived: true } },
  { op: 'put', t: 'signpost', row: { id: 'sp-1', name: '999 or A&E', text: 'Call 999.', whenToUse: 'Danger now.', position: 1, archived: false } },
] as never[];

const reply = (more: Partial<CallInput<'inbox.reply'>> = {}): CallInput<'inbox.reply'> => ({ conversationId: 'k-new', text: 'Of course you can. You have none at all.\n\nTom', replyId: null, lastMessageId: 'k-new.1', after: 'nothing', ...more });
const kept = (text: string) => ({ text, base: { text: '', pieces: [], figures: [] } });
const draftOf = async (desk: TestDesk) => (await desk.ask('draft.get', { key: 'reply/k-new' })).kept?.text ?? null;

describe('replying', () => {
  it('starts from saved replies with the name filled in and parts to write, the fitting first', async () => {
    const tom = await deskOf(await community(world()), 's-tom');
    const { replies, signposts, notSupport, mayEdit } = await tom.ask('inbox.starts', { conversationId: 'k-late' });
    expect(replies.map(({ id }) => id)).toEqual(['sr-1', 'sr-2']);
    expect(replies[0]!.text).toBe('Hi moonmilk, of course you can ask.\n\n[how many points, for what, and until when]\n\nAlmost everybody has some.\n\nTom');
    expect([signposts.length, mayEdit.allowed]).toEqual([1, true]);
    expect(notSupport).toContain('aren’t one-to-one support');
    expect((await tom.ask('inbox.starts', { conversationId: null })).replies.map(({ id, archived }) => [id, archived])).toEqual([['sr-2', false], ['sr-1', false], ['sr-3', true]]);
  });

  it.each([
    ['a part is still to write', { text: 'Hi softstatic, [how many points]\n\nTom' }, 'unwritten'],
    ['it is the saved reply word for word, in capitals', { replyId: 'sr-2', text: 'HI softstatic!\n\nTom' }, 'not-reworded'],
    ['nobody signed it', { text: 'Of course you can.' }, 'unsigned'],
  ])('refuses while %s', async (_what, more, detail) => {
    const tom = await deskOf(await community(world()), 's-tom');
    const error = await tom.fails('inbox.reply', reply(more));
    expect([error.code, error.detail]).toEqual(['refused', detail]);
    expect(tom.core.sessions()!.running()!.desk.sync.entries()).toEqual([]);
  });

  it('shows a colleague’s reply before one’s own goes, and goes once it was seen; the member’s own words in between stop nothing', async () => {
    const tom = await deskOf(await community([...world(), ...answers('k-risk', 1)]), 's-tom');
    const text = 'I’m glad you told us.\n\nTom';
    await tom.ask('draft.keep', { key: 'reply/k-risk', draft: kept(text) });
    const error = await tom.fails('inbox.reply', reply({ conversationId: 'k-risk', text, lastMessageId: 'k-risk.1' }));
    expect(error).toMatchObject({ code: 'refused', detail: 'newer-reply', message: 'Lena has replied meanwhile. Read theirs first; yours is kept.' });
    expect((await tom.ask('draft.get', { key: 'reply/k-risk' })).kept?.text).toBe(text);
    await tom.ask('inbox.reply', reply({ conversationId: 'k-risk', text, lastMessageId: 'k-risk.r1' }));
    await tom.ask('inbox.reply', reply({ conversationId: 'k-late', text, lastMessageId: 'k-late.1' }));
  });

  it('sends, waits or closes in one go, takes away what was shared to check, and forgets the draft', async () => {
    const server = await community(world());
    const [tom, lena] = [await deskOf(server, 's-tom'), await deskOf(server, 's-lena')];
    await tom.ask('draft.keep', { key: 'reply/k-new', draft: kept('Of cou') });
    expect((await tom.ask('inbox.list', { whose: 'everyone', state: 'open' })).rows.find(({ id }) => id === 'k-new')?.draft).toBe(true);
    await tom.ask('inbox.shareDraft', { conversationId: 'k-new', draft: { text: 'Of course', note: 'Is the number right?' } });
    await lena.until(async () => (await lena.ask('inbox.get', { id: 'k-new' })).sharedDraft?.note === 'Is the number right?');
    await tom.ask('inbox.do', { conversationId: 'k-new', v: (await tom.ask('inbox.get', { id: 'k-new' })).v, step: { kind: 'triage', purpose: 'concern', suggested: null, suggestedWords: [] } });
    await tom.ask('inbox.reply', reply({ after: 'wait' }));
    expect(await draftOf(tom)).toBeNull();
    await tom.quiet();
    await lena.until(async () => (await lena.ask('inbox.get', { id: 'k-new' })).state === 'waiting-for-member');
    expect(await lena.ask('inbox.get', { id: 'k-new' })).toMatchObject({ group: 'for-them', clock: null, sharedDraft: null, state: 'waiting-for-member' });
    expect((await tom.ask('outbox.list', {})).needsYou).toEqual([]);
  });

  it.each(['nothing of theirs came meanwhile', 'they wrote meanwhile'] as const)('closes with the reply when %s', async (meanwhile) => {
    const server = await community(world());
    const tom = await deskOf(server, 's-tom');
    await tom.ask('sync.pause', { paused: true });
    await tom.ask('inbox.reply', reply({ conversationId: 'k-late', lastMessageId: 'k-late.1', after: 'close' }));
    const theirs = meanwhile === 'they wrote meanwhile';
    if (theirs) server.ingest([...asked('k-late')]);
    await tom.ask('sync.pause', { paused: false });
    await tom.quiet();
    const seen = await tom.ask('inbox.get', { id: 'k-late' });
    expect([seen.group, (await tom.ask('outbox.list', {})).needsYou.map((row) => row.mutation)]).toEqual(theirs ? ['for-us', ['conversation.close@1']] : ['closed', []]);
    expect(seen.messages.filter((one) => one.from === 'team' && one.saving === 'sent')).toHaveLength(1);
  });

  it('keeps a draft over a restart, and says offline that a reply has not reached them and, for a risk, what to do instead', async () => {
    const server = await community(world());
    const first = await deskOf(server, 's-tom');
    await first.ask('draft.keep', { key: 'reply/k-new', draft: kept('Of course') });
    await first.core.close();
    await server.close();
    const tom = await emptyDesk(first.request);
    await tom.until(async () => (await tom.ask('connection.get', {})).state === 'offline');
    expect(await draftOf(tom)).toBe('Of course');
    const before = (await tom.ask('inbox.get', { id: 'k-new' })).notReaching;
    expect(before?.words).toMatch(/^Offline since today .*\. A reply is saved here and does not reach softstatic until there is a connection\.$/u);
    expect(before?.instead).toBeNull();
    const { mutationIds, canUndo } = await tom.ask('inbox.reply', reply({ conversationId: 'k-risk', text: 'I’m glad you told us.\n\nTom', lastMessageId: 'k-risk.2' }));
    const risk = await tom.ask('inbox.get', { id: 'k-risk' });
    expect(risk.notReaching?.words).toContain('Your reply is saved here and has not reached northstar_lily.');
    expect(risk.notReaching?.instead).toContain('Do not wait for it. Ring a team lead');
    expect(risk.notReaching?.instead).not.toMatch(/\d{4,}/u);
    expect(risk.messages.at(-1)).toMatchObject({ from: 'team', saving: 'saved-here' });
    expect(canUndo).toBe(true);
    expect(await tom.ask('undo', { mutationIds })).toEqual({ undone: 1 });
    expect((await tom.ask('inbox.get', { id: 'k-risk' })).messages).toHaveLength(2);
    // An attempt to connect that nobody answers: as long as it lasts, a risk is to be rung about all the same.
    const silent = createServer((socket) => void socket.on('error', () => undefined));
    silent.listen(Number(new URL(server.url).port), '127.0.0.1');
    await once(silent, 'listening');
    await tom.ask('sync.now', {});
    await tom.until(async () => (await tom.ask('connection.get', {})).state === 'connecting');
    expect((await tom.ask('inbox.get', { id: 'k-risk' })).notReaching?.instead).toContain('Do not wait for it.');
    await tom.core.close();
    silent.close();
  });
});
