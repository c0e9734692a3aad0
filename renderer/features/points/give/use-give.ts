import { useEffect, useRef, useState } from 'react';
import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import { previewPoints } from '../../../../shared/model/preview.ts';
import { useMessage } from '../../told/use-message.ts';
import { useSubmit } from '../../../app/dialogs/use-submit.ts';
import { closePointsDialog, draftKey, keepBegun, openProposeBreak, usePointsUi, type PointsAbout } from '../store.ts';
import { give, propose } from './act.ts';
import { useNowOf } from '../use-now-of.ts';
import { draftFor } from './draft.ts';
import { chosenOf, firstForm, notReady, previewOf, type GiveForm } from './form.ts';

/** Everything that the dialog for giving points shows and does. */
export function useGive(about: PointsAbout, live: PointsSheet) {
  // While it is sent the sum stays as it was: what was just given must not be added once more.
  const [held, setHeld] = useState<PointsSheet | null>(null);
  const sheet = held ?? live;
  const key = draftKey(about);
  const [kept] = useState(() => usePointsUi.getState().begun[key]);
  const [form, setForm] = useState<GiveForm>(() => kept?.form ?? firstForm(sheet));
  const now = useNowOf(sheet);
  const chosen = chosenOf(form, sheet);
  const preview = chosen === null || chosen.kind === 'instant-break' ? null : previewOf(form, chosen, sheet, now);
  const shown = preview ?? previewPoints(sheet.policy, sheet.ledger, { points: 0, reasonBand: null }, now);
  const message = useMessage(draftFor(form, chosen, shown, sheet, now), sheet.writer, kept?.message);
  const instant = chosen?.kind === 'instant-break';
  const missing = instant ? sheet.why : notReady(form, chosen, preview, sheet);
  const sends = !instant && sheet.act === 'give' && sheet.noRoute === null;
  const untold = sends ? message.blocked : null;
  const toGive = chosen === null ? null : { about, sheet, form, chosen, preview: shown };

  const [done, setDone] = useState(false);
  const begun = !done && (form.reason !== null || form.note.trim() !== '');
  const { written } = message;
  useEffect(() => {
    if (begun) keepBegun(key, { form, message: written });
  }, [begun, key, form, written]);

  const goOnToBreak = (): Promise<false> => {
    setDone(true);
    keepBegun(key, null);
    openProposeBreak(about, form.reason);
    return Promise.resolve(false);
  };
  const sending = useRef(false);
  /** Two ways lead here; together they send once. */
  const once = async (send: () => Promise<boolean>): Promise<boolean> => {
    if (sending.current) return false;
    sending.current = true;
    setHeld(sheet);
    const ok = await send();
    sending.current = false;
    if (ok) setDone(true);
    else setHeld(null);
    return ok;
  };
  const blocked = missing ?? untold;
  const later = useSubmit(() => (toGive === null ? Promise.resolve(false) : once(() => give(toGive, null))), closePointsDialog, missing);
  // The newest of the two hears the key.
  const main = useSubmit(async () => {
    if (toGive === null) return false;
    if (instant) return goOnToBreak();
    return once(() => (sheet.act === 'propose' ? propose(toGive) : give(toGive, sends ? message.text.trim() : null)));
  }, closePointsDialog, blocked);
  return { sheet, form, setForm, chosen, preview, message, instant, sends, missing, blocked, now, submit: main.submit, busy: main.busy || later.busy, giveLater: later.submit };
}

/** What {@link useGive} answers. */
export type Giving = ReturnType<typeof useGive>;
