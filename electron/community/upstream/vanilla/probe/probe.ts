import { site as openSite, siteAddress, type SiteOptions } from '../client.ts';
import { accountOf, compareClocks } from './account.ts';
import { sayActing } from './acting.ts';
import { described } from './description.ts';
import { tryLists, tryReports } from './differences.ts';
import { notebook, verdictOf, type Finding, type Verdict } from './findings.ts';
import { reached } from './reach.ts';
import { tryReading, type FirstReading } from './reading.ts';
import { tried, type Probing } from './trying.ts';

/** What was found out about a site. `sent`: requests that it took. */
export interface Probed {
  readonly site: string;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly firstReading: FirstReading | null;
  readonly sent: number;
}

/** How long the first reading takes, in words. */
export function sayFirstReading({ minutes }: FirstReading): string {
  const long = minutes <= 1 ? 'a minute' : minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
  return `The first reading takes about ${long}, and a second or so for each conversation. It goes on where it was when the server is started again.`;
}

/**
 * Looks at a Vanilla site with the team's token (vanilla.md, ⚠): what a server in front of it could read and do, and what
 * is to be changed there. Only asks, never changes anything: every request is a GET. Throws RangeError for an address or a
 * token that cannot be used at all.
 */
export async function probe(options: SiteOptions, signal: AbortSignal): Promise<Probed> {
  const base = siteAddress(options.site);
  const site = openSite({ ...options, dry: true });
  const book = notebook();
  let firstReading: FirstReading | null = null;
  if (await reached(book, base)) {
    const introduction = await tried({ site, signal }, '/users/me');
    const account = accountOf(book, introduction);
    if (introduction.how === 'answered') compareClocks(book, introduction.answer.atMs, options.nowMs());
    if (account !== null) {
      const description = await tried({ site, signal }, '/open-api/v3');
      const at: Probing = { site, book, described: description.how === 'answered' ? described(description.answer.value) : null, ...account, nowMs: options.nowMs, signal };
      firstReading = await tryReading(at, await tryReports(at));
      await tryLists(at);
      await sayActing(at);
      book.say('site', 'works', 'first-reading', sayFirstReading(firstReading));
    }
  }
  return { site: base.origin, verdict: verdictOf(book.findings), findings: book.findings, firstReading, sent: site.sent + 1 };
}
