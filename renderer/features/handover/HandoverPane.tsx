import { useEffect, useRef } from 'react';
import { limits } from '../../../shared/limits.ts';
import { foldLines } from '../../../shared/model/handover/fold.ts';
import type { HandoverNow } from '../../../shared/contract/bridge/handover.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { go } from '../../app/routes.ts';
import { Button } from '../../components/Button.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { SectionHeading } from '../../components/SectionHeading.tsx';
import { StateLine } from '../../components/StateLine.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { later } from '../../components/later.tsx';
import { refetch } from '../../data/query-cache.ts';
import { useArriving } from '../../data/use-copying.ts';
import { useQuery } from '../../data/use-query.ts';
import { plural } from '../cases/words.ts';
import { HandoverLines } from './HandoverLines.tsx';
import { markRead, Received } from './Received.tsx';
import { changeDraft, keepHandoverDraft, takeUpDraft, useHandoverUi } from './store.ts';
import { Summary } from './Summary.tsx';
import { readersWords, sinceWords } from './words.ts';
import './handover.css';

const HandOnDialog = later(() => import('./HandOnDialog.tsx'));

/** What colleagues handed on, what changed since, and the note for the next: the right pane of Today. `onLeave` takes the focus on from the note, so that the next key is no part of it. */
export function HandoverPane({ now, onLeave }: { now: string; onLeave: () => void }) {
  const staffId = useQuery('desk.state', {}).data?.session?.staffId ?? null;
  const { data } = useQuery('handover.get', {});
  const latest = useQuery('handover.latest', {}).data;
  const { of } = useHandoverUi();
  useEffect(() => { if (staffId !== null && data !== null) takeUpDraft(staffId, data); }, [staffId, data]);
  useEffect(() => {
    const last = (): void => void keepHandoverDraft();
    window.addEventListener('pagehide', last);
    return () => {
      window.removeEventListener('pagehide', last);
      last();
    };
  }, []);
  const unread = latest?.rows.find((one) => one.unread);
  useKeys(unread ? { 'today.read': () => markRead(unread.id) } : {});
  if (data === null) return null;
  return (
    <>
      {latest?.rows.map((one, i) => <Received key={one.id} handover={one} now={now} first={one.id === unread?.id || (unread === undefined && i === 0)} />)}
      {of === staffId && <Own now={now} onLeave={onLeave} handover={data} more={latest?.more ?? 0} />}
    </>
  );
}

function Own({ handover, now, more, onLeave }: { handover: HandoverNow; now: string; more: number; onLeave: () => void }) {
  const { draft, dialog } = useHandoverUi();
  const arriving = useArriving();
  const lists = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const shown = handover.lines.filter(({ key }) => !draft.leftOut.includes(key));
  const told = handover.lines.filter(({ place }) => place.screen === 'told').length;
  const left = handover.lines.length - shown.length;
  // The lines themselves say how many more there are.
  const counted = foldLines(shown).some(({ what, more: rest }) => what === 'untold' && rest.length > 0);
  const quiet = handover.lines.length === 0 && handover.summary.closed === 0;
  const leave = (): void => {
    changeDraft({ replaces: null, text: '', leftOut: [] });
    void keepHandoverDraft().then(() => refetch('handover.get', {}));
  };
  const open = (which: 'preview' | 'hand-on') => (): void => useHandoverUi.setState({ dialog: which });
  useKeys({
    'today.handover': () => lists.current?.querySelector<HTMLElement>('button[tabindex="0"], button')?.focus(),
    'today.note': () => note.current?.focus(),
    'today.preview': open('preview'),
    'today.handOn': open('hand-on'),
  });
  return (
    <>
      <section className="handover" aria-labelledby="handover" ref={lists}>
        <SectionHeading id="handover" aside={sinceWords(handover, now)}>{draft.replaces === null ? 'Handover' : 'A new version'}</SectionHeading>
        {draft.replaces !== null && <p className="handover__summary">It takes the place of the one that you handed on. <Button kind="link" size="small" onClick={leave}>Leave that one as it is</Button></p>}
        {quiet ? <p className="handover__summary">{arriving ? 'What is open is still being copied to this computer.' : 'All quiet. What is still open, and what changes, stands here for whoever comes next.'}</p> : <Summary summary={handover.summary} />}
        <HandoverLines lines={shown} untold={{ all: handover.untold, go: () => go({ screen: 'told' }) }} />
        {handover.untold > told && !counted && <p className="handover__left">In all, <button type="button" className="handover__name" onClick={() => go({ screen: 'told' })}>{plural(handover.untold, 'thing', 'things')}</button> {handover.untold === 1 ? 'has' : 'have'} not been told.</p>}
        {left > 0 && <p className="handover__left">{left === 1 ? '1 line is' : `${left} lines are`} left out.</p>}
      </section>
      <TextArea
        ref={note} className="handover__note" tone="sunk" rows={3} maxLength={limits.staffTextLength} label={`Your note for ${handover.next?.when ?? 'whoever comes next'}`} hint={readersWords(handover, draft)}
        value={draft.text} onChange={(text) => changeDraft({ text })} onKeyDown={(event) => { if (event.key === 'Escape' && !event.nativeEvent.isComposing) onLeave(); }}
      />
      <p className="handover__kept"><Button kind="link" size="small" onClick={() => go({ screen: 'handovers', id: null })}>{more > 0 ? `${more} more and older handovers` : 'Older handovers'}</Button> <KeyHint keys={keysOf('go.handovers')} silent /></p>
      {dialog !== null && <HandOnDialog handover={handover} shown={dialog} now={now} />}
    </>
  );
}

/** The foot of the pane: where what is written is, and the way on. */
export function HandoverFoot({ now }: { now: string }) {
  const { of, savedAt } = useHandoverUi();
  if (of === null) return null;
  return (
    <footer className="handover-foot">
      {savedAt !== null && <StateLine state="saved" at={savedAt} now={now} />}
      <span className="handover-foot__gap" />
      <Button kind="quiet" onClick={() => useHandoverUi.setState({ dialog: 'preview' })}>Preview</Button>
      <Button icon="hand-on" keyHint={keysOf('today.handOn')} onClick={() => useHandoverUi.setState({ dialog: 'hand-on' })}>Hand on</Button>
    </footer>
  );
}
