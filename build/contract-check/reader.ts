import { changesPage, snapshotPage, type ChangesPage, type SnapshotPage } from '../../shared/contract/wire.ts';
import { fits, must, Unmet } from './findings.ts';
import type { Answer, Ask, Door } from './http.ts';
import { instantOf } from '../../shared/time.ts';
import { look, unread, type Copy, type Known, type ReaderIs, type Taken } from './rows.ts';
import type { Watch } from './watch.ts';

/** A page of the feed with its changes looked at. */
export interface ReadPage {
  readonly asked: string;
  readonly cursor: string;
  readonly page: ChangesPage;
  readonly taken: readonly Taken[];
}

/** A snapshot read from its first page to its last. */
export interface Walk {
  readonly copy: Copy;
  readonly cursor: string;
  readonly epoch: string;
  readonly pages: number;
  /** The page at which `essentials` was first true, from 1; null if it never was. */
  readonly essentialsAt: number | null;
  /** The token of each page but the first. */
  readonly tokens: readonly string[];
}

/** More pages than this are a server that never ends. */
const MOST_PAGES = 20_000;
/** Pages in a row that bring nothing and promise more. */
const MOST_EMPTY = 20;

/** Reads one page of a snapshot at `token` (null: the first), or ends the check. */
export async function readSnapshotPage(door: Door, token: string | null, watch: Watch, ask: Ask = {}): Promise<{ answer: Answer; page: SnapshotPage }> {
  const answer = await door.ask(`/v1/sync/snapshot${token === null ? '' : `?page=${encodeURIComponent(token)}`}`, ask);
  watch.looked('snapshot.page');
  try {
    return { answer, page: fits(answer, snapshotPage, 'a page of a snapshot') };
  } catch (error) {
    if (error instanceof Unmet) watch.wrong('snapshot.page', error.finding.asked, error.finding.expected, error.finding.came);
    throw error;
  }
}

function takeInSnapshot(copy: Copy, { key, known }: Taken, asked: string, watch: Watch): void {
  const before = copy.get(key);
  watch.looked('snapshot.repeats');
  if (before && known.v < before.v) watch.wrong('snapshot.repeats', asked, 'a row that comes twice with the same or a greater version', `${key} with version ${known.v} after ${before.v}`);
  if (before && known.v === before.v && known.hash !== before.hash) watch.wrong('snapshot.repeats', asked, 'one content for one version', `${key} with two contents for version ${known.v}`);
  if (!before || known.v >= before.v) copy.set(key, before ? { ...known, page: before.page } : known);
}

/** One person's view of the server: a copy made by snapshot and kept by the feed, as a desk would. */
export class Reader {
  readonly #door: Door;
  readonly #watch: Watch;
  readonly #is: ReaderIs;
  readonly #aheadMs: number;
  /** Versions by row in the order of the feed, for the promise that they only grow. */
  readonly #inFeed = new Map<string, Known>();
  copy: Copy = new Map();
  cursor: string | null = null;
  /** Tombstones that came by the feed. */
  tombstones = 0;

  /** `aheadMs`: the server's clock less ours, milliseconds. */
  constructor(door: Door, is: ReaderIs, watch: Watch, aheadMs: number) {
    this.#aheadMs = aheadMs;
    this.#door = door;
    this.#is = is;
    this.#watch = watch;
  }

  /** Reads a whole snapshot; `between` runs after each page with its number from 1. Ends the check when a page cannot be read. */
  async walk(between: (page: SnapshotPage, number: number, soFar: Copy) => Promise<void> = async () => undefined): Promise<Walk> {
    const watch = this.#watch;
    const copy: Copy = new Map();
    const tokens: string[] = [];
    let first: SnapshotPage | null = null;
    let essentialsAt: number | null = null;
    let done = 0;
    for (let number = 1, token: string | null = null; ; number += 1) {
      const { answer, page }: { answer: Answer; page: SnapshotPage } = await readSnapshotPage(this.#door, token, watch);
      const { asked } = answer;
      for (const raw of page.changes) {
        const taken = look(raw, { asked, from: 'snapshot', page: number }, this.#is, watch);
        if (taken) takeInSnapshot(copy, taken, asked, watch);
      }
      watch.looked('snapshot.cursor');
      if (first && page.cursor !== first.cursor) watch.wrong('snapshot.cursor', asked, 'the cursor of the first page on every page', 'another cursor');
      if (first && page.epoch !== first.epoch) watch.wrong('snapshot.cursor', asked, 'the epoch of the first page on every page', 'another epoch');
      watch.looked('snapshot.progress');
      if (page.done < done) watch.wrong('snapshot.progress', asked, `done that never falls (at least ${done})`, `done ${page.done}`);
      if (page.done > page.total) watch.wrong('snapshot.progress', asked, 'done of at most total', `done ${page.done} of ${page.total}`);
      watch.looked('snapshot.essentials');
      if (essentialsAt !== null && !page.essentials) watch.wrong('snapshot.essentials', asked, 'essentials that stays true once it is', 'essentials false again');
      if (page.essentials) essentialsAt ??= number;
      first ??= page;
      done = page.done;
      await between(page, number, copy);
      if (page.next === null) {
        this.#judge(copy, asked);
        if (!page.essentials) watch.wrong('snapshot.essentials', asked, 'essentials true on the last page at the latest', 'false');
        return { copy, cursor: first.cursor, epoch: first.epoch, pages: number, essentialsAt, tokens };
      }
      must(!tokens.includes(page.next) && number < MOST_PAGES, asked, 'a snapshot that comes to an end', 'the token of an earlier page again');
      tokens.push(token = page.next);
    }
  }

  /** Reads one page of the feed at a cursor without moving on. Ends the check when it cannot be read. */
  async read(cursor: string, limit?: number): Promise<ReadPage> {
    const watch = this.#watch;
    const answer = await this.#door.ask(`/v1/sync/changes?cursor=${encodeURIComponent(cursor)}${limit === undefined ? '' : `&limit=${limit}`}`);
    watch.looked('feed.page');
    try {
      const page = fits(answer, changesPage, 'a page of the feed');
      const taken = page.changes.flatMap((raw) => look(raw, { asked: answer.asked, from: 'feed', page: 0 }, this.#is, watch) ?? []);
      return { asked: answer.asked, cursor, page, taken };
    } catch (error) {
      if (error instanceof Unmet) watch.wrong('feed.page', error.finding.asked, error.finding.expected, error.finding.came);
      throw error;
    }
  }

  /** Reads on from the own cursor until the feed has no more; the copy is kept as a desk keeps it. */
  async catchUp(limit?: number, each: (page: ReadPage) => void = () => undefined): Promise<ReadPage[]> {
    const watch = this.#watch;
    const pages: ReadPage[] = [];
    for (let empty = 0; ; ) {
      must(this.cursor !== null, 'the feed', 'a snapshot before it', 'none');
      const read = await this.read(this.cursor, limit);
      const { page, asked } = read;
      pages.push(read);
      for (const taken of read.taken) this.#take(taken, asked);
      each(read);
      watch.looked('feed.more');
      if (page.more !== page.remaining > 0) watch.wrong('feed.more', asked, 'more exactly when remaining is above 0', `more ${page.more} with remaining ${page.remaining}`);
      watch.looked('feed.advances');
      const stuck = page.next === this.cursor;
      if (stuck && (page.more || page.changes.length > 0)) {
        watch.wrong('feed.advances', asked, 'a next that lies after what the page brought', 'the cursor that was asked for');
        throw new Unmet({ asked, expected: 'a feed that goes on', came: 'the same cursor again' });
      }
      this.cursor = page.next;
      empty = page.changes.length === 0 ? empty + 1 : 0;
      if (!page.more) { this.#judge(this.copy, asked); return pages; }
      if (empty >= MOST_EMPTY) {
        watch.wrong('feed.more', asked, 'pages that bring something while more is true', `${MOST_EMPTY} empty pages in a row`);
        throw new Unmet({ asked, expected: 'a feed that comes to an end', came: 'empty pages that promise more' });
      }
    }
  }

  #take({ key, known }: Taken, asked: string): void {
    const watch = this.#watch;
    const earlier = this.#inFeed.get(key);
    watch.looked('feed.versions');
    if (earlier && known.v < earlier.v) watch.wrong('feed.versions', asked, `a version of ${key} above ${earlier.v}`, `version ${known.v}`);
    if (earlier && known.v === earlier.v && known.hash !== earlier.hash) watch.wrong('feed.versions', asked, `a new version with a new content of ${key}`, `version ${known.v} again`);
    this.#inFeed.set(key, known);
    if (known.gone) this.tombstones += 1;
    const mine = this.copy.get(key);
    if (!mine || known.v > mine.v) this.copy.set(key, known);
  }

  /** Whether a moderator's whole copy holds only what the roster gives them now. */
  #judge(copy: Copy, asked: string): void {
    for (const key of unread(copy, this.#is, instantOf(Date.now() + this.#aheadMs))) this.#watch.wrong('visibility.rows', asked, 'of conversations only what is with weekend cover, during a shift', key);
  }

  /** A row of the own copy that is there, or undefined. */
  row(t: string, id: string): Known | undefined {
    const known = this.copy.get(`${t}/${id}`);
    return known?.gone ? undefined : known;
  }
  /** The ids of notes of the own copy that say exactly this; only texts that begin with {@link MARK} are known. */
  notesSaying(text: string): string[] {
    return [...this.copy].filter(([key, { gone, facts }]) => !gone && key.startsWith('note/') && facts?.['text'] === text).map(([key]) => key.slice(5));
  }
}
