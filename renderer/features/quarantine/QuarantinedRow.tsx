import { useId, useState } from 'react';
import type { Quarantined } from '../../../shared/contract/bridge/views.ts';
import { Button } from '../../components/Button.tsx';
import { splitHidden } from '../../components/hidden-characters.ts';
import { notify } from '../../components/Notices.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { command } from '../../data/use-command.ts';
import { COPIED_CHARACTERS, cutTo, kindWords, SHOWN_CHARACTERS, whyWords } from './words.ts';

/** One row: what it is, why it did not fit, since when; what came is covered until asked for. */
export function QuarantinedRow({ row, now }: { row: Quarantined; now: string }) {
  const [open, setOpen] = useState(false);
  const wellId = useId();
  const { what, technical } = whyWords(row.why);
  return (
    <li className="quarantined">
      <div className="quarantined__head">
        <h2 className="quarantined__title">{kindWords(row.t)} <bdi className="quarantined__id"><Shown text={cutTo(row.id, 80).text} /></bdi></h2>
        <span className="quarantined__since">since <TimeText at={row.at} now={now} /></span>
      </div>
      <p className="quarantined__why">{what}{technical !== null && <> <bdi className="quarantined__technical"><Shown text={technical} /></bdi></>}</p>
      <div className="quarantined__actions">
        <Button size="small" aria-expanded={open} aria-controls={open ? wellId : undefined} icon={open ? 'covered' : 'evidence'} onClick={() => setOpen(!open)}>{open ? 'Put it away' : 'Show what came'}</Button>
        <Button size="small" kind="quiet" icon="copy" onClick={() => void copy(row.raw)}>Copy what came</Button>
      </div>
      {open && <Raw id={wellId} raw={row.raw} />}
    </li>
  );
}

function Raw({ id, raw }: { id: string; raw: string }) {
  const { text, left } = cutTo(raw, SHOWN_CHARACTERS);
  return (
    <>
      {/* A scrolled region must be reachable by keyboard. */}
      <pre id={id} className="quarantined__raw ring-inside" tabIndex={0} role="region" aria-label="What came, as it came" dir="ltr"><Shown text={text} /></pre>
      {left > 0 && <p className="quarantined__more">{left.toLocaleString('en-GB')} more characters are not shown.</p>}
    </>
  );
}

/** Text with what hides in it made visible; a direction control is shown by its code and so turns nothing. */
function Shown({ text }: { text: string }) {
  return splitHidden(text).map((part, index) => (part.hidden === undefined ? part.text : (
    <span key={index} className="quarantined__hidden" title={part.hidden}><span aria-hidden="true">{part.text}</span><VisuallyHidden>{` ${part.hidden} `}</VisuallyHidden></span>
  )));
}

async function copy(raw: string): Promise<void> {
  const { text, left } = cutTo(raw, COPIED_CHARACTERS);
  const copied = await command('clipboard.copy', { text, passing: true });
  if (copied === null) return;
  notify({ title: 'Copied', detail: left === 0 ? 'It may hold a member’s words: paste it only where they may be read.' : `The first ${COPIED_CHARACTERS.toLocaleString('en-GB')} characters of it.`, icon: 'copy', id: 'quarantine copied' });
}
