import { useMemo, useState } from 'react';
import { limits } from '../../../../shared/limits.ts';
import type { VoidSheet } from '../../../../shared/contract/bridge/points.ts';
import { forecastVoid, previewVoid, type VoidPreview } from '../../../../shared/model/preview.ts';
import { plusLondonMonths, sayTime } from '../../../../shared/time.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { Note } from '../../../components/Note.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { useTypedAhead } from '../../../app/keys/use-keys.ts';
import { sayError } from '../../../data/error-words.ts';
import { useQuery } from '../../../data/use-query.ts';
import { DialogFoot } from '../../../app/dialogs/DialogFoot.tsx';
import { initialFocus } from '../../../app/dialogs/initial-focus.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';
import { TotalPlot } from '../give/TotalPlot.tsx';
import { plotWindow } from '../give/use-plot.ts';
import { closePointsDialog } from '../store.ts';
import { useNowOf } from '../use-now-of.ts';
import { sayPoints } from '../words.ts';
import { voidPoints } from './void-points.ts';
import './void.css';

/** Takes an entry back with a reason: what it does to the total now and later stands in it beforehand (domain.md 2.2). */
export default function VoidPointsDialog({ entryId }: { entryId: string }) {
  const { data, error } = useQuery('points.voidSheet', { entryId });
  if (data !== null) return <VoidDialog sheet={data} />;
  if (error === null) return null;
  return <Dialog open width="narrow" onClose={closePointsDialog} title="Void these points?"><ErrorState happened={sayError(error).happened}>Nothing was changed.</ErrorState></Dialog>;
}

function VoidDialog({ sheet }: { sheet: VoidSheet }) {
  const { member, entry, ledger, threshold } = sheet;
  const focus = initialFocus('textarea', '.dialog__foot button');
  const now = useNowOf(sheet);
  const [reason, setReason] = useState('');
  useTypedAhead((typed) => setReason((before) => before + typed));
  const preview = previewVoid({ threshold }, ledger, entry.id, now);
  const blocked = sheet.why ?? (reason.trim() === '' ? 'Say why first' : null);
  const { submit, busy } = useSubmit(() => voidPoints(sheet, reason.trim(), preview), closePointsDialog, blocked);
  const by = entry.by === null ? 'a former colleague' : entry.by.you ? 'you' : entry.by.name;
  return (
    <Dialog
      open focus={focus} onClose={closePointsDialog} keep={reason !== ''} title={<>Void {entry.points === 0 ? 'this reminder' : entry.points === 1 ? 'this point' : `these ${sayPoints(entry.points)}`} of <MemberName inline name={member.name} />?</>}
      description={<>“{entry.wording}”, given by {by} {sayTime(entry.at, now)}. The entry stays readable with your reason; nothing is deleted.</>}
      footer={sheet.why === null ? <DialogFoot label="Void the points" {...{ submit, busy, blocked }} onClose={closePointsDialog} /> : <Button kind="quiet" keyHint="Esc" onClick={closePointsDialog}>Close</Button>}
    >
      <div className="void-points">
        <Effect {...{ sheet, preview, now }} />
        {sheet.why === null ? <TextArea label="Why, for the record" tone="sunk" value={reason} onChange={setReason} rows={3} maxLength={limits.staffTextLength} /> : <Note tone="ochre" icon="locked" title={sheet.why} />}
      </div>
    </Dialog>
  );
}

function Effect({ sheet, preview, now }: { sheet: VoidSheet; preview: VoidPreview; now: string }) {
  const { ledger, entry, threshold, member } = sheet;
  const plot = useMemo(() => {
    const forecasts = forecastVoid(ledger, entry.id, { from: plusLondonMonths(now, -1), at: now });
    return { forecasts, ...plotWindow(forecasts, now) };
  }, [ledger, entry.id, now]);
  const proposed = preview.fallsBelow && sheet.answeredBy?.state === 'proposed';
  const stands = preview.fallsBelow && sheet.answeredBy !== null && !proposed;
  return (
    <>
      <div className="void-points__sum" role="status">
        <p className="void-points__figures"><span className="visually-hidden">{`${preview.before} active points become ${preview.after}. `}</span><span aria-hidden="true">{preview.before}<small>−</small>{preview.before - preview.after}<small>=</small><b>{preview.after}</b></span></p>
        <p className="void-points__words">{sentence(preview, sheet)}</p>
      </div>
      {proposed && <Note tone="ochre" icon="on-break" title="A break is proposed because of this total">It goes on waiting for a decision: with {preview.after} points it is no longer above {threshold}. Somebody decides against it, or for it, under Breaks.</Note>}
      {stands && <Note tone="ochre" icon="on-break" title={`The break ${sheet.answeredBy?.state === 'active' ? 'goes on' : 'still begins'}`}>A break ends on its own date, not with the points. Lift or cancel it under Breaks if it should not stand.</Note>}
      {preview.counts && entry.points > 0 && <TotalPlot {...plot} now={now} line={threshold} dotted="Dotted: if they stay" crosses={preview.after >= threshold} label={`Active points of ${member.name} without this entry, and with it`} />}
      {entry.told && <Note icon="write" title={`${member.name} has been told of these points`}>That they no longer count goes on the “not yet told” list, with a message drafted.</Note>}
    </>
  );
}

function sentence({ before, after, fallsBelow, counts }: VoidPreview, { threshold }: VoidSheet): string {
  if (!counts) return 'It does not count any more, so the total stays as it is. The record says from now on that it was voided.';
  if (before === after) return 'A reminder adds nothing, so the total stays as it is.';
  return fallsBelow ? `This takes the total below ${threshold}.` : `The total is ${after} from now on. What it was before stays in the record.`;
}
