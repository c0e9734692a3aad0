import { useRef, type RefObject } from 'react';
import { limits } from '../../../../shared/limits.ts';
import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import { TextArea } from '../../../components/TextArea.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useQuery } from '../../../data/use-query.ts';
import { MessageEditor } from '../../told/MessageEditor.tsx';
import { bandNames, sayRange } from '../words.ts';
import { Before } from './Before.tsx';
import { Consequence } from './Consequence.tsx';
import { withBand, withPoints, type Chosen } from './form.ts';
import { HowMany } from './HowMany.tsx';
import { InstantBreak } from './InstantBreak.tsx';
import { NoRoute } from './NoRoute.tsx';
import { Standing } from './Standing.tsx';
import { TotalPlot } from './TotalPlot.tsx';
import { Unlisted } from './Unlisted.tsx';
import type { Giving } from './use-give.ts';
import { usePlot } from './use-plot.ts';

interface TermsProps {
  readonly giving: Giving;
  readonly sheet: PointsSheet;
  readonly pointsRef: RefObject<HTMLInputElement | null>;
}

/** Beside the list: how many points, what they do, how it was treated before, and the message. */
export function Terms({ giving, sheet, pointsRef }: TermsProps) {
  const { form, setForm, chosen, preview, instant, now, message } = giving;
  const messageRef = useRef<HTMLTextAreaElement>(null);
  const offlineSince = useQuery('connection.get', {}).data?.offlineSince ?? null;
  if (instant) return <InstantBreak sheet={sheet} />;
  if (chosen === null || preview === null) return <Standing sheet={sheet} now={now}><Plot {...{ sheet, now }} points={null} crosses={false} /></Standing>;
  return (
    <>
      {chosen.kind === 'other' && <Unlisted policy={sheet.policy} wording={form.wording} band={form.band} onWording={(wording) => setForm((before) => ({ ...before, wording }))} onBand={(band) => setForm((before) => withBand(before, band, sheet))} />}
      <HowMany
        bands={sheet.policy.bands} band={chosen.band} points={form.points} bound={sheet.act === 'propose'} expiresAt={preview.expiresAt} inputRef={pointsRef}
        onPoints={(points) => setForm((before) => withPoints(before, points, sheet))} onEnter={() => toMessage(messageRef.current)}
      />
      {preview.offBand && <OffBand {...{ chosen, sheet, reason: form.offBandReason }} onReason={(offBandReason) => setForm((before) => ({ ...before, offBandReason }))} />}
      <Consequence {...{ sheet, preview }} points={form.points} />
      <Plot {...{ sheet, now }} points={form.points} crosses={preview.after >= sheet.policy.threshold} />
      <Before {...{ sheet, chosen }} />
      {sheet.act === 'give' && sheet.noRoute !== null && <NoRoute name={sheet.member.name} why={sheet.noRoute} />}
      {sheet.act === 'give' && sheet.noRoute === null && <MessageEditor label={`Message to ${sheet.member.name}`} message={message} inputRef={messageRef} rows={5} offlineSince={offlineSince} aside="Drafted for you to reword" />}
      {sheet.act === 'propose' && <TextArea ref={messageRef} label="Why, for staff" tone="sunk" value={form.note} onChange={(note) => setForm((before) => ({ ...before, note }))} rows={3} maxLength={limits.staffTextLength} hint="The member is not told until staff have decided." />}
    </>
  );
}

/** On to the message, with the first part that is still to write selected. */
function toMessage(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  field.focus();
  const part = /\[[^[\]\n]{1,80}\]/u.exec(field.value);
  if (part) field.setSelectionRange(part.index, part.index + part[0].length);
}

function OffBand({ chosen, sheet, reason, onReason }: { chosen: Chosen; sheet: PointsSheet; reason: string; onReason: (reason: string) => void }) {
  const range = sheet.policy.bands.find((one) => one.band === chosen.band);
  return <TextField label={`Outside ${bandNames[chosen.band]}${range ? ` (${sayRange(range)})` : ''}: why?`} value={reason} onChange={onReason} maxLength={2_000} autoComplete="off" hint="Kept with the points. The number decides how long they count." />;
}

interface PlotProps {
  readonly sheet: PointsSheet;
  readonly now: string;
  readonly points: number | null;
  readonly crosses: boolean;
}

function Plot({ sheet, now, points, crosses }: PlotProps) {
  const plot = usePlot(sheet, points, now);
  return <TotalPlot {...plot} {...{ now, crosses }} bare={points === null || points === 0} line={sheet.policy.threshold} label={`Active points of ${sheet.member.name}, with these points and without`} dotted="Dotted: without these points" />;
}
