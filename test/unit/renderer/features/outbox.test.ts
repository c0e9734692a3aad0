import { describe, expect, it } from 'vitest';
import type { OutboxRow } from '../../../../shared/contract/bridge/views.ts';
import { groupsOf, nextNeeding } from '../../../../renderer/features/outbox/groups.ts';
import { hasCovers, postCells } from '../../../../renderer/features/outbox/post-words.ts';
import { endWords, iconOf, momentsOf, offlineWords, rowDetail, whose } from '../../../../renderer/features/outbox/words.ts';
import { usualCovers } from '../../../../shared/model/evidence/cover-levels.ts';

const now = '2026-05-14T13:20:00.000Z';
const row = (id: string, more: Partial<OutboxRow> = {}): OutboxRow => ({ id, mutation: 'case.close@1', title: id, detail: 'Lovely.', at: '2026-05-14T12:50:00.000Z', settledAt: null, state: 'sent', caseId: 'c', problem: null, ...more });

describe('groups', () => {
  it('parts what was sent by London day, and never calls sent what was not', () => {
    const sent = [
      row('a', { settledAt: '2026-05-14T13:00:00.000Z' }),
      // Half past midnight in London, still the day before in UTC.
      row('b', { settledAt: '2026-05-13T23:30:00.000Z' }),
      row('c', { settledAt: '2026-05-13T22:30:00.000Z' }),
      row('d', { settledAt: '2026-05-11T12:00:00.000Z' }),
      row('e', { state: 'undone', settledAt: now }), row('f', { state: 'overtaken', settledAt: now }),
    ];
    const groups = groupsOf({ needsYou: [], waiting: [row('w', { state: 'queued' })], sent }, now);
    expect(groups.map((group) => [group.name, group.rows.map((one) => one.id).join('')])).toEqual([
      ['Saved here, not yet sent', 'w'], ['Sent today', 'ab'], ['Sent yesterday', 'c'], ['Sent Mon 11 May', 'd'], ['Settled or taken back', 'ef'],
    ]);
  });

  it('goes on to the entry behind the settled one, else to the first', () => {
    const before = [row('a'), row('b'), row('c')];
    expect(nextNeeding(before, [row('a'), row('c')], 'b')?.id).toBe('c');
    expect(nextNeeding(before, [row('a'), row('b')], 'c')?.id).toBe('a');
    // What followed a change that was let go asks next, though nobody had seen it before.
    expect(nextNeeding([row('b')], [row('new')], 'b')?.id).toBe('new');
    expect(nextNeeding([row('b')], [], 'b')).toBeNull();
  });
});

describe('words', () => {
  it('says when something was done only if it was sent later', () => {
    expect(rowDetail(row('a', { settledAt: '2026-05-14T12:50:30.000Z' }), now)).toBe('Lovely.');
    expect(rowDetail(row('a', { settledAt: '2026-05-14T13:18:00.000Z' }), now)).toBe('Lovely. Done here 13:50');
    expect(rowDetail(row('a', { settledAt: '2026-05-14T13:18:00.000Z', detail: '' }), now)).toBe('Done here 13:50');
  });

  it('says from when to when the desk was offline', () => {
    const online = { state: 'up-to-date', offlineSince: null } as const;
    expect(offlineWords({ state: 'offline', offlineSince: '2026-05-14T12:41:00.000Z' }, null, now)).toMatch(/^Offline since 13:41\./);
    expect(offlineWords(online, { from: '2026-05-14T12:41:00.000Z', to: '2026-05-14T13:18:00.000Z' }, now)).toMatch(/^Offline from 13:41 to 14:18\./);
    expect(offlineWords(online, { from: '2026-05-14T12:41:00.000Z', to: '2026-05-14T12:41:20.000Z' }, now)).toMatch(/^Offline for a moment at 13:41\./);
    expect(offlineWords(online, { from: '2026-05-12T12:41:00.000Z', to: '2026-05-13T12:41:20.000Z' }, now)).toMatch(/^Everything you did/);
  });

  it('draws what the desk did within a minute as one moment', () => {
    const moments = momentsOf([
      { at: '2026-05-14T12:41:00.000Z', what: 'Connection lost', who: 'desk' }, { at: '2026-05-14T12:52:00.000Z', what: 'You approved it', who: 'mine' },
      { at: '2026-05-14T12:58:00.000Z', what: 'Priya did not', who: 'theirs' }, { at: '2026-05-14T13:18:01.000Z', what: 'Back online', who: 'desk' }, { at: '2026-05-14T13:18:02.000Z', what: 'The desk noticed', who: 'desk' },
    ]);
    expect(moments.map((one) => [one.what, one.offline])).toEqual([['Connection lost', true], ['You approved it', true], ['Priya did not', true], ['Back online, the desk noticed', false]]);
  });

  it('tells a courtesy that came too late from a decision that was sent anew', () => {
    expect(endWords({ state: 'overtaken', mutation: 'case.claim@1' })).toBe('Overtaken');
    expect(endWords({ state: 'overtaken', mutation: 'case.close@1' })).toBe('Sent anew');
    expect(whose({ name: 'Priya Raman' })).toBe('Priya’s');
    expect(whose(null)).toBe('Theirs');
  });

  it('has a picture for a change of another version', () => {
    expect(iconOf(row('a', { mutation: 'case.teleport@3' }))).toBe('cases');
    expect(iconOf(row('a', { mutation: '__proto__' }))).toBe('outbox');
    expect(iconOf(row('a', { state: 'needs-you', problem: { type: 'stale', title: '', current: {} } }))).toBe('conflict');
  });
});

describe('a member’s text in a comparison', () => {
  const line = { label: 'The post', memberWords: true };
  const covering = { levels: usualCovers, asked: false };

  it('marks what changed, and joins a contact detail into the change that takes it out', () => {
    const cells = postCells({ ...line, was: 'text me on 07700 900123 please', mine: 'say here please', theirs: 'text me on 07700 900123 please' }, covering);
    expect(cells.mine.map(({ kind }) => kind)).toEqual(['removed', 'added', 'plain']);
    expect(cells.theirs?.map(({ kind }) => kind)).toEqual(['plain', 'contact', 'plain']);
  });

  it('keeps distressing words covered in every column', () => {
    const cells = postCells({ ...line, was: null, mine: 'I keep thinking about self-harm again. How was your day?', theirs: null }, covering);
    expect(hasCovers(cells)).toBe(true);
    expect(cells.was).toBeNull();
    expect(hasCovers(postCells({ ...line, was: null, mine: 'How was your day?', theirs: null }, covering))).toBe(false);
  });
});
