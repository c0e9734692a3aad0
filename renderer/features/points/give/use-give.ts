import { useEffect, useState } from 'react';
import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import { previewPoints } from '../../../../shared/model/preview.ts';
import { useNow } from '../../../data/clock.ts';
import { useMessage } from '../../told/use-message.ts';
import { useSubmit } from '../../cases/dialogs/use-submit.ts';
import { closePointsDialog, draftKey, keepBegun, usePointsUi, type PointsAbout } from '../store.ts';
import { give, propose } from './act.ts';
import { draftFor } from './draft.ts';
import { chosenOf, firstForm, notReady, previewOf, type GiveForm } from './form.ts';
import { proposeInstantBreak } from './propose-break.ts';

/** Everything that the dialog for giving points shows and does. */
export function useGive(about: PointsAbout, sheet: PointsSheet) {
  const key = draftKey(about);
  const [kept] = useState(() => usePointsUi.getState().begun[key]);
  const [form, setForm] = useState<GiveForm>(() => kept?.form ?? firstForm(sheet));
  const now = useNow();
  const chosen = chosenOf(form, sheet);
  const preview = chosen === null || chosen.kind === 'instant-break' ? null : previewOf(form, chosen, sheet, now);
  const shown = preview ?? previewPoints(sheet.policy, sheet.ledger, { points: 0, reasonBand: null }, now);
  const message = useMessage(draftFor(form, chosen, shown, sheet, now), sheet.writer, kept?.message);
  const instant = chosen?.kind === 'instant-break';
  const missing = instant ? (form.note.trim() === '' ? 'Say what happened first' : sheet.why) : notReady(form, chosen, preview, sheet);
  const untold = instant || sheet.act === 'propose' ? null : (sheet.noRoute ?? message.blocked);
  const toGive = chosen === null ? null : { about, sheet, form, chosen, preview: shown };

  const [done, setDone] = useState(false);
  const begun = !done && (form.reason !== null || form.note.trim() !== '');
  const { written } = message;
  useEffect(() => {
    if (begun) keepBegun(key, { form, message: written });
  }, [begun, key, form, written]);

  const saved = (ok: boolean): boolean => {
    if (ok) setDone(true);
    return ok;
  };
  const blocked = missing ?? untold;
  const main = useSubmit(async () => {
    if (toGive === null) return false;
    if (instant) return saved(await proposeInstantBreak(toGive, now));
    return saved(sheet.act === 'propose' ? await propose(toGive) : await give(toGive, message.text.trim()));
  }, closePointsDialog, blocked);
  const giveLater = (): void => {
    if (toGive === null || missing !== null || main.busy) return;
    void give(toGive, null).then((ok) => { if (saved(ok)) closePointsDialog(); });
  };
  return { form, setForm, chosen, preview, message, instant, missing, blocked, now, submit: main.submit, busy: main.busy, giveLater };
}

/** What {@link useGive} answers. */
export type Giving = ReturnType<typeof useGive>;
