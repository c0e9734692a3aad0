import { describe, expect, it } from 'vitest';
import { plusLondonDays } from '../../shared/london-days.ts';
import { community, deskOf, emptyDesk, type TestDesk } from './support/desk.ts';
import { row } from './support/member-world.ts';
import { aboutTalk, readRisk, recordOf, riskWorld } from './support/risk.ts';
import { ago, member, NOW } from './support/world.ts';

const rows = (desk: TestDesk, sql: string): unknown[] => desk.core.sessions()!.store().db.prepare(sql).all();
const yes = { answer: 'yes', words: '' } as const;
const tomorrow = plusLondonDays(NOW, 1);

describe('a new record (domain.md 2.10)', () => {
  it('begins with the words that nobody has answered, what they stand in, who saw them, when and where', async () => {
    const desk = await deskOf(await community(riskWorld()), 's-tom');
    const { form, sources, kept, may, member } = await desk.ask('risk.start', { about: aboutTalk, memberId: 'm-hazel' });
    expect(form).toMatchObject({ exactWords: 'i don’t feel safe tonight and paperkite_09 knows … i just wanted someone to know', channel: 'message', seenBy: 's-tom', ageBand: '16-17', urgency: null, signposting: '' });
    expect(form.evidence.map((one) => [one.sourceId, one.at])).toEqual([['con-risk.2', ago(30)], ['con-risk.3', ago(28)]]);
    expect([sources.map((one) => one.id), kept, may.allowed, member.name]).toEqual([['con-risk.0', 'con-risk.2', 'con-risk.3'], null, true, 'halfpasthazel']);
    const ofCase = await desk.ask('risk.start', { about: { kind: 'case', id: 'c-hazel' }, memberId: 'm-hazel' });
    expect(ofCase.form).toMatchObject({ channel: 'boards', exactWords: expect.stringContaining('desperate for attention') });
  });

  it('is kept while it is written, over a restart, until it is saved', async () => {
    const server = await community(riskWorld());
    const desk = await deskOf(server, 's-tom');
    const { form } = await desk.ask('risk.start', { about: aboutTalk, memberId: 'm-hazel' });
    await desk.ask('risk.keep', { about: aboutTalk, memberId: 'm-hazel', form: { ...form, decision: 'Half a sentence' } });
    await desk.core.close();
    const again = await emptyDesk(desk.request);
    await again.quiet();
    expect((await again.ask('risk.start', { about: aboutTalk, memberId: 'm-hazel' })).kept).toMatchObject({ decision: 'Half a sentence' });
    expect((await again.ask('risk.reviews', { closed: false })).begun).toMatchObject([{ about: aboutTalk, member: { name: 'halfpasthazel' } }]);
    await recordOf(again);
    expect((await again.ask('risk.about', { about: aboutTalk, memberId: 'm-hazel' })).begun).toBe(false);
  });

  it('is saved incomplete, and says what is still to ask; an urgency without its reason is not', async () => {
    const desk = await deskOf(await community(riskWorld()), 's-tom');
    const { form } = await desk.ask('risk.start', { about: aboutTalk, memberId: 'm-hazel' });
    expect(await desk.fails('risk.save', { about: aboutTalk, memberId: 'm-hazel', form: { ...form, urgency: 'now' }, raise: null })).toMatchObject({ code: 'refused', detail: 'text-missing' });
    const id = await recordOf(desk, { thoughts: yes, urgency: 'now', urgencyReason: 'Says tonight.', decision: 'Ring the lead.' });
    const got = await readRisk(desk, id);
    expect(got).toMatchObject({ urgency: 'now', record: { decidedBy: 's-tom' }, open: ['immediateDanger', 'plan', 'means', 'timeframe', 'othersAtRisk', 'harmDone', 'recentAttempt', 'safetyFactors', 'reasonsForActing', 'signposting', 'memberTold', 'reviewDueAt'] });
    await desk.quiet();
    expect(rows(desk, 'SELECT "exact_words" AS "words", "by" FROM "risk_records"')).toEqual([{ words: form.exactWords, by: 's-tom' }]);
  });
});

describe('reading', () => {
  it('is noted before anything is shown, once an opening, for team leads to see', async () => {
    const server = await community(riskWorld());
    const [tom, lena] = [await deskOf(server, 's-tom'), await deskOf(server, 's-lena')];
    const id = await recordOf(tom);
    await tom.quiet();
    expect(await tom.fails('risk.get', { recordId: id, opening: 'made-up' })).toMatchObject({ code: 'not-allowed' });
    const { opening } = await tom.ask('risk.open', { recordId: id });
    const first = await tom.ask('risk.get', { recordId: id, opening });
    expect(first.viewings).toBeNull();
    await tom.ask('risk.get', { recordId: id, opening });
    await tom.quiet();
    await lena.until(() => rows(lena, 'SELECT "id" FROM "audit_entries"').length === 1);
    const seen = await readRisk(lena, id);
    expect(seen.viewings?.map((one) => one.by?.name)).toEqual(['Lena Moss', 'Tom Okafor']);
    expect(rows(lena, `SELECT "kind", "target_kind" AS "t", "target_id" = '${id}' AS "this" FROM "audit_entries"`)).toEqual([{ kind: 'risk-viewed', t: 'risk-record', this: 1 }, { kind: 'risk-viewed', t: 'risk-record', this: 1 }]);
    // An opening is for one record alone.
    const other = await recordOf(tom, { decision: 'Another' });
    expect(await tom.fails('risk.get', { recordId: other, opening })).toMatchObject({ code: 'not-allowed' });
  });

  it('is not for the person whom it is about', async () => {
    const server = await community([...riskWorld()]);
    const desk = await deskOf(server, 's-tom');
    const id = await recordOf(desk);
    await desk.quiet();
    server.ingest([{ op: 'put', t: 'staff', row: { id: 's-tom', name: 'Tom Okafor', role: 'staff', active: true, memberId: 'm-hazel' } }] as never);
    await desk.until(() => rows(desk, `SELECT 1 FROM "staff" WHERE "member_id" = 'm-hazel'`).length === 1);
    expect(await desk.fails('risk.open', { recordId: id })).toMatchObject({ code: 'not-allowed' });
    expect(await desk.ask('risk.about', { about: aboutTalk, memberId: 'm-hazel' })).toMatchObject({ records: [], may: { allowed: false } });
    expect(await desk.ask('risk.reviews', { closed: false })).toMatchObject({ rows: [] });
    expect(await desk.fails('risk.add', { recordId: id, additions: [{ kind: 'raise', text: '' }] })).toMatchObject({ code: 'not-allowed' });
  });
});

describe('adding', () => {
  it('shows each change with what stood before and why, and never touches the row', async () => {
    const desk = await deskOf(await community(riskWorld()), 's-tom');
    const id = await recordOf(desk, { thoughts: yes });
    const before = rows(desk, 'SELECT * FROM "risk_records"');
    expect(await desk.fails('risk.add', { recordId: id, additions: [{ kind: 'field', field: 'thoughts', form: { thoughts: { answer: 'no', words: '' } }, reason: ' ' }] })).toMatchObject({ detail: 'text-missing' });
    await desk.ask('risk.add', { recordId: id, additions: [
      { kind: 'field', field: 'plan', form: { plan: { answer: 'not-disclosed', words: '' } }, reason: '' },
      { kind: 'field', field: 'thoughts', form: { thoughts: { answer: 'no', words: 'asked again' } }, reason: 'Misread at first.' },
      { kind: 'field', field: 'urgency', form: { urgency: 'today', urgencyReason: '' }, reason: 'Mum is home at ten.' },
      { kind: 'call', at: NOW, to: '999', reference: 'A-12', text: 'Talked for five minutes.' },
      { kind: 'talk', staffId: 's-lena', at: NOW, text: '' },
    ] });
    const got = await readRisk(desk, id);
    expect(got.steps.map((one) => [one.kind, one.label, one.was, one.now.slice(0, 22), one.reason])).toEqual([
      ['answer', 'Plan', null, 'Not disclosed', ''], ['correction', 'Thoughts', 'Yes', 'No: asked again', 'Misread at first.'], ['answer', 'How soon we act', null, 'Today', 'Mum is home at ten.'],
      ['service-contacted', 'Call', null, '999 at Thu 14 May 2026', 'Talked for five minutes.'], ['discussed', 'Talked with', null, 'Lena Moss, Thu 14 May ', ''],
    ]);
    expect(got.record).toMatchObject({ thoughts: { answer: 'no' }, urgency: 'today', urgencyReason: 'Mum is home at ten.', servicesContacted: [{ to: '999' }], discussedWith: [{ staffId: 's-lena' }] });
    expect(rows(desk, 'SELECT * FROM "risk_records"')).toEqual(before);
  });

  it('by two desks without a connection: both stand, on both', async () => {
    const server = await community(riskWorld());
    const [tom, lena] = [await deskOf(server, 's-tom'), await deskOf(server, 's-lena')];
    const id = await recordOf(tom);
    await tom.quiet();
    await lena.until(() => rows(lena, 'SELECT 1 FROM "risk_records"').length === 1);
    for (const desk of [tom, lena]) await desk.ask('sync.pause', { paused: true });
    await tom.ask('risk.add', { recordId: id, additions: [{ kind: 'field', field: 'plan', form: { plan: { answer: 'no', words: '' } }, reason: '' }] });
    await lena.ask('risk.add', { recordId: id, additions: [{ kind: 'field', field: 'plan', form: { plan: { answer: 'yes', words: 'told me' } }, reason: '' }] });
    expect((await readRisk(tom, id)).steps.at(-1)).toMatchObject({ now: 'No', saving: 'saved-here' });
    for (const desk of [tom, lena]) await desk.ask('sync.pause', { paused: false });
    for (const desk of [tom, lena]) await desk.until(() => rows(desk, 'SELECT 1 FROM "risk_corrections"').length === 2);
    for (const desk of [tom, lena]) await desk.quiet();
    const [left, right] = [await readRisk(tom, id), await readRisk(lena, id)];
    expect(left.steps.map((one) => [one.by?.id, one.now])).toHaveLength(2);
    expect(right.steps.map((one) => [one.id, one.now])).toEqual(left.steps.map((one) => [one.id, one.now]));
    expect(right.record.plan).toEqual(left.record.plan);
    expect(left.steps.every((one) => one.saving === 'sent')).toBe(true);
  });
});

describe('raising and reviews', () => {
  it('a raised record stands on top until a team lead has looked, who was told without content', async () => {
    const server = await community([...riskWorld(), row('staff', { id: 's-sam', name: 'Sam Bright', role: 'staff', active: true, memberId: null })]);
    const [tom, lena, sam] = [await deskOf(server, 's-tom'), await deskOf(server, 's-lena'), await deskOf(server, 's-sam')];
    await recordOf(tom, { urgency: 'now', urgencyReason: 'Says tonight.', reviewDueAt: ago(5) });
    const raised = await recordOf(tom, { urgency: 'watch', urgencyReason: 'Later.', reviewDueAt: tomorrow }, 'Please look.');
    await tom.quiet();
    await lena.until(() => rows(lena, 'SELECT 1 FROM "risk_corrections"').length === 1);
    const list = async (desk: TestDesk): Promise<unknown[]> => (await desk.ask('risk.reviews', { closed: false })).rows.map((one) => [one.id === raised, one.review, one.raised?.lookedBy?.name ?? null]);
    expect(await list(lena)).toEqual([[true, 'to-come', null], [false, 'overdue', null]]);
    expect(await lena.ask('risk.counts', {})).toEqual({ due: 1, unseen: 1 });
    const noticesOf = (desk: TestDesk): unknown[] => desk.told.flatMap((one) => (one.kind === 'event' && one.event.name === 'notice' && one.event.payload.kind === 'risk-raised' ? [one.event.payload] : []));
    const notices = noticesOf(lena);
    await sam.until(() => rows(sam, 'SELECT 1 FROM "risk_corrections"').length === 1);
    expect(noticesOf(sam)).toEqual([]);
    expect(notices).toMatchObject([{ kind: 'risk-raised', title: 'Tom Okafor raised a risk record' }]);
    expect(JSON.stringify(notices)).not.toMatch(/hazel|safe|look\b/u);
    await readRisk(lena, raised);
    await readRisk(lena, raised);
    await lena.quiet();
    await tom.until(async () => (await tom.ask('risk.counts', {})).unseen === 0);
    expect(await list(tom)).toEqual([[false, 'overdue', null], [true, 'to-come', 'Lena Moss']]);
    expect(rows(lena, `SELECT 1 FROM "risk_corrections" WHERE "kind" = 'looked'`)).toHaveLength(1);
  });

  it('a review sets the next, closing ends them, opening again begins one', async () => {
    const desk = await deskOf(await community(riskWorld()), 's-tom');
    const id = await recordOf(desk, { reviewDueAt: ago(5) });
    const add = (additions: Parameters<typeof desk.ask<'risk.add'>>[1]['additions']): Promise<unknown> => desk.ask('risk.add', { recordId: id, additions });
    expect(await desk.ask('risk.counts', {})).toEqual({ due: 1, unseen: 0 });
    expect(await desk.fails('risk.add', { recordId: id, additions: [{ kind: 'review', text: 'Talked.', next: ago(1) }] })).toMatchObject({ detail: 'dates-do-not-fit' });
    await add([{ kind: 'review', text: 'Talked, slept well.', next: tomorrow }]);
    expect(await desk.ask('risk.counts', {})).toEqual({ due: 0, unseen: 0 });
    await add([{ kind: 'close', text: 'With their own team now.' }]);
    expect([(await desk.ask('risk.reviews', { closed: false })).rows, (await desk.ask('risk.reviews', { closed: true })).rows.map((one) => one.closed?.by?.you)]).toEqual([[], [true]]);
    expect(await readRisk(desk, id)).toMatchObject({ outcome: 'With their own team now.', reviewDueAt: null, may: { close: { allowed: false }, reopen: { allowed: true } } });
    await add([{ kind: 'reopen', text: 'Wrote again.', next: tomorrow }]);
    expect((await desk.ask('risk.reviews', { closed: false })).rows).toMatchObject([{ closed: null, review: 'to-come' }]);
  });
});

describe('a volunteer', () => {
  it('records from a case and not from a message; what staff wrote never comes to their computer', async () => {
    const server = await community(riskWorld());
    const [imogen, tom] = [await deskOf(server, 's-imogen'), await deskOf(server, 's-tom')];
    expect(await imogen.ask('risk.about', { about: aboutTalk, memberId: 'm-hazel' })).toMatchObject({ records: [], may: { allowed: false } });
    const id = await recordOf(imogen, {}, 'Found it in a post.', { kind: 'case', id: 'c-hazel' });
    await recordOf(tom);
    for (const desk of [imogen, tom]) await desk.quiet();
    await imogen.ask('sync.now', {});
    await imogen.quiet();
    expect(rows(imogen, 'SELECT "id" FROM "risk_records"').every((one) => (one as { id: string }).id === id)).toBe(true);
    expect((await tom.ask('risk.about', { about: { kind: 'case', id: 'c-hazel' }, memberId: 'm-hazel' })).records.map((one) => one.id)).toEqual([id]);
  });
});

describe('on paper', () => {
  const order = { history: true, evidence: true, colleagues: true };
  it('leaves other members out, says why it was made, and leaves a trace first', async () => {
    // Another account whose name differs in letters' size alone takes nothing of the member's own name away.
    const desk = await deskOf(await community([...riskWorld(), member('m-look', 'HalfPastHazel')]), 's-lena');
    const id = await recordOf(desk, { decision: 'Talk to paperkite_09’s thread too.', safetyFactors: 'A friend whom halfpasthazel trusts.' });
    await desk.ask('risk.add', { recordId: id, additions: [{ kind: 'field', field: 'decision', form: { decision: 'Ring home.' }, reason: 'Talked with @paperkite_09.' }] });
    expect(await desk.fails('risk.document', { recordId: id, purpose: ' ', ...order })).toMatchObject({ code: 'refused' });
    expect(rows(desk, 'SELECT 1 FROM "audit_entries"')).toEqual([]);
    const { html } = await desk.ask('risk.document', { recordId: id, purpose: 'For the duty social worker', ...order });
    expect(html).not.toMatch(/paperkite/u);
    expect(html.match(/\[another member\]/gu)!.length).toBeGreaterThan(3);
    for (const words of ['halfpasthazel', 'For the duty social worker', 'i don’t feel safe tonight', 'whom halfpasthazel trusts', 'Ring home.', 'Before: ', 'Lena Moss', 'Not asked']) expect(html).toContain(words);
    expect(rows(desk, 'SELECT "kind", "reason" FROM "audit_entries"')).toEqual([{ kind: 'named-export', reason: 'For the duty social worker' }]);
    const short = (await desk.ask('risk.document', { recordId: id, purpose: 'x', history: false, evidence: false, colleagues: false })).html;
    for (const words of ['Lena Moss', 'Before: ', 'What the words were taken from']) expect(short).not.toContain(words);
    expect(short).toContain('A team lead');
  });

  it('is for staff and team leads', async () => {
    const desk = await deskOf(await community(riskWorld()), 's-imogen');
    const id = await recordOf(desk, {}, null, { kind: 'case', id: 'c-hazel' });
    expect(await desk.fails('risk.document', { recordId: id, purpose: 'x', ...order })).toMatchObject({ code: 'not-allowed' });
  });
});

describe('weekend cover', () => {
  it('records what was handed to them, and keeps their own record when the conversation goes back', async () => {
    const shift = row('shift', { id: 'shift-1', staffId: 's-imogen', startsAt: ago(60), endsAt: plusLondonDays(NOW, 1), covers: 'weekend', cancelled: false });
    const server = await community([...riskWorld(), shift]);
    const [imogen, tom, priya] = [await deskOf(server, 's-imogen'), await deskOf(server, 's-tom'), await deskOf(server, 's-priya')];
    await tom.ask('inbox.do', { conversationId: 'con-risk', v: (await tom.ask('inbox.get', { id: 'con-risk' })).v, step: { kind: 'hand-to-cover', text: 'Please look in.' } });
    await imogen.until(async () => (await imogen.ask('risk.about', { about: aboutTalk, memberId: 'm-hazel' })).may.allowed);
    const id = await recordOf(imogen, { thoughts: yes }, 'Please ring me.');
    await imogen.quiet();
    await tom.until(() => rows(tom, 'SELECT 1 FROM "risk_records"').length === 1);
    await tom.ask('risk.add', { recordId: id, additions: [{ kind: 'field', field: 'plan', form: { plan: { answer: 'no', words: '' } }, reason: '' }] });
    await tom.ask('inbox.do', { conversationId: 'con-risk', v: (await tom.ask('inbox.get', { id: 'con-risk' })).v, step: { kind: 'hand-back', text: '' } });
    await tom.quiet();
    await imogen.until(() => rows(imogen, 'SELECT 1 FROM "messages"').length === 0);
    // What they wrote is theirs to read on, with what staff added; what it stands on is not.
    await imogen.until(async () => (await readRisk(imogen, id)).record.plan.answer === 'no');
    expect((await readRisk(imogen, id)).steps.map((one) => one.kind)).toEqual(['raised', 'answer']);
    await priya.ask('sync.now', {});
    await priya.quiet();
    expect(['risk_records', 'risk_corrections', 'messages'].map((table) => rows(priya, `SELECT 1 FROM "${table}"`).length)).toEqual([0, 0, 0]);
  });

  it('shows no words of members and no colleague’s record once the shift is over, also without a connection', async () => {
    const shift = row('shift', { id: 'shift-1', staffId: 's-imogen', startsAt: ago(60), endsAt: plusLondonDays(NOW, 1), covers: 'weekend', cancelled: false });
    const server = await community([...riskWorld(), shift]);
    const [imogen, tom] = [await deskOf(server, 's-imogen'), await deskOf(server, 's-tom')];
    const toms = await recordOf(tom, { thoughts: yes }, null);
    await tom.ask('inbox.do', { conversationId: 'con-risk', v: (await tom.ask('inbox.get', { id: 'con-risk' })).v, step: { kind: 'hand-to-cover', text: 'Please look in.' } });
    await imogen.until(() => rows(imogen, 'SELECT 1 FROM "risk_records"').length === 1);
    const mine = await recordOf(imogen, { thoughts: yes }, null);
    await imogen.quiet();
    expect((await imogen.ask('risk.about', { about: aboutTalk, memberId: 'm-hazel' })).records).toHaveLength(2);
    await imogen.ask('sync.pause', { paused: true });
    // The hours pass without a connection: what the community would take back is still in the file.
    imogen.core.sessions()!.store().db.prepare('UPDATE "shifts" SET "ends_at" = ?').run(ago(1));
    expect(rows(imogen, 'SELECT 1 FROM "messages"').length).toBeGreaterThan(0);
    const start = await imogen.ask('risk.start', { about: aboutTalk, memberId: 'm-hazel' });
    expect([start.sources, start.form.exactWords, start.form.evidence, start.may.allowed]).toEqual([[], '', [], false]);
    expect((await imogen.ask('risk.about', { about: aboutTalk, memberId: 'm-hazel' })).records.map((one) => one.id)).toEqual([mine]);
    expect((await imogen.ask('risk.reviews', { closed: false })).rows.map((one) => one.id)).toEqual([mine]);
    expect(await imogen.fails('risk.open', { recordId: toms })).toMatchObject({ code: 'not-allowed' });
  });
});
