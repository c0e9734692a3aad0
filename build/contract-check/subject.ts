import type { Person } from './person.ts';
import { draft, Desk, sayResult } from './desk.ts';
import type { Watch } from './watch.ts';
import { limits } from '../../shared/limits.ts';
import { epochOf } from '../../shared/time.ts';

/** The case that write checks use, with its post. Both are found open, visible and free, and left so. */
export interface Subject {
  readonly caseId: string;
  readonly postId: string;
  readonly caseKey: string;
  readonly postKey: string;
}

const free = (person: Person, caseId: string, nowMs: number): boolean => {
  const claim = person.reader.row('claim', caseId)?.facts;
  return !claim?.['by'] || nowMs >= epochOf(String(claim['activeAt'])) + limits.claimMs;
};

/**
 * Chooses the case for write checks: reported, open, not with staff, held by nobody, its post visible, and about none of
 * the people whose tokens we have. The newest of them, because old ones wait longest for a person. Null when there is none.
 */
export function chooseSubject(people: readonly Person[], nowMs: number): Subject | null {
  const [first] = people;
  if (!first) return null;
  const own = new Set(people.map(({ reader, me }) => reader.row('staff', me.staff.id)?.facts?.['memberId'] ?? null).filter((id) => id !== null));
  const found: { id: string; postId: string; openedAt: string }[] = [];
  for (const [key, { gone, facts }] of first.reader.copy) {
    if (gone || !facts || !key.startsWith('case/')) continue;
    const post = first.reader.row('post', String(facts['postId']))?.facts;
    const usable = facts['kind'] === 'report' && facts['state'] === 'open' && facts['withStaff'] === false && facts['appealOf'] === null && post?.['state'] === 'visible';
    const id = key.slice(5);
    if (!usable || own.has(String(facts['memberId'])) || own.has(String(post['authorId'])) || !free(first, id, nowMs)) continue;
    found.push({ id, postId: String(facts['postId']), openedAt: String(facts['openedAt']) });
  }
  const best = found.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))[0];
  return best ? { caseId: best.id, postId: best.postId, caseKey: `case/${best.id}`, postKey: `post/${best.postId}` } : null;
}

/** What the write checks will do, said before they do it. */
export function announce({ caseId, postId }: Subject, community: string, decisions: boolean): string {
  const more = decisions ? ' Gives its member points and voids them, proposes breaks and cancels them, and where the community is for practice writes to them.' : '';
  return `Writing to case ${caseId} of “${community}”: claims and releases it, hides its post ${postId} and brings it back at once, closes it and opens it again, and leaves notes that begin with “Contract check”. Notes and steps stay in the case’s history, because the contract takes nothing back.${more}`;
}

/** Leaves the case as it was found: open, free, its post visible. Answers sentences about what could not be put back. */
export async function tidy({ first }: { readonly first: Person }, { caseId, postId, caseKey, postKey }: Subject, watch: Watch, aheadMs: number): Promise<string[]> {
  const desk = new Desk(first.door, watch, aheadMs);
  const left: string[] = [];
  const set = async (what: string, step: () => Parameters<Desk['outcome']>[0]): Promise<void> => {
    const result = await desk.outcome(step()).catch((error: unknown) => (error instanceof Error ? error.message : 'no answer'));
    if (typeof result === 'string') left.push(`${what}: ${result}`);
    else if (result.status !== 'applied' && result.problem?.type !== 'already-open') left.push(`${what}: ${sayResult(result)}`);
  };
  await first.reader.catchUp();
  const text = 'Contract check: put back as it was';
  if (first.reader.row('case', caseId)?.facts?.['state'] === 'closed') await set(`Case ${caseId} stays closed`, () => draft('case.reopen@1', caseKey, { caseId, text, at: desk.now() }));
  if (first.reader.row('post', postId)?.facts?.['state'] === 'hidden') await set(`Post ${postId} stays hidden`, () => draft('post.restore@1', postKey, { postId, caseId: null, text, at: desk.now() }));
  if (first.reader.row('claim', caseId)?.facts?.['by'] === first.me.staff.id) await set(`Case ${caseId} stays claimed`, () => draft('case.release@1', caseKey, { caseId, at: desk.now() }));
  return left;
}
