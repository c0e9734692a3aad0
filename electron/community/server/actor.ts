import { randomUUID } from 'node:crypto';
import { readBy } from '../../../shared/contract/read-by.ts';
import { entities, type EntityName } from '../../../shared/contract/entities/index.ts';
import type { MutationArgs, MutationName } from '../../../shared/contract/mutations/index.ts';
import type { Image } from '../../../shared/contract/entities/images.ts';
import { limits } from '../../../shared/limits.ts';
import { imageRow } from './image-row.ts';
import { mutate, type Settled } from './push/mutate.ts';
import type { Change } from './store/records.ts';
import type { CommunityStore } from './store/store.ts';

/** Acts on the server itself: the simulated day today, bridges to forums later. */
export interface Colleagues {
  /** What a colleague does elsewhere; decided by the same rules as a push. Throws when there is no such colleague. */
  applyAsColleague<N extends MutationName>(staffId: string, name: N, args: MutationArgs<N>, mutationId?: string): Settled;
  /**
   * What happens on the boards: posts, reports, edits by members, deletions. Every row is checked against the contract
   * first; a row that does not fit refuses the whole. Returns the last transaction's number. Throws {@link IngestRefused}.
   */
  ingest(changes: readonly Change[]): number;
  /**
   * Puts an image into a post. What it is, how large, and its digest are read from its bytes, whatever anybody says of them.
   * Throws {@link IngestRefused} for a file that no desk shows, or when the post is not there.
   */
  attachImage(image: Pick<Image, 'id' | 'postId' | 'at' | 'alt'>, bytes: Uint8Array): void;
  /** Makes one member of two: everything of `from` goes to `into`, then a tombstone says so. Throws when either is not there. */
  mergeMembers(from: string, into: string): void;
}

/** Rows that do not fit the contract. Names kinds, ids and fields, never what they hold. */
export class IngestRefused extends Error {
  constructor(what: string) {
    super(`These rows do not fit the contract: ${what}`);
    this.name = 'IngestRefused';
  }
}

/** Rows in one server transaction at most, so that no page of the feed grows over its bound. */
export const ROWS_PER_TRANSACTION = 500;

/** Cuts changes into transactions by number of rows and length of text. */
export function batches(changes: readonly Change[]): Change[][] {
  const all: Change[][] = [];
  let chars = 0;
  for (const change of changes) {
    const long = change.op === 'put' ? JSON.stringify(change.row).length : 100;
    const current = all.at(-1);
    if (!current || current.length >= ROWS_PER_TRANSACTION || chars + long > limits.pageChars) { all.push([change]); chars = long; }
    else { current.push(change); chars += long; }
  }
  return all;
}

const refusal = (change: Change): string | null => {
  if (change.op === 'del') return null;
  const parsed = readBy(entities[change.t], change.row);
  return parsed.success ? null : `${change.t} ${String(change.row.id).slice(0, 64)} at ${parsed.error.issues[0]?.path.join('.') ?? '?'}`;
};

/** Fields that name a member, by kind: what a merge of two accounts moves. */
const memberFields: Partial<Record<EntityName, readonly string[]>> = {
  post: ['authorId', 'stateBy', 'editedBy'], case: ['memberId'], report: ['reporterId'], note: ['aboutId'], ledgerEntry: ['memberId'], pointsProposal: ['memberId'], break: ['memberId'],
  toldMark: ['memberId'], conversation: ['memberId'], message: ['memberId'], riskRecord: ['memberId'], staff: ['memberId'],
};

/** The acts of colleagues and of the boards on a store; `now` is the server's time as a canonical instant. */
export function colleagues(store: CommunityStore, now: () => string): Colleagues {
  /** A post that goes takes its images along. */
  const withImages = (change: Change): Change[] =>
    change.op === 'del' && change.t === 'post' ? [...store.records.childrenOf('image', change.id, limits.listRows).map(({ id }): Change => ({ op: 'del', t: 'image', id })), change] : [change];
  const writeAll = (changes: readonly Change[]): number => {
    for (const batch of batches(changes.flatMap(withImages))) {
      store.transact(null, (writing) => {
        for (const change of batch) {
          if (change.op === 'del' && change.t === 'image') store.images.drop(change.id);
          writing.write(change);
        }
      });
    }
    return store.head();
  };
  return {
    applyAsColleague(staffId, name, args, mutationId = randomUUID()) {
      const staff = store.records.get('staff', staffId);
      if (!staff?.active) throw new RangeError('There is no such colleague.');
      return store.transact({ staffId, clientId: null }, (writing) => mutate(store, writing, { staff, clientId: null, mutationId, name, args, entity: '', ifVersion: null, now: now() }));
    },
    ingest(changes) {
      const refused = changes.map(refusal).filter((why) => why !== null);
      if (refused.length > 0) throw new IngestRefused(refused.slice(0, 5).join('; '));
      return writeAll(changes);
    },
    attachImage(image, bytes) {
      const row = imageRow(image, bytes);
      const why = row === null ? `image ${image.id} at file` : !store.records.get('post', image.postId) ? `image ${image.id} at postId` : refusal({ op: 'put', t: 'image', row });
      if (row === null || why !== null) throw new IngestRefused(why ?? '');
      store.transact(null, (writing) => { store.images.put(row.id, bytes); writing.write({ op: 'put', t: 'image', row }); });
    },
    mergeMembers(from, into) {
      if (from === into || !store.records.get('member', from) || !store.records.get('member', into)) throw new RangeError('Both members must be there.');
      const moved: Change[] = [];
      for (const [t, fields] of Object.entries(memberFields) as [EntityName, readonly string[]][]) {
        for (const row of store.records.all(t) as unknown as Record<string, unknown>[]) {
          const hits = fields.filter((field) => row[field] === from);
          if (hits.length > 0) moved.push({ op: 'put', t, row: { ...row, ...Object.fromEntries(hits.map((field) => [field, into])) } } as unknown as Change);
        }
      }
      writeAll([...moved, { op: 'del', t: 'member', id: from, mergedInto: into }]);
    },
  };
}
