import { useState, type ReactNode } from 'react';
import { later } from '../../../components/later.tsx';
import { refetch } from '../../../data/query-cache.ts';

const Tell = later(() => import('../../told/TellDialog.tsx').then((part) => ({ default: part.TellDialog })));

/**
 * Nothing is finished until the member is told (domain.md 2.5): after an act on a break, the message about it is next where
 * the member is owed one and this person may write it. `dialog` then takes the place of the one before.
 */
export function useTellNext(memberId: string, onClose: () => void): { readonly next: (breakId: string) => Promise<void>; readonly dialog: ReactNode } {
  const [about, setAbout] = useState<string | null>(null);
  const next = async (breakId: string): Promise<void> => {
    const { data } = await refetch('told.get', { memberId });
    const owed = data !== null && data.mayMark.allowed && data.things.some((one) => one.aboutKind === 'break' && one.aboutId === breakId);
    if (owed) setAbout(breakId);
    else onClose();
  };
  return { next, dialog: about !== null && <Tell memberId={memberId} about={{ kind: 'break', id: about }} onClose={onClose} /> };
}
