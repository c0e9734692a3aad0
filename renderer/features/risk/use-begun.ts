import { useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import type { RiskAbout, RiskForm } from '../../../shared/contract/bridge/risk.ts';
import { askUntilAnswered } from '../../data/ask-again.ts';
import { tell } from '../../data/bridge.ts';
import { tablesChanged } from '../../data/query-cache.ts';

/** Written down this long after the last key; closing the pane or the window does not wait for it. */
const PAUSE_MS = 400;

/** What a new record begins with: asked once, since what is being written must not change under the hand. Null until the desk has answered. */
export function useStart(about: RiskAbout, memberId: string): CallOutput<'risk.start'> | null {
  const [start, setStart] = useState<{ key: string; value: CallOutput<'risk.start'> } | null>(null);
  const { kind, id } = about;
  const key = `${kind}/${id}`;
  useEffect(() => {
    let wanted = true;
    void askUntilAnswered('risk.start', { about: { kind, id }, memberId }, () => wanted).then((answer) => { if (wanted && answer.ok) setStart({ key: `${kind}/${id}`, value: answer.value }); });
    return () => { wanted = false; };
  }, [kind, id, memberId]);
  return start?.key === key ? start.value : null;
}

interface Keeping {
  form: RiskForm;
  saved: string;
  over: boolean;
}

/** Keeps a record on this computer while it is written, so that neither looking elsewhere nor closing the desk loses a word. Answers how to forget it. */
export function useKeptForm(about: RiskAbout, memberId: string, form: RiskForm): () => void {
  const latest = useRef<Keeping>({ form, saved: JSON.stringify(form), over: false });
  const { kind, id } = about;
  useEffect(() => {
    const now = latest.current;
    now.form = form;
    const timer = setTimeout(() => write({ kind, id }, memberId, now), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [kind, id, memberId, form]);
  useEffect(() => {
    const now = latest.current;
    const last = (): void => write({ kind, id }, memberId, now);
    window.addEventListener('pagehide', last);
    return () => {
      window.removeEventListener('pagehide', last);
      last();
    };
  }, [kind, id, memberId]);
  return () => {
    latest.current.over = true;
    void tell('risk.keep', { about, memberId, form: null }).then(() => tablesChanged(['drafts']));
  };
}

function write(about: RiskAbout, memberId: string, now: Keeping): void {
  const text = JSON.stringify(now.form);
  if (now.over || now.saved === text) return;
  now.saved = text;
  void tell('risk.keep', { about, memberId, form: now.form }).then(() => tablesChanged(['drafts']));
}
