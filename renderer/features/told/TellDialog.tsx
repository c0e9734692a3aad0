import { useEffect, useMemo, useState } from 'react';
import type { Telling, TellingWay } from '../../../shared/contract/bridge/told.ts';
import { draftAbout } from '../../../shared/model/drafts.ts';
import type { MessageDraft } from '../../../shared/model/drafts/message-draft.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { MemberName } from '../../components/MemberName.tsx';
import { useKeys } from '../../app/keys/use-keys.ts';
import { sayError } from '../../data/error-words.ts';
import { refetch } from '../../data/query-cache.ts';
import { useQuery } from '../../data/use-query.ts';
import { TellForm } from './TellForm.tsx';
import { useBegun, useKept } from './use-begun.ts';
import { useMessage, type KeptMessage } from './use-message.ts';
import { firstTicks, thingKey } from './words.ts';
import './tell-dialog.css';

interface TellDialogProps {
  readonly memberId: string;
  /** What it was opened for; null for everything that is owed. */
  readonly about: { readonly kind: 'ledger' | 'break'; readonly id: string } | null;
  readonly way?: TellingWay['how'] | null;
  readonly onClose: () => void;
}

/** A reason is begun from nothing. */
const nothing: MessageDraft = { text: '', pieces: [], figures: [] };

/** Tells a member what they have not been told of: by message, by email, or why nobody can (domain.md 2.5). What is written is kept when it is closed. */
export function TellDialog({ memberId, about, way = null, onClose }: TellDialogProps) {
  const { data, error } = useQuery('told.get', { memberId });
  // What one is writing about stays before one's eyes, also when it has just been told.
  const [shown, setShown] = useState<Telling | null>(null);
  if (data !== null && data.things.length > 0 && data !== shown) setShown(data);
  const begun = useBegun(`told/${memberId}`);
  const why = useBegun(`no-route/${memberId}`);
  // Opened right after a decision, the answer at hand may be from before it.
  const [fresh, setFresh] = useState(false);
  useEffect(() => void refetch('told.get', { memberId }).then(() => setFresh(true)), [memberId]);
  useKeys({}, { modal: true });
  if (data === null && error !== null) return <Dialog open onClose={onClose} title="This member cannot be told now"><ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState></Dialog>;
  if (data === null || begun === undefined || why === undefined || (shown === null && !fresh)) return null;
  if (shown === null) return <Dialog open onClose={onClose} width="narrow" title={<><MemberName inline name={data.member.name} /> has been told</>} description="Nothing is left to tell them." />;
  return <Telling telling={shown} over={data.things.length === 0} begun={begun} why={why} asked={about === null ? null : `${about.kind}/${about.id}`} way={way} onClose={onClose} />;
}

interface TellingProps extends Pick<TellDialogProps, 'onClose'> {
  readonly telling: Telling;
  /** Everything was told meanwhile, here or by a colleague. */
  readonly over: boolean;
  readonly begun: KeptMessage | null;
  /** Why there is no way to reach them, as far as it was written. */
  readonly why: KeptMessage | null;
  readonly asked: string | null;
  readonly way: TellingWay['how'] | null;
}

function Telling({ telling, over, begun, why, asked, way, onClose }: TellingProps) {
  const [ticked, setTicked] = useState(() => firstTicks(telling.things, asked));
  const chosen = telling.things.filter((one) => ticked.has(thingKey(one)));
  const chosenKey = chosen.map(thingKey).join();
  const draft = useMemo(
    () => draftAbout({ memberName: telling.member.name, writer: telling.writer, now: telling.now }, telling, (chosen.length > 0 ? chosen : telling.things).map((one) => one.facts)),
    // What is chosen, and the answer it is chosen from, tell whether the draft is another one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [telling, chosenKey],
  );
  const message = useMessage(draft, telling.writer, begun);
  const forget = useKept(`told/${telling.member.id}`, message);
  const [reason, setReason] = useState(why?.text ?? '');
  const forgetReason = useKept(`no-route/${telling.member.id}`, { text: reason, draft: nothing, touched: reason.trim() !== '' });
  const tick = (name: string, on: boolean): void => setTicked((before) => {
    const next = new Set(before);
    if (on) next.add(name);
    else next.delete(name);
    return next;
  });
  return <TellForm telling={telling} over={over} chosen={chosen} onTick={tick} message={message} reason={reason} onReason={setReason} first={way} onGone={(how) => (how === 'no-contact-route' ? forgetReason() : forget())} onClose={onClose} />;
}
