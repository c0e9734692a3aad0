import type { Want } from '../../upstream.ts';
import { Denied, Misunderstood } from '../client.ts';
import { query } from '../asking.ts';
import { report } from '../rows.ts';
import { z } from 'zod';
import { change, done, nothing, person, row, rowsOf, type Doing, type Went } from './doing.ts';
import { finishEscalations } from './escalations.ts';

type Of<K extends Want['kind']> = Extract<Want, { kind: K }>;
type Status = 'new' | 'escalated' | 'dismissed' | 'rejected' | 'gone';

/** How a report stands. Where rows do not show it, each list is asked whether it has it; one that cannot be asked for is what is left. */
async function statusOf(doing: Doing, n: number): Promise<Status> {
  const found = await row(doing, `/reports/${n}`, report);
  if (found === null) return 'gone';
  if (found.status !== undefined) return found.status;
  for (const status of ['new', 'escalated', 'dismissed'] as const) {
    const { value } = await doing.site.get('/reports', query({ reportID: n, status, limit: 100 }), doing.asked.signal);
    if (rowsOf(value, z.looseObject({ reportID: z.int() })).some((one) => one.reportID === n)) return status;
  }
  return 'rejected';
}

/** Publishes what waits, or turns it down; what somebody decided there meanwhile stays for a person to see. */
export async function decide(doing: Doing<Of<'decide'>>): Promise<Went> {
  const { report: n, approve } = doing.want;
  const status = await statusOf(doing, n);
  if (status === 'gone') return approve ? person('The forum does not have this post any more, so it cannot be published.') : done;
  if (status === (approve ? 'dismissed' : 'rejected')) return done;
  if (status === 'dismissed' || status === 'rejected') return person(`Somebody on the forum ${approve ? 'turned this post down' : 'published this post'} meanwhile.`);
  await change(doing, 'PATCH', `/reports/${n}/${approve ? 'approve' : 'reject'}-record`, {}, { own: [{ source: 'report', n }] });
  return done;
}

async function dismiss(doing: Doing, n: number): Promise<void> {
  const ask = (): Promise<unknown> => change(doing, doing.state.dismiss, `/reports/${n}/dismiss`, {}, { own: [{ source: 'report', n }] });
  try {
    await ask();
  } catch (error) {
    // Sites differ in the method (vanilla.md, ⚠); the report itself is there, it has just been looked at.
    if (!(error instanceof Denied && error.status === 404) && !(error instanceof Misunderstood && error.status === 405)) throw error;
    doing.state.dismiss = doing.state.dismiss === 'PATCH' ? 'POST' : 'PATCH';
    await ask();
  }
}

/** Settles the reports of a case that the team closed, and escalations of its post. */
export async function close(doing: Doing<Of<'close'>>): Promise<Went> {
  for (const n of doing.want.reports) {
    const status = await statusOf(doing, n);
    if (status === 'new' || status === 'escalated') await dismiss(doing, n);
  }
  const escalated = await finishEscalations(doing);
  return escalated || doing.want.reports.length > 0 ? done : nothing;
}
