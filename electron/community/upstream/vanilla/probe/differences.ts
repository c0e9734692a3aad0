import { z } from 'zod';
import { readBy } from '../../../../../shared/contract/read-by.ts';
import { instantOf } from '../../../../../shared/time.ts';
import { query } from '../asking.ts';
import { report } from '../rows.ts';
import { tried, type Probing } from './trying.ts';

const all = 'new,escalated,dismissed,rejected';
const RIGHT = 'Give the account’s role Garden.Moderation.Manage (or posts.moderate). Without reports a desk has next to nothing to do.';

/** How reports can be asked for, and what their rows say. Answers the greatest number of a report that was seen. */
export async function tryReports(at: Probing): Promise<number> {
  const { book } = at;
  const ask = (status: string) => tried(at, '/reports', query({ status, limit: 20 }));
  let asked = await ask(all);
  if (asked.how === 'misunderstood') {
    asked = await ask('new,escalated,dismissed');
    if (asked.how === 'answered') book.say('differences', 'copes', 'rejected', 'Reports cannot be asked for by the status “rejected”; they are told by what the other three leave out.');
  } else if (asked.how === 'answered') book.say('differences', 'works', 'rejected', 'Reports can be asked for by all four statuses.');
  if (asked.how === 'forbidden') { book.say('reading', 'stops', 'reports', 'The account may not read reports.', RIGHT); return 0; }
  if (asked.how === 'absent' || asked.how === 'misunderstood') { book.say('reading', 'stops', 'reports', 'This site has no reports in its API: it is older than the server understands.', 'Ask the forum’s host to bring it up to date (2024 or newer).'); return 0; }
  if (asked.how !== 'answered') { book.say('reading', 'unknown', 'reports', `Whether reports can be read is not known: ${asked.why}`); return 0; }
  const rows = readBy(z.array(z.unknown()), asked.answer.value).data ?? [];
  const read = rows.flatMap((one) => readBy(report, one).data ?? []);
  if (read.length < rows.length) book.say('reading', 'change', 'reports', 'The site sends reports in a form that the server does not understand.', 'Send this report to whoever looks after the server.');
  else book.say('reading', 'works', 'reports', rows.length === 0 ? 'The account may read reports; it sees none.' : 'The account may read reports.');
  if (read.length === 0) {
    book.say('differences', 'unknown', 'report-rows', 'What rows of reports look like cannot be seen while there is none; each way that is known is understood.');
    return 0;
  }
  const shown = read.every((one) => one.status !== undefined);
  book.say('differences', shown ? 'works' : 'copes', 'status-shown', shown ? 'Reports say their own status.' : 'Reports do not say their own status, so each status is asked for by itself: that takes up to four times as many questions.');
  book.say('differences', 'works', 'reasons', `The reasons of a report are called ${read.some((one) => one.reasons !== undefined) ? 'reasons' : read.some((one) => one.reportReasons !== undefined) ? 'reportReasons' : 'something unknown, and are shown as “other”'} here.`);
  return Math.max(...read.map((one) => one.reportID));
}

/** Whether the site says where a list goes on, and lets itself be asked for what was edited. */
export async function tryLists(at: Probing): Promise<void> {
  const { book } = at;
  const first = await tried(at, '/users', query({ limit: 1 }));
  if (first.how === 'answered' && first.answer.next !== null) book.say('differences', 'works', 'next-page', 'Lists say where they go on.');
  else if (first.how === 'answered') {
    const second = await tried(at, '/users', query({ page: 2, limit: 1 }));
    const more = second.how === 'answered' && (readBy(z.array(z.unknown()), second.answer.value).data?.length ?? 0) > 0;
    if (more) book.say('differences', 'change', 'next-page', 'Lists do not say where they go on. Conversations are read by counting pages; what is beyond a page of other lists, such as many edits at once, is found late or not at all.', 'A proxy in front of the forum may take the header Link away: let it pass.');
    else book.say('differences', 'unknown', 'next-page', 'Whether lists say where they go on cannot be seen: there is only one page of members.');
  }
  const edited = await tried(at, '/comments', query({ dateUpdated: `>=${instantOf(at.nowMs() - 86_400_000).replace(/\.\d+Z$/, 'Z')}`, limit: 1, sort: 'commentID' }));
  if (edited.how === 'answered') book.say('differences', 'works', 'edits', 'What was edited can be asked for, so edits are seen within a minute or two.');
  if (edited.how === 'misunderstood') book.say('differences', 'copes', 'edits', 'What was edited cannot be asked for: edits are found by reading everything again, slowly.');
}
