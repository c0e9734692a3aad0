import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { DeskState } from '../../../../shared/contract/bridge/state.ts';
import type { OpenRequest } from '../../../../shared/contract/service-protocol.ts';
import { DeskFailure } from '../../../../shared/errors.ts';
import { openStore } from '../../store/index.ts';
import type { Store } from '../../store/types.ts';
import { wipeDatabase } from '../../store/wipe.ts';
import type { Me } from '../../../../shared/contract/wire.ts';
import { communityAddress, probeCommunity } from '../../sync/index.ts';
import { fails } from '../context.ts';
import { keptOf, readFacts, shownSession, writeFacts, type SessionFacts } from './facts.ts';
import { startRunning, type Running, type RunningHost } from './running.ts';

/** Where sessions report to. */
export interface SessionsHost extends Pick<RunningHost, 'log' | 'event' | 'fault' | 'online' | 'syncAfterMs'> {
  readonly session: (session: DeskState['session']) => void;
  /** The community has ended the account; whoever keeps the key destroys it, and then what is here. */
  readonly ended: (what: { readonly community: string; readonly unsent: number }) => void;
}

/** The session of one database: signing in, renewing, signing out. */
export interface Sessions {
  readonly opened: OpenRequest;
  store(): Store;
  running(): Running | null;
  /** Whether the session is being changed at this moment, so that `running` is null only for now. */
  changing(): boolean;
  shown(): DeskState['session'];
  connect(input: CallInput<'connect.community'>): Promise<CallOutput<'connect.community'>>;
  renew(input: CallInput<'session.renew'>): Promise<CallOutput<'session.renew'>>;
  signOut(input: CallInput<'session.signOut'>): Promise<CallOutput<'session.signOut'>>;
  /** Ends the sync and closes the database. */
  close(): Promise<void>;
}

/** A community that has answered, and its address as it is kept. */
interface Probed {
  readonly url: string;
  readonly me: Me;
}

const offset = (probed: Probed): number => Date.parse(probed.me.serverTime) - Date.now();

/** What stands in the way of connecting to another community or as another person; null when nothing does. */
export function mayReplace(held: SessionFacts, next: Pick<Me, 'staff' | 'community' | 'epoch'>, unsent: number): { wipe: boolean; why: string | null } {
  const [community, staff] = [held.me.community, held.me.staff];
  const sameCommunity = community.id === next.community.id;
  const reseeded = community.practice && held.me.epoch !== next.epoch;
  if (sameCommunity && !reseeded && staff.id === next.staff.id) return { wipe: false, why: null };
  // All of a practice community is invented, what was done there too.
  if (community.practice) return { wipe: true, why: null };
  if (!sameCommunity) return { wipe: false, why: `This computer holds the data of ${community.name}. Sign out there first; that removes it from here.` };
  if (unsent === 0) return { wipe: true, why: null };
  const count = unsent === 1 ? '1 change' : `${unsent} changes`;
  return { wipe: false, why: `${staff.name} has ${count} on this computer that the community does not have yet. They sign in and let them go out first, or sign out here.` };
}

/** Takes up the session of an open database, if it has one; the sync starts by itself. */
export function takeUpSessions(opened: OpenRequest, first: Store, host: SessionsHost): Sessions {
  let store = first;
  let running: Running | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let turns = 0;

  const shown = (): DeskState['session'] => (running === null ? null : shownSession(running.facts()));
  const tell = (): void => host.session(shown());
  /** One change of the session at a time. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    turns += 1;
    const turn = last.then(work).finally(() => void (turns -= 1));
    last = turn.catch(() => undefined);
    return turn;
  };

  const start = (facts: SessionFacts): void => {
    running = startRunning(opened, store, facts, { ...host, changed: tell, accountClosed: () => void inTurn(endAccount) });
  };
  /**
   * The community has ended the account: nothing of it stays on this computer (wire.ts, `account-closed`). The main process
   * destroys the key first; a key file is the person's own, so with one the copy is deleted here.
   */
  const endAccount = async (): Promise<void> => {
    if (running === null) return;
    const community = running.facts().me.community.name;
    const lost = unsent();
    await stop();
    host.ended({ community, unsent: lost });
    if (opened.keyKeptBy === 'key-file') await wipe();
  };
  const stop = async (): Promise<void> => {
    const ending = running;
    running = null;
    await ending?.stop();
  };
  const wipe = async (): Promise<void> => {
    await stop();
    store.close();
    wipeDatabase(opened.databaseFile);
    const again = openStore(opened, host.log);
    if (!again.ok) {
      host.fault(again.error);
      return fails('internal', 'The emptied database could not be opened again.', again.error.fault);
    }
    store = again.value;
  };
  const unsent = (): number => {
    const counts = store.outbox.counts();
    return counts.unsent + counts.needsYou;
  };
  const probe = async (url: string, token: string): Promise<Probed> => {
    const address = communityAddress(url);
    if (!address.ok) throw new DeskFailure(address.error);
    const me = await probeCommunity(address.value, token);
    if (!me.ok) throw new DeskFailure(me.error);
    return { url: address.value, me: me.value };
  };

  const kept = readFacts(store);
  if (kept) start(kept);

  return {
    opened,
    store: () => store,
    running: () => running,
    changing: () => turns > 0,
    shown,
    connect: ({ url, token }) => inTurn(async () => {
      const probed = await probe(url, token);
      const held = running?.facts() ?? null;
      const replace = held && mayReplace(held, probed.me, unsent());
      if (replace?.why) return fails('refused', replace.why);
      if (replace?.wipe) await wipe();
      else await stop();
      const facts: SessionFacts = { url: probed.url, token: token.trim(), me: keptOf(probed.me), clockOffset: offset(probed) };
      writeFacts(store, facts);
      start(facts);
      tell();
      return {};
    }),
    renew: ({ token }) => inTurn(async () => {
      const held = running?.facts();
      if (!held) return fails('not-signed-in', 'No community is connected yet.');
      const probed = await probe(held.url, token);
      if (probed.me.staff.id !== held.me.staff.id) return fails('refused', `This token belongs to ${probed.me.staff.name}. This desk is ${held.me.staff.name}’s.`);
      if (probed.me.community.id !== held.me.community.id) return fails('refused', `This token is for ${probed.me.community.name}.`);
      // A fresh start of the sync rather than a nudge: it had ended itself when the old token was refused.
      await stop();
      const facts = { ...held, token: token.trim(), me: keptOf(probed.me), clockOffset: offset(probed) };
      writeFacts(store, facts);
      start(facts);
      tell();
      return {};
    }),
    signOut: ({ loseUnsent }) => inTurn(async () => {
      if (running === null) return { signedOut: true, unsent: 0 };
      const count = unsent();
      if (count > 0 && !loseUnsent) return { signedOut: false, unsent: count };
      await wipe();
      tell();
      return { signedOut: true, unsent: count };
    }),
    close: () => inTurn(async () => {
      await stop();
      store.close();
    }),
  };
}

