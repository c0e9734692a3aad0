import type { ForumNeed } from '../../../shared/contract/bridge/forum.ts';
import type { MouseEvent } from 'react';
import { notifyDone } from '../../app/undo.ts';
import { Button } from '../../components/Button.tsx';
import { SectionHeading } from '../../components/SectionHeading.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { command } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { plural } from '../cases/words.ts';
import { Visible } from './Visible.tsx';
import './on-forum.css';

/** What was decided here and the forum has not done by itself: why, and the three ways out of it; and that it keeps decisions waiting. Nothing where there is nothing. */
export function OnForum({ now }: { now: string }) {
  const { data } = useQuery('forum.needs', {});
  if (data === null || (data.rows.length === 0 && data.waits === null)) return null;
  return (
    <section className="outbox__group" aria-labelledby="outbox-on-forum">
      <SectionHeading tone="ochre" count={data.total > 0 ? data.total.toLocaleString('en-GB') : undefined} id="outbox-on-forum">On the forum</SectionHeading>
      {data.waits !== null && (
        <p className="on-forum__waits">
          <b>{plural(data.waits.count, 'decision has', 'decisions have')} waited for the forum since <TimeText at={data.waits.since} now={now} form="short" />.</b> Until then members there see what was before. The server goes on trying; whoever looks after it can see what is in the way.
        </p>
      )}
      <ul role="list" className="on-forum">
        {data.rows.map((row) => <li key={row.id}><Need row={row} now={now} /></li>)}
      </ul>
      {data.total > data.rows.length && <p className="outbox__more">{(data.total - data.rows.length).toLocaleString('en-GB')} more wait behind these.</p>}
    </section>
  );
}

function Need({ row, now }: { row: ForumNeed; now: string }) {
  const say = (how: 'again' | 'by-hand' | 'give-up', said: string) => async (event: MouseEvent<HTMLElement>): Promise<void> => {
    // The row goes with its buttons, so the focus goes on to the next.
    const item = event.currentTarget.closest('li');
    const heir = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector('button') ?? document.querySelector<HTMLElement>('#outbox-list [data-entry]');
    const answer = await command('forum.settle', { id: row.id, how });
    if (answer === null) return;
    notifyDone({ title: said, detail: row.title }, answer.canUndo ? { mutationIds: [answer.mutationId], words: said.toLowerCase() } : null);
    heir?.focus();
  };
  const place = row.conversationId !== null ? `#/inbox/${row.conversationId}` : row.member !== null ? `#/members/${row.member.id}` : null;
  return (
    <article className="on-forum__need" aria-label={row.title}>
      <h3 className="on-forum__title">{row.title}</h3>
      <p className="on-forum__about">
        {row.member !== null && place !== null && <><a href={place}><Visible text={row.member.name} /></a> · </>}
        decided <TimeText at={row.at} now={now} form="short" />{row.by !== null && <> by {row.by.you ? 'you' : row.by.name}</>}
      </p>
      <p className="on-forum__why"><Visible text={row.why} /></p>
      <div className="on-forum__ways">
        <Button size="small" onClick={(event) => void say('again', 'It is tried again')(event)}>Try again</Button>
        <Button size="small" kind="quiet" onClick={(event) => void say('by-hand', 'Kept as done by hand')(event)}>It is done</Button>
        <Button size="small" kind="quiet" onClick={(event) => void say('give-up', 'Given up')(event)}>Give up</Button>
      </div>
    </article>
  );
}
