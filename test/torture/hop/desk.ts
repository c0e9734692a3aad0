import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createApiClient, createSync, type Sync } from '../../../electron/service/sync/index.ts';
import type { Store } from '../../../electron/service/store/index.ts';
import type { Staff } from '../../../shared/contract/entities/people.ts';
import { openAt } from '../desk.ts';
import { fastNow, fastTime, type Start } from './fast.ts';

/** A desk with the real engine and a real file, on fast time, and a line that loses things. */
export class HopDesk {
  readonly store: Store;
  readonly sync: Sync;
  readonly around: { readonly staff: Staff };
  readonly highest = new Map<string, number>();
  /** Faults of the pushes to come: not sent at all, or sent with the answer lost. */
  faults: ('drop' | 'lost' | null)[] = [];
  readonly thrown: string[] = [];

  constructor(folder: string, staff: Staff, token: string, start: Start, url: () => string | null) {
    this.around = { staff };
    this.store = openAt(join(folder, 'desk.db'));
    const client = createApiClient({ url: 'http://community', token: () => token, fetch: (asked, init) => this.#line(String(asked), init, url()) });
    this.sync = createSync(this.store, {
      community: client, actor: { id: staff.id, role: staff.role, memberId: null }, clientId: randomUUID(), now: () => fastNow(start), time: fastTime,
      onConnection: () => {}, onChanged: () => {}, onNotice: () => {}, onFault: ({ fault, detail }) => this.thrown.push(`${fault} ${detail ?? ''}`), log: () => {},
    });
    this.sync.start();
  }

  async #line(asked: string, init: RequestInit | undefined, url: string | null): Promise<Response> {
    const fault = asked.endsWith('/v1/sync/mutations') ? this.faults.shift() : null;
    if (url === null || fault === 'drop') throw new TypeError('fetch failed');
    const answer = await fetch(asked.replace('http://community', url), init);
    if (fault !== 'lost') return answer;
    await answer.body?.cancel();
    throw new TypeError('terminated');
  }

  /** Whether everything is sent and fetched. */
  get resting(): boolean {
    return this.sync.connection().state === 'up-to-date' && this.store.outbox.pending(1).length === 0 && this.store.overlayBase.all().length === 0;
  }

  async close(): Promise<void> {
    await this.sync.stop();
    this.store.close();
  }
}
