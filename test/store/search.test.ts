import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemOf } from '../../shared/model/search/stem.ts';
import type { EntityName, EntityRow } from '../../shared/contract/entities/index.ts';
import type { Store } from '../../electron/service/store/index.ts';
import type { FeedChange } from '../../electron/service/store/write/feed.ts';
import { opened, temporary } from './support/files.ts';
import { rowReader } from '../../electron/service/store/rows.ts';
import { searchKeeper } from '../../electron/service/store/search/keeper.ts';
import { openOld } from './support/old.ts';
import { compared, findable } from './support/search-truth.ts';

const AT = Date.parse('2026-05-14T08:00:00.000Z');
const at = (n: number): string => new Date(AT + n * 700).toISOString();
const words = ['running', 'behaviour', 'quiet', 'Zoë', 'don’t', '❤️‍🩹', '@the_one.x', 'www.example.org', 'school'];
const text = (n: number): string => Array.from({ length: 1 + (n % 6) }, (_, i) => words[(n * 7 + i * 3) % words.length]!).join(' ');

/** Rows of a small world whose documents hold something of each other. */
const rows: { readonly [T in EntityName]?: (id: string, n: number) => EntityRow<T> } = {
  member: (id, n) => ({ id, name: text(n), joinedAt: at(n), ageBand: 'unknown', state: 'active', mergedInto: null, contactRoutes: [] }),
  post: (id, n) => ({ id, spaceId: `s-${n % 2}`, threadId: id, title: n % 3 === 0 ? text(n + 1) : null, authorId: 'a', body: text(n), state: n % 4 === 0 ? 'pending' : 'visible', stateAt: null, stateBy: null, createdAt: at(n), editedAt: null, editedBy: null }),
  case: (id, n) => ({ id, kind: 'report', postId: `${n % 3}`, memberId: '1', spaceId: 's-0', openedAt: at(n), frozenTitle: null, frozenBody: text(n), frozenAt: at(n), state: n % 2 ? 'open' : 'closed', withStaff: false, outcome: null, closedAt: null, closedBy: null, closingNote: text(n + 2), appealOf: null }),
  report: (id, n) => ({ id, caseId: `${n % 3}`, postId: '1', reporterId: null, reason: n % 2 ? 'spam' : 'other', words: text(n), at: at(n) }),
  note: (id, n) => ({ id, aboutKind: (['case', 'member', 'conversation'] as const)[n % 3]!, aboutId: `${n % 2}`, visibility: 'team', by: 's-1', at: at(n), text: text(n) }),
  conversation: (id, n) => ({ id, memberId: '1', subject: text(n), state: n % 2 ? 'open' : 'closed', purpose: null, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt: at(n), lastMessageAt: at(n) }),
  message: (id, n) => ({ id, conversationId: `${n % 3}`, memberId: '1', from: 'member', by: null, body: text(n), at: at(n) }),
  ledgerEntry: (id, n) => ({ id, kind: 'given', memberId: `${n % 2}`, voids: null, reasonId: null, wording: text(n), band: 'lower', points: 1, offBandReason: null, policyId: 'p', by: 's-1', at: at(n), expiresAt: at(n + 5), caseId: n % 2 ? '0' : null, conversationId: null, evidence: text(n + 3), privateNote: text(n + 4) }),
  handover: (id, n) => ({ id, by: 's-1', at: at(n), from: at(0), readers: 'team', generated: [], text: text(n), replaces: null }),
};
const kinds = Object.keys(rows) as (keyof typeof rows)[];
const row = (t: EntityName, id: string, n: number): { id: string } => (rows[t] as (id: string, n: number) => { id: string })(id, n);

type Act = { readonly do: 'put' | 'del' | 'cover' | 'uncover'; readonly t: EntityName; readonly id: string; readonly n: number } | { readonly do: 'index'; readonly most: number } | { readonly do: 'replace' } | { readonly do: 'throw'; readonly t: EntityName; readonly id: string };

const target = { t: fc.constantFrom(...kinds), id: fc.constantFrom('0', '1', '2') };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('put' as const, 'put' as const, 'del' as const, 'cover' as const, 'uncover' as const), ...target, n: fc.nat(30) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('index' as const), most: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'replace' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('throw' as const), ...target }) },
);

let version = 0;
function carryOut(store: Store, group: readonly Act[]): void {
  for (const one of group.filter((each) => each.do === 'index')) store.search.more(one.most);
  const writes = group.filter((each) => each.do !== 'index');
  const failing = writes.some((each) => each.do === 'throw');
  try {
    store.transact(() => {
      for (const one of writes) {
        version += 1;
        if (one.do === 'put') store.feed.apply({ op: 'put', t: one.t, id: one.id, v: version, row: row(one.t, one.id, one.n) } as FeedChange, 'visible');
        else if (one.do === 'del' || one.do === 'throw') store.feed.apply({ op: 'del', t: one.t, id: one.id, v: version, mergedInto: null }, 'visible');
        else if (one.do === 'cover') store.overlayBase.cover(one.t, row(one.t, one.id, one.n));
        else if (one.do === 'uncover') store.overlayBase.uncover(one.t, one.id);
        else if (one.do === 'replace') {
          store.staging.drop();
          store.staging.begin();
          store.staging.swap();
          store.overlayBase.forget();
        }
      }
      if (failing) throw new Error('taken back');
    });
  } catch (error) {
    if (!failing) throw error;
  }
}

test('whatever happens to rows, the index says nothing else than they do, and once it has caught up it has all of them', () => {
  const store = opened(temporary());
  fc.assert(fc.property(fc.array(fc.array(act, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 }), (history) => {
    for (const group of history) {
      carryOut(store, group);
      expect(compared(store).wrong).toEqual([]);
    }
    findable(store, 3);
    expect(compared(store)).toEqual({ wrong: [], missing: [] });
    expect(store.search.left()).toBeNull();
  }), { numRuns: 25 });
});

test('a file whose rows have other numbers than before, as after a copy, is made findable to the end', () => {
  const store = opened(temporary());
  const put = (n: number): void => void store.feed.apply({ op: 'put', t: 'post', id: `p-${n}`, v: 1, row: row('post', `p-${n}`, n) } as FeedChange, 'visible');
  store.transact(() => { for (let n = 0; n < 40; n += 1) put(n); });
  store.search.more(12);
  store.db.exec(`UPDATE "posts" SET "rowid" = 1000 - "rowid"`);
  findable(store, 7);
  expect(compared(store)).toEqual({ wrong: [], missing: [] });
});

test('a process that ends at any instant leaves rows and index in step', async () => {
  const folder = temporary();
  for (let round = 0; round < 2; round += 1) {
    const child = fork(fileURLToPath(new URL('support/write-and-index.ts', import.meta.url)), [folder, String(round)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    let steps = 0;
    child.on('message', () => { steps += 1; if (steps === 20 + round * 23) child.kill('SIGKILL'); });
    await new Promise((resolve) => child.once('exit', resolve));
    expect(steps).toBeGreaterThanOrEqual(20);
    const store = opened(folder);
    expect(compared(store).wrong).toEqual([]);
    if (round === 1) {
      findable(store);
      expect(compared(store)).toEqual({ wrong: [], missing: [] });
    }
    store.close();
  }
});

test('a file that is brought under another cipher keeps its index, half read or whole', () => {
  const folder = temporary();
  const old = openOld(folder, 60);
  const keeper = searchKeeper(old.db, rowReader(old.db));
  old.db.transaction(() => { keeper.more(25, true); })();
  old.close();
  const store = opened(folder);
  expect(compared(store).wrong).toEqual([]);
  expect(compared(store).missing).toHaveLength(35);
  findable(store);
  expect(compared(store)).toEqual({ wrong: [], missing: [] });
});

test('words are cut to their stems as SQLite cuts them', () => {
  const store = opened(temporary());
  store.db.exec(`CREATE VIRTUAL TABLE temp."stems" USING fts5("word", tokenize='porter ascii'); CREATE VIRTUAL TABLE temp."stems_terms" USING fts5vocab('temp', 'stems', 'instance')`);
  const letters = fc.stringMatching(/^[bcdfglmnprst]{0,2}[aeiouy][bcdfglmnprstvwxyz]{0,2}([aeiouy][bcdglmnprst]{1,2})?$/u);
  const ending = fc.constantFrom('', 's', 'es', 'ies', 'ed', 'eed', 'ing', 'ational', 'tional', 'izer', 'ization', 'ation', 'ness', 'fulness', 'ousness', 'ement', 'ment', 'ent', 'ion', 'tion', 'sion', 'ity', 'ality', 'ly', 'ically', 'e', 'le', 'll', 'y', 'able', 'ible', 'ive', 'ative', 'alize', 'ical', 'ful', 'logi', 'ism', 'ou', 'er', 'ance', 'ence');
  const made = fc.sample(fc.tuple(letters, ending), { numRuns: 6_000, seed: 1 }).map((parts) => parts.join('')).filter((word) => word.length > 0);
  const insert = store.db.prepare(`INSERT INTO temp."stems" ("rowid", "word") VALUES (?, ?)`);
  const all = [...new Set([...made, 'running', 'happiness', 'sses', 'ies', 'eed', 'agreed', 'feed', 'sky', 'behaviour', 'organisation'])];
  all.forEach((word, n) => insert.run(n + 1, word));
  const theirs = store.db.prepare<[], { term: string; doc: number }>(`SELECT "term", "doc" FROM temp."stems_terms"`).all();
  expect(theirs).toHaveLength(all.length);
  expect(theirs.filter(({ term, doc }) => stemOf(all[doc - 1]!) !== term).map(({ term, doc }) => [all[doc - 1], stemOf(all[doc - 1]!), term])).toEqual([]);
});
