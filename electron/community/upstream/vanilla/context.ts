import type { z } from 'zod';
import type { Fact, Ref } from '../facts.ts';
import { inLists, list, query, ref, type Turn } from './asking.ts';
import { formerMember, memberOf, openingPost, reply } from './facts-of.ts';
import { comment, discussion, user } from './rows.ts';

const isTold = (turn: Turn, one: Ref): boolean => turn.held.has(one) || turn.facts.some((fact) => fact.ref.source === one.source && fact.ref.n === one.n);

/** Sees to it that accounts are known before what names them: asks for those that are not. `names` are as the rows had them. */
export async function withUsers(turn: Turn, ids: Iterable<number>, names: ReadonlyMap<number, string> = new Map()): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => id > 0 && !isTold(turn, ref('user', id)));
  const found = new Set<number>();
  const add: Fact[] = [];
  for (const csv of inLists(missing)) {
    for (const row of (await list(turn, '/users', query({ userID: csv, limit: 100 }), user)).rows) {
      found.add(row.userID);
      add.push(memberOf(row));
    }
  }
  for (const id of missing) if (!found.has(id)) add.push(formerMember(id, names.get(id)));
  turn.facts.push(...add);
}

async function fetched<T>(turn: Turn, source: 'discussion' | 'comment', ns: readonly number[], row: z.ZodType<T>): Promise<T[]> {
  const rows: T[] = [];
  for (const csv of inLists(ns, 50)) rows.push(...(await list(turn, `/${source}s`, query({ [`${source}ID`]: csv, limit: 100 }), row)).rows);
  return rows;
}

/** Sees to it that posts are known before what is about them. Answers those that the forum does not show. */
export async function withPosts(turn: Turn, refs: readonly Ref[]): Promise<Set<string>> {
  const missing = refs.filter((one) => !isTold(turn, one));
  const of = (source: string): number[] => [...new Set(missing.filter((one) => one.source === source).map((one) => one.n))];
  const posts = [
    ...(await fetched(turn, 'discussion', of('discussion'), discussion)).map(openingPost),
    ...(await fetched(turn, 'comment', of('comment'), comment)).map(reply).filter((one) => one !== null),
  ];
  await withUsers(turn, posts.map((one) => one.author.n));
  turn.facts.push(...posts);
  const told = new Set(posts.map((one) => `${one.ref.source} ${one.ref.n}`));
  return new Set(missing.map((one) => `${one.source} ${one.n}`).filter((one) => !told.has(one)));
}
