import { randomUUID } from 'node:crypto';
import type { MutationArgs, MutationName } from '../../shared/contract/mutations/index.ts';
import { pushResponse, SYNC_SCHEMA, type PushRequest, type PushResponse, type PushResult, type WireMutation } from '../../shared/contract/wire.ts';
import { instantOf } from '../../shared/time.ts';
import { fits, must, Unmet } from './findings.ts';
import type { Answer, Door } from './http.ts';
import type { Watch } from './watch.ts';

/** One outcome in a few words. */
export function sayResult(result: PushResult | undefined): string {
  if (!result) return 'no outcome';
  return `status “${result.status}”${result.problem ? `, problem “${result.problem.type}”` : ''}`;
}

/** What a mutation of any name looks like before it has a number. */
export interface Draft {
  readonly name: string;
  readonly entity: string;
  readonly args: Record<string, unknown>;
  readonly ifVersion?: number | null;
  readonly id?: string;
}

/** A mutation of the contract, checked by the compiler. `entity` is `kind/id`. */
export function draft<N extends MutationName>(name: N, entity: string, args: MutationArgs<N>, ifVersion: number | null = null): Draft {
  return { name, entity, args, ifVersion };
}

/** One client of one person, with a sequence of its own. It numbers honestly; checks that cheat build their own pushes. */
export class Desk {
  readonly #door: Door;
  readonly #watch: Watch;
  readonly clientId: string = randomUUID();
  /** Milliseconds that the server's clock is ahead of ours: instants are the server's. */
  readonly #aheadMs: number;
  nextSeq = 1;

  constructor(door: Door, watch: Watch, aheadMs: number) {
    this.#door = door;
    this.#watch = watch;
    this.#aheadMs = aheadMs;
  }

  /** The server's time now, canonical UTC. */
  now(): string {
    return instantOf(Date.now() + this.#aheadMs);
  }
  /** Gives drafts the next numbers. */
  number(...drafts: readonly Draft[]): WireMutation[] {
    return drafts.map(({ id, ifVersion, ...rest }) => ({ seq: this.nextSeq++, id: id ?? randomUUID(), ifVersion: ifVersion ?? null, ...rest }));
  }
  /** The body of a push of these mutations. */
  body(mutations: readonly WireMutation[], more: Partial<PushRequest> = {}): PushRequest {
    return { clientId: this.clientId, schema: SYNC_SCHEMA, ackedThrough: 0, mutations: [...mutations], ...more };
  }
  /** Pushes and answers whatever comes. */
  post(mutations: readonly WireMutation[], more: Partial<PushRequest> = {}): Promise<Answer> {
    return this.#door.ask('/v1/sync/mutations', { method: 'POST', body: JSON.stringify(this.body(mutations, more)) });
  }
  /** Pushes; ends the check unless the answer is 200 with one outcome for each, in order. */
  async send(mutations: readonly WireMutation[], more: Partial<PushRequest> = {}): Promise<PushResponse> {
    const answer = await this.post(mutations, more);
    this.#watch.looked('push.shape');
    try {
      const response = fits(answer, pushResponse, 'the outcomes of a push');
      const seqs = response.results.map(({ seq }) => seq).join(', ');
      const sent = mutations.map(({ seq }) => seq).join(', ');
      must(seqs === sent, `${answer.asked} with seq ${sent || 'of nothing'}`, 'one outcome for each, in the order sent', `outcomes for seq ${seqs || 'of nothing'}`);
      must(response.lastSeq >= Math.max(0, ...mutations.map(({ seq }) => seq)), `${answer.asked} with seq ${sent}`, 'a lastSeq that covers what was answered', `lastSeq ${response.lastSeq}`);
      return response;
    } catch (error) {
      if (error instanceof Unmet) this.#watch.wrong('push.shape', error.finding.asked, error.finding.expected, error.finding.came);
      throw error;
    }
  }
  /** Numbers and pushes drafts; ends the check unless all are applied. Answers the mutations as sent. */
  async apply(...drafts: readonly Draft[]): Promise<WireMutation[]> {
    const mutations = this.number(...drafts);
    const response = await this.send(mutations);
    for (const [i, result] of response.results.entries()) must(result.status === 'applied', `a push of ${mutations[i]!.name}`, 'status “applied”', sayResult(result));
    return mutations;
  }
  /** Numbers and pushes one draft; answers its outcome. */
  async outcome(one: Draft): Promise<PushResult> {
    const [mutation] = this.number(one);
    return (await this.send([mutation!])).results[0]!;
  }
}
