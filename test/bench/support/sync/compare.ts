import { openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { run, start, type Rate, type Served } from './child.ts';
import { quantile, tidy } from './figures.ts';
import { installPeers, nameOf, ways } from './peers.ts';

/** What a comparison needs of the benchmark. */
interface Comparison {
  readonly scratch: string;
  readonly rows: number;
  readonly inFile: <T>(work: (file: string) => Promise<T>) => Promise<T>;
  readonly say: (text: string) => void;
}

/** Peers are compared with no more rows than this, so that the whole stays short. */
const MOST_ROWS = 50_000;
const ROUNDS = 2;
const PLAIN = 'SQLite format 3';

/** A peer that says it uses the cipher and does not would be a wrong figure. */
function isPlain(file: string): boolean {
  const bytes = Buffer.alloc(PLAIN.length);
  readSync(openSync(file, 'r'), bytes, 0, PLAIN.length, 0);
  return bytes.toString() === PLAIN;
}

/** The same pull by the desk and by each peer, turn by turn; as shares of R, and how many times quicker the desk is. */
export async function compare({ scratch, rows: asked, inFile, say }: Comparison): Promise<object> {
  say('Installing the peers, unless they are there …');
  const installed = installPeers();
  if ('missing' in installed) return { missing: installed.missing };
  const rows = Math.min(asked, MOST_ROWS);
  const community = start('community.ts', { file: join(scratch, 'peers.sqlite'), rows });
  const stream = start('../../peers/powersync-service.ts', { rows });
  const [served, streamed] = [await community.next<Served>(), await stream.next<Served>()];
  const at = (who: Served): { url: string; token: string } => ({ url: who.url, token: who.tokens[0]! });
  const raws: number[] = [];
  const desks: number[] = [];
  const found = new Map<string, { rates: number[]; why: string | null }>(ways.map((way) => [nameOf(way), { rates: [], why: null }]));
  for (let round = 0; round < ROUNDS; round++) {
    say(`The desk and its peers, round ${round + 1} of ${ROUNDS} …`);
    raws.push((await inFile((file) => run<Rate>('raw.ts', { file, rows, index: 'none' }))).rowsPerS);
    desks.push((await inFile((file) => run<Rate>('first-sync.ts', { file, rows, community: at(served), probe: false }, ['--expose-gc']))).rowsPerS);
    for (const way of ways) {
      const kept = found.get(nameOf(way))!;
      if (kept.why !== null) continue;
      try {
        kept.rates.push(await inFile(async (file) => {
          const { rowsPerS } = await run<Rate>(`../../peers/${way.peer}.ts`, { ...way, modules: installed.modules, file, rows, ...at(way.peer === 'powersync' ? streamed : served) });
          if (way.cipher && isPlain(file)) throw new Error('the file is not under the cipher');
          return rowsPerS;
        }));
      } catch (error) {
        kept.why = error instanceof Error ? error.message : 'unknown';
      }
    }
  }
  community.process.disconnect();
  stream.process.disconnect();
  await Promise.all([community.ended, stream.ended]);
  const [raw, desk] = [quantile(raws, 0.5), quantile(desks, 0.5)];
  const peers = [...found].map(([name, { rates, why }]) => (why === null ? [name, { ofRaw: tidy(quantile(rates, 0.5) / raw), deskIsQuicker: tidy(desk / quantile(rates, 0.5)) }] : [name, { failed: why }]));
  return { rows, deskOfRaw: tidy(desk / raw), goals: 'the desk 1.3 times quicker than each, 3 times at equal batches', ...Object.fromEntries(peers) };
}
