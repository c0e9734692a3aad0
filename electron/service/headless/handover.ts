import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import type { HandoverLineView } from '../../../shared/contract/bridge/handover.ts';
import { foldLines, sayMore } from '../../../shared/model/handover/fold.ts';
import { sayTime } from '../../../shared/time.ts';
import type { Desk } from '../desk/context.ts';
import { getHandover } from '../desk/handover/get.ts';
import { latestHandovers } from '../desk/handover/kept.ts';

/** What the verb finds out: what would be handed on now, and what colleagues handed on since this person signed off. */
export interface HandoverDocument {
  readonly draft: CallOutput<'handover.get'>;
  readonly received: CallOutput<'handover.latest'>['rows'];
}

/** See {@link HandoverDocument}. Reads what lies in the folder; nothing is marked as read. */
export function handoverDocument(desk: Desk): HandoverDocument {
  return { draft: getHandover(desk), received: latestHandovers(desk).rows };
}

/** Lines one by one, and how many more there are of a kind; `untold` is what members have not been told, where that is known. */
const lines = (all: readonly HandoverLineView[], untold?: number): string[] => foldLines(all).flatMap((fold) => [
  ...fold.shown.map(({ before, name, after, settled }) => `  ${before}${name}${after}${settled === null ? '' : ` ${settled}.`}`),
  ...(fold.more.length > 0 ? [`  ${sayMore(fold, fold.what === 'untold' ? untold : undefined)}`] : []),
]);

/** The document for people; `now` is an instant in UTC. */
export function sayHandover({ draft, received }: HandoverDocument, now: string): string {
  const { summary, since } = draft;
  const part = (title: string, which: HandoverLineView['part']): string[] => {
    const own = draft.lines.filter((line) => line.part === which);
    return own.length === 0 ? [] : [title, ...lines(own, draft.untold)];
  };
  return [
    ...received.flatMap((one) => [`From ${one.by?.name ?? 'a former colleague'}, ${sayTime(one.at, now)}${one.unread ? ', not read yet' : ''}`, ...(one.text === '' ? [] : [`  ${one.text}`]), ...lines(one.lines), '']),
    `Since you signed off, ${sayTime(since.at, now)}`,
    ...(summary.covered === null ? [] : [`  ${summary.covered}`]),
    `  ${summary.closed.toLocaleString('en-GB')} ${summary.closed === 1 ? 'case' : 'cases'} closed${summary.how === '' ? '' : `: ${summary.how}`}`,
    ...part('Still open', 'open'),
    ...part('Changed', 'changed'),
  ].join('\n');
}
