import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import { Button } from '../../../components/Button.tsx';
import { FooterGap } from '../../../components/Dialog.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { closePointsDialog, openDeclinePoints } from '../store.ts';
import { Attached } from './Attached.tsx';
import { PrivateNote } from './PrivateNote.tsx';
import type { Giving } from './use-give.ts';

/** Leaving at the one end; at the other what gives the points, with why it cannot be pressed yet in front. */
export function GiveFoot({ giving, sheet }: { giving: Giving; sheet: PointsSheet }) {
  const { form, setForm, blocked, missing, instant, sends, submit, busy, giveLater } = giving;
  const gives = sheet.act === 'give' && !instant;
  const proposal = sheet.proposal?.state === 'proposed' ? sheet.proposal : null;
  return (
    <>
      <Button kind="quiet" keyHint="Esc" onClick={closePointsDialog}>Cancel</Button>
      {gives && <PrivateNote note={form.note} onNote={(note) => setForm((before) => ({ ...before, note }))} />}
      {!instant && sheet.evidence !== null && <Attached evidence={sheet.evidence} />}
      {proposal?.decide.allowed && <Button kind="quiet" onClick={() => openDeclinePoints(proposal)}>Decline</Button>}
      <FooterGap />
      {blocked !== null && <span className="give-foot__why" aria-hidden="true"><Icon name="to-write" size={14} />{blocked}</span>}
      {sends && <Button blocked={missing} reason="none" onClick={giveLater}>Give now, tell later</Button>}
      <Button kind="primary" keyHint="Mod+Enter" blocked={blocked} reason="none" busy={busy} onClick={submit}>{mainLabel(giving, sheet)}</Button>
    </>
  );
}

function mainLabel({ form, instant, sends, chosen }: Giving, { act }: PointsSheet): string {
  if (instant) return 'Go on to the break';
  const what = chosen === null ? 'points' : form.points === 0 ? 'a reminder' : String(form.points);
  return act === 'propose' ? `Propose ${what}` : sends ? `Give ${what} and send` : `Give ${what}`;
}
