import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { onTestFinished } from 'vitest';
import { createCommunityServer, type CommunityServer } from '../../../electron/community/server/server.ts';
import type { Case, Post } from '../../../shared/contract/entities/cases.ts';
import type { Member, Staff } from '../../../shared/contract/entities/people.ts';

/** When the small community's history happened; its clock starts after it. */
export const THEN = '2026-05-14T08:00:00.000Z';

const staff = (id: string, name: string, role: Staff['role'], memberId: string | null = null): Staff => ({ id, name, role, active: true, memberId });
export const people = { imogen: staff('s-imogen', 'Imogen Hart', 'moderator', 'm-0'), priya: staff('s-priya', 'Priya Raman', 'staff'), tom: staff('s-tom', 'Tom Okafor', 'lead') } as const;

export const member = (n: number): Member => ({ id: `m-${n}`, name: `member${n}`, joinedAt: THEN, ageBand: '18-21', state: 'active', mergedInto: null, contactRoutes: ['message'] });
export const post = (n: number, state: Post['state'] = 'visible'): Post => ({
  id: `p-${n}`, spaceId: 'sp-1', threadId: `p-${n}`, title: `Thread ${n}`, authorId: `m-${(n % 5) + 1}`, body: `Words of post ${n}`, state, stateAt: null, stateBy: null, createdAt: THEN, editedAt: null, editedBy: null,
});
export const openCase = (n: number, kind: Case['kind'] = 'report'): Case => ({
  id: `c-${n}`, kind, postId: `p-${n}`, memberId: `m-${(n % 5) + 1}`, spaceId: 'sp-1', openedAt: THEN, frozenTitle: null, frozenBody: `Words of post ${n}`, frozenAt: THEN,
  state: 'open', withStaff: false, outcome: null, closedAt: null, closedBy: null, closingNote: null, appealOf: null,
});

/** A folder that goes with the test. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duty-desk-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface World {
  readonly server: CommunityServer;
  /** Its database. */
  readonly file: string;
  readonly tokens: { readonly imogen: string; readonly priya: string; readonly tom: string };
}

/** A real community server with three colleagues, `cases` open cases and their posts. Layers of `middleware` inject faults. */
export async function community({ cases = 4, middleware = [], ...more }: { cases?: number; middleware?: MiddlewareHandler[]; heartbeatMs?: number; nowMs?: () => number } = {}): Promise<World> {
  const file = join(temporary(), 'community.sqlite');
  const server = await createCommunityServer({ file, durable: false, middleware, ...more });
  onTestFinished(() => server.close());
  server.ingest([
    ...Object.values(people).map((row) => ({ op: 'put', t: 'staff', row }) as const),
    { op: 'put', t: 'space', row: { id: 'sp-1', name: 'General', kind: 'board', position: 1, archived: false } },
    ...Array.from({ length: 6 }, (_, n) => ({ op: 'put', t: 'member', row: member(n) }) as const),
    ...Array.from({ length: cases }, (_, n) => ({ op: 'put', t: 'post', row: post(n) }) as const),
    ...Array.from({ length: cases }, (_, n) => ({ op: 'put', t: 'case', row: openCase(n) }) as const),
  ]);
  return { server, file, tokens: { imogen: server.issueToken(people.imogen.id), priya: server.issueToken(people.priya.id), tom: server.issueToken(people.tom.id) } };
}
