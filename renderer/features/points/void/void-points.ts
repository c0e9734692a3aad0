import type { VoidSheet } from '../../../../shared/contract/bridge/points.ts';
import type { VoidPreview } from '../../../../shared/model/preview.ts';
import { command } from '../../../data/use-command.ts';
import { notifyDone } from '../../../app/undo.ts';
import { savedWords } from '../../../app/saved-words.ts';
import { openTelling } from '../store.ts';
import { sayPoints } from '../words.ts';

/** Voids the entry; whether it was saved. */
export async function voidPoints({ member, entry }: VoidSheet, reason: string, preview: VoidPreview): Promise<boolean> {
  const answer = await command('points.void', { entryId: entry.id, reason });
  if (answer === null) return false;
  const words = `${sayPoints(entry.points)} of ${member.name} voided`;
  notifyDone(
    { title: words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1), detail: [savedWords(), preview.before === preview.after ? undefined : `${preview.after} active now.`].filter(Boolean).join(' '), ...(entry.told && { action: { label: 'Write to them', onPress: () => openTelling(member.id, answer.voidId) } }) },
    answer.canUndo ? { mutationIds: [answer.mutationId], words } : null,
  );
  return true;
}
