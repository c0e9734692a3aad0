import { randomUUID } from 'node:crypto';
import type { Me } from '../../../../shared/contract/wire.ts';
import type { FromService, OpenRequest } from '../../../../shared/contract/service-protocol.ts';
import { instantOf } from '../../../../shared/time.ts';
import type { Notice } from '../../../../shared/contract/bridge/state.ts';
import type { StoreFault, StoreLog } from '../../store/database.ts';
import { entityNames } from '../../../../shared/contract/entities/index.ts';
import { runningShifts } from '../../store/read/team.ts';
import { tableName } from '../../store/tables.ts';
import type { Store } from '../../store/types.ts';
import { createApiClient, createSync } from '../../sync/index.ts';
import type { Desk } from '../context.ts';
import type { InboxWatch } from '../inbox/watch.ts';
import type { Sweeper } from '../aging/sweeper.ts';
import type { Indexer } from '../search/indexer.ts';
import { offlineLog, type OfflineLog } from '../offline-log.ts';
import { liveActor } from './actor.ts';
import { keptOf, writeFacts, type SessionFacts } from './facts.ts';
import { forgetBeyond } from './lost-role.ts';

/** An event as it goes to the page. */
export type DeskEvent = Extract<FromService, { kind: 'event' }>['event'];

/** Where a running desk reports to. */
export interface RunningHost {
  /** Whether the desk may talk to its community; a headless question does not. */
  readonly online: boolean;
  /** How long a desk that has a copy already waits before it asks its community for news, milliseconds. */
  readonly syncAfterMs: number;
  readonly log: StoreLog;
  readonly event: (event: DeskEvent) => void;
  /** The community says something new about who we are. */
  readonly changed: (facts: SessionFacts) => void;
  readonly accountClosed: () => void;
  readonly fault: (fault: StoreFault) => void;
}

/** A signed-in desk with its sync under way. */
export interface Running {
  readonly desk: Desk;
  readonly offline: OfflineLog;
  facts(): SessionFacts;
  stop(): Promise<void>;
}

/** A smaller move of the clocks against each other is not worth a durable write, milliseconds. */
const CLOCK_MOVED_MS = 1_000;

/** When the inbox is looked through the first time after the desk has started. */
const WATCH_AFTER_MS = 1_000;

/** When it is first looked for words that are too old, after the desk has started: the first screens and the search come before. */
const SWEEP_AFTER_MS = 60_000;

const sameMe = (a: SessionFacts, b: SessionFacts): boolean => JSON.stringify(a.me) === JSON.stringify(b.me);

/** Starts the desk of a session: questions are answered at once from what is here, the sync works beside them. */
export function startRunning(opened: OpenRequest, store: Store, initial: SessionFacts, host: RunningHost): Running {
  let facts = initial;
  let heard = false;
  const community = createApiClient({ url: facts.url, token: () => facts.token });
  const now = (): string => instantOf(Date.now() + (heard ? community.clockOffset() : facts.clockOffset));
  const actor = liveActor(store, facts.me.staff.id, facts.me.staff.role);
  const offline = offlineLog(store);
  const keep = (next: SessionFacts): void => {
    const told = !sameMe(next, facts);
    if (!told && Math.abs(next.clockOffset - facts.clockOffset) < CLOCK_MOVED_MS) return;
    facts = next;
    writeFacts(store, facts);
    if (told) host.changed(facts);
  };
  const onMe = (answer: Me): void => {
    heard = true;
    const lost = forgetBeyond(store, facts.me.staff.role, answer.staff.role);
    actor.setRole(answer.staff.role);
    keep({ ...facts, me: keptOf(answer), clockOffset: community.clockOffset() });
    if (lost > 0) tellOf({ id: randomUUID(), kind: 'service', title: 'You are no longer staff here', detail: lost === 1 ? 'One letter or record that you had begun was removed from this computer.' : `${lost} letters and records that you had begun were removed from this computer.`, caseId: null, outboxId: null });
  };
  // Who wants quiet outside their shifts decides on this side of the bridge, which knows no shifts.
  const tellOf = (notice: Notice): void => host.event({ name: 'notice', payload: { ...notice, offShift: !runningShifts(store.db, now()).some((one) => one.staffId === actor.id) } });
  const startedAt = now();
  let watch: InboxWatch | null = null;
  let indexer: Indexer | null = null;
  let sweeper: Sweeper | null = null;
  let stopped = false;
  const sync = createSync(store, {
    community,
    actor,
    clientId: randomUUID(),
    now,
    log: host.log,
    onConnection(connection) {
      offline.note(connection, now());
      // A first copy is whole now: from here on what comes is news.
      if (connection.state === 'up-to-date') watch?.changed(['conversations']);
      host.event({ name: 'connection', payload: connection });
    },
    onChanged(tables) {
      if (tables.includes('staff')) actor.refresh();
      watch?.changed(tables);
      indexer?.wake();
      host.event({ name: 'changed', payload: { tables: [...tables] } });
    },
    onNotice: (notice) => tellOf(notice),
    onPresence: (targetId) => host.event({ name: 'presence', payload: { targetId } }),
    onMe,
    onAccountClosed: host.accountClosed,
    onFault: host.fault,
  });
  const desk: Desk = {
    store,
    sync,
    files: community,
    actor,
    now,
    opened,
    get session() {
      return { me: facts.me, url: facts.url };
    },
  };
  // The first queue comes first; a second later is soon enough for what must be told within five.
  // With nothing here yet there is no queue to be slower than.
  const isFirst = sync.connection().lastSyncAt === null;
  const begins = isFirst ? 0 : WATCH_AFTER_MS;
  const beginsToWatch = host.online ? setTimeout(() => void import('../inbox/watch.ts').then(({ watchInbox }) => {
    if (stopped) return;
    watch = watchInbox(desk, { notice: tellOf, waiting: (count) => host.event({ name: 'waiting', payload: { count } }), sorted: () => host.event({ name: 'changed', payload: { tables: ['conversations'] } }) }, startedAt);
  }), begins).unref() : null;
  // Texts become findable beside everything else, once the first screen stands.
  const beginsToIndex = host.online ? setTimeout(() => void import('../search/indexer.ts').then(({ startIndexer }) => {
    if (!stopped) indexer = startIndexer(store, { changed: () => host.event({ name: 'changed', payload: { tables: ['search_docs'] } }), log: host.log });
  }), begins).unref() : null;
  const everything = [...entityNames.map(tableName), 'outbox', 'quarantine', 'search_docs'];
  const beginsToSweep = host.online ? setTimeout(() => void import('../aging/sweeper.ts').then(({ startSweeper }) => {
    if (stopped) return;
    sweeper = startSweeper(store, {
      clock: () => ({ now: now(), heard: sync.connection().lastSyncAt }),
      changed: () => {
        indexer?.wake();
        host.event({ name: 'changed', payload: { tables: everything } });
      },
      log: host.log,
    }, SWEEP_AFTER_MS);
  }), begins).unref() : null;
  // Files of images that nobody looks at any more go at the start, as they do whenever another comes.
  const tidies = host.online ? setTimeout(() => void import('../images/tidy.ts').then(({ tidyImages }) => {
    if (!stopped) tidyImages(store, now());
  }), WATCH_AFTER_MS).unref() : null;
  let beginsToSync: NodeJS.Timeout | null = null;
  if (host.online && (isFirst || host.syncAfterMs === 0)) sync.start();
  else if (host.online) beginsToSync = setTimeout(() => sync.start(), host.syncAfterMs);
  return {
    desk,
    offline,
    facts: () => facts,
    stop: () => {
      stopped = true;
      if (beginsToSync !== null) clearTimeout(beginsToSync);
      if (beginsToWatch !== null) clearTimeout(beginsToWatch);
      if (beginsToIndex !== null) clearTimeout(beginsToIndex);
      if (beginsToSweep !== null) clearTimeout(beginsToSweep);
      sweeper?.stop();
      if (tidies !== null) clearTimeout(tidies);
      watch?.stop();
      indexer?.stop();
      return sync.stop();
    },
  };
}
