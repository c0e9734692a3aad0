import { describe, expect, it } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { watchInbox } from '../../electron/service/desk/inbox/watch.ts';
import { community, deskOf, newDatabase, type TestDesk } from './support/desk.ts';
import { forkService } from './support/forked.ts';
import { answers, asks, conversation, inboxWorld, sorted } from './support/inbox-world.ts';
import { ago, member, put } from './support/world.ts';

const heard = (desk: TestDesk) => desk.told.flatMap((one) => (one.kind === 'event' && one.event.name === 'notice' ? [one.event.payload] : []));
const counts = (desk: TestDesk) => desk.told.flatMap((one) => (one.kind === 'event' && one.event.name === 'waiting' ? [one.event.payload.count] : []));
const secret = 'i cannot do this any more';
const arriving = (id: string, body = secret) => [member(`m-${id}`, `name-of-${id}`), ...conversation(id, `m-${id}`, [asks(0, body)])] as never[];

describe('what must not be missed', () => {
  it('is told to who covers, at once, without a name or a word; and counted for the badge', async () => {
    const server = await community(inboxWorld());
    // Tom covers the inbox; Lena's shift is over; Imogen is a volunteer.
    const [tom, lena, imogen] = [await deskOf(server, 's-tom'), await deskOf(server, 's-lena'), await deskOf(server, 's-imogen')];
    await tom.until(() => counts(tom).length > 0);
    expect([heard(tom), counts(tom)]).toEqual([[], [2]]);
    server.ingest(arriving('k-x'));
    await tom.until(() => heard(tom).length > 0);
    await lena.until(() => counts(lena).at(-1) === 3);
    expect(heard(tom)).toMatchObject([{ kind: 'risk-waiting', title: 'A message needs somebody', detail: '', caseId: null, offShift: false }]);
    // The number of the conversation is for a page that shows it; nobody sees it.
    expect(heard(tom)[0]?.conversationId).toBe('k-x');
    expect(JSON.stringify({ ...heard(tom)[0], conversationId: '' })).not.toMatch(/cannot|name-of|m-k-x|k-x/u);
    expect([heard(lena), heard(imogen), counts(tom).at(-1)]).toEqual([[], [], 3]);
    server.ingest([...sorted('k-x', 'tech', 0), ...conversation('k-x', 'm-k-x', [asks(0)], { state: 'open', purpose: 'tech' })] as never[]);
    await tom.until(() => counts(tom).at(-1) === 2);
    expect(heard(tom)).toHaveLength(1);
    // What points to no risk is of a kind that can be switched off.
    server.ingest(arriving('k-z', 'the site is slow on my phone'));
    await tom.until(() => heard(tom).length > 1);
    expect(heard(tom)[1]).toMatchObject({ kind: 'inbox', title: 'A message needs somebody' });
  });

  it('is marked at the next start at once, before the words have been read again', async () => {
    const server = await community([...inboxWorld(), ...arriving('k-hint'), ...arriving('k-slow', 'the site is slow on my phone')]);
    const request = newDatabase();
    const before = await deskOf(server, 's-tom', request);
    await before.until(() => counts(before).length > 0);
    await before.core.close();
    const service = forkService();
    await service.open(request);
    const today = await service.call('today.get', {});
    expect(today.ok && (today.value as { untriaged: { id: string; mayBeRisk: boolean }[] }).untriaged.filter(({ mayBeRisk }) => mayBeRisk).map(({ id }) => id)).toEqual(['k-hint']);
  });

  it('is told of also where the disk takes nothing more', async () => {
    const server = await community(inboxWorld());
    const tom = await deskOf(server, 's-tom');
    const { desk } = tom.core.sessions()!.running()!;
    await tom.until(() => counts(tom).length > 0);
    const said: string[] = [];
    const watch = watchInbox(desk, { notice: ({ kind }) => said.push(kind), waiting: () => undefined, sorted: () => undefined });
    server.ingest(arriving('k-full'));
    await tom.until(async () => (await tom.ask('inbox.counts', {})).untriaged === 2);
    // SQLite itself refuses every write, as of a folder that may not be written to.
    desk.store.db.pragma('query_only = ON');
    watch.look();
    desk.store.db.pragma('query_only = OFF');
    watch.stop();
    expect(said).toContain('risk-waiting');
  });

  it('reaches a lead where nobody covers, and tells of a message once', async () => {
    const alone = inboxWorld().filter((one: { t?: string }) => one.t !== 'shift');
    const server = await community(alone as never[]);
    const lena = await deskOf(server, 's-lena');
    await lena.until(() => counts(lena).length > 0);
    server.ingest(arriving('k-y', 'i want to die tonight'));
    await lena.until(() => heard(lena).length > 0);
    expect(heard(lena)).toMatchObject([{ kind: 'risk-waiting', offShift: true }]);
    server.ingest([put('staff', { id: 's-new', name: 'Nia', role: 'staff', active: true, memberId: null })] as never[]);
    await lena.until(async () => (await lena.ask('staff.list', {})).some((one) => one.id === 's-new'));
    expect(heard(lena)).toHaveLength(1);
  });

  it('raises an unanswered risk again until it is answered', async () => {
    const server = await community(inboxWorld());
    const tom = await deskOf(server, 's-tom');
    const { desk } = tom.core.sessions()!.running()!;
    let shift = 0;
    const said: string[] = [];
    const watch = watchInbox({ ...desk, now: () => new Date(Date.parse(desk.now()) + shift).toISOString() }, { notice: (one) => said.push(`${one.title}. ${one.detail}${one.conversationId ?? ''}`), waiting: () => undefined, sorted: () => undefined });
    shift = limits.raiseAgainMs - 5_000;
    watch.look();
    expect(said).toEqual([]);
    shift = limits.raiseAgainMs + 5_000;
    watch.look();
    expect(said).toEqual(['A message still needs somebody. Nobody has answered yet.']);
    watch.look();
    expect(said).toHaveLength(1);
    server.ingest([...answers('k-risk', 0)]);
    await tom.until(async () => (await tom.ask('inbox.counts', {})).risk === 0);
    shift = 4 * limits.raiseAgainMs;
    watch.look();
    expect(said).toHaveLength(1);
    watch.stop();
  });

  it('says to a volunteer whose weekend cover ends that somebody still waits, once, though they can read it no more', async () => {
    const shift = put('shift', { id: 'sh-w', staffId: 's-imogen', startsAt: ago(60), endsAt: ago(-30), covers: 'weekend', cancelled: false });
    const server = await community([...inboxWorld(), shift, ...conversation('k-risk', 'm-lily', [asks(16, secret)], { state: 'open', purpose: 'risk', withWeekendCover: true })] as never[]);
    const imogen = await deskOf(server, 's-imogen');
    await imogen.until(() => counts(imogen).at(-1) === 1);
    const { desk } = imogen.core.sessions()!.running()!;
    let later = 0;
    const said: string[] = [];
    const watch = watchInbox({ ...desk, now: () => new Date(Date.parse(desk.now()) + later).toISOString() }, { notice: (one) => said.push(`${one.kind}${one.stays ? ', stays' : ''}: ${one.title}. ${one.detail}`), waiting: () => undefined, sorted: () => undefined });
    later = 12 * 60 * 60_000;
    watch.look();
    watch.look();
    expect(said).toEqual(['risk-waiting, stays: Your weekend cover is over, and a message still needs somebody. You cannot read it any more: ring a team lead, so that somebody answers.']);
    watch.stop();
  });

  it('leaves no count behind when somebody signs out', async () => {
    const tom = await deskOf(await community(inboxWorld()), 's-tom');
    await tom.until(() => counts(tom).at(-1) === 2);
    await tom.ask('session.signOut', { loseUnsent: true });
    expect(counts(tom).at(-1)).toBe(0);
  });

  it('looks no more once it has ended, whatever the sync still tells of', async () => {
    const tom = await deskOf(await community(inboxWorld()), 's-tom');
    const { desk } = tom.core.sessions()!.running()!;
    let looks = 0;
    const watch = watchInbox({ ...desk, now: () => { looks += 1; return desk.now(); } }, { notice: () => undefined, waiting: () => undefined, sorted: () => undefined });
    watch.stop();
    const before = looks;
    watch.changed(['messages']);
    // The community's next word comes after the look would have.
    await tom.ask('inbox.do', { conversationId: 'k-new', v: (await tom.ask('inbox.get', { id: 'k-new' })).v, step: { kind: 'assign', toStaffId: 's-tom' } });
    await tom.until(() => counts(tom).length > 0);
    expect(looks).toBe(before);
  });
});
