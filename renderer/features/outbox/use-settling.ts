import { type RefObject, useRef, useState } from 'react';
import type { OutboxDetail } from '../../../shared/contract/bridge/views.ts';
import type { DeskError } from '../../../shared/errors.ts';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { useCommand } from '../../data/use-command.ts';
import { choose, forget, useOutboxUi, type ChoiceId } from './store.ts';

/** One entry on its way to being settled. */
export interface Settling {
  readonly chosen: ChoiceId | null;
  /** The person's words as they would be sent. */
  readonly text: string;
  /** Why the button cannot be pressed yet; null when it can. */
  readonly blocked: string | null;
  readonly busy: boolean;
  readonly failed: DeskError | null;
  /** The question before letting go is open. */
  readonly asking: boolean;
  /** Chooses; `byKey` goes on to the words when they are to be changed. */
  pick(choice: ChoiceId, byKey?: boolean): void;
  press(): void;
  letGo(): void;
  /** Closes the question and leaves everything as it is. */
  keep(): void;
}

function whyBlocked(detail: OutboxDetail, chosen: ChoiceId | null, text: string): string | null {
  const choice = detail.choices.find((one) => one.id === chosen);
  if (choice === undefined) return 'Choose what should happen';
  if (choice.blockedWhy !== null) return choice.blockedWhy;
  return chosen === 'edit-mine' && text.trim() === '' ? 'Your words are empty' : null;
}

/** Chooses and settles one entry; `field` is where the person changes their words. What was chosen and written survives a look at another entry. */
export function useSettling(detail: OutboxDetail): readonly [settling: Settling, field: RefObject<HTMLTextAreaElement | null>] {
  const { id } = detail.row;
  const chosen = useOutboxUi((ui) => ui.chosen[id] ?? null);
  const text = useOutboxUi((ui) => ui.drafts[id] ?? detail.text ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const [settle, busy] = useCommand('outbox.settle');
  const [failed, setFailed] = useState<DeskError | null>(null);
  const [asking, setAsking] = useState(false);
  const blocked = whyBlocked(detail, chosen, text);
  const run = async (choice: ChoiceId): Promise<void> => {
    setFailed(null);
    const answer = await settle({ id, choice, text: choice === 'edit-mine' ? text : null });
    if (answer === null) return;
    if (answer.ok) forget(id);
    else setFailed(answer.error);
  };
  const settling: Settling = {
    chosen, text, blocked, busy, failed, asking,
    pick(choice, byKey = false) {
      const picked = detail.choices.find((one) => one.id === choice);
      if (picked === undefined) return;
      if (picked.blockedWhy !== null) return announce(`${picked.label}: ${picked.blockedWhy}`);
      choose(id, choice);
      if (!byKey) return undefined;
      announce(`${picked.label}. ${picked.consequence}`);
      // The field comes with the choice; an arrow among the choices must not be thrown into it.
      if (choice === 'edit-mine') requestAnimationFrame(() => field.current?.focus());
      return undefined;
    },
    press() {
      if (blocked !== null || chosen === null) return blocked === null ? undefined : announce(blocked);
      if (chosen === 'discard') return setAsking(true);
      void run(chosen);
      return undefined;
    },
    letGo() {
      setAsking(false);
      void run('discard');
    },
    keep: () => setAsking(false),
  };
  return [settling, field];
}
