import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import type { PointsPreview } from '../../../../shared/model/preview.ts';
import { notify } from '../../../components/Notices.tsx';
import { command } from '../../../data/use-command.ts';
import { notifyDone } from '../../../app/undo.ts';
import { savedWords } from '../../../app/saved-words.ts';
import { draftKey, keepBegun, openGivePoints, openTelling, type PointsAbout } from '../store.ts';
import { sayPoints } from '../words.ts';
import type { Chosen, GiveForm } from './form.ts';

/** What is given or proposed, as the dialog has it. */
export interface ToGive {
  readonly about: PointsAbout;
  readonly sheet: PointsSheet;
  readonly form: GiveForm;
  readonly chosen: Chosen;
  readonly preview: PointsPreview;
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);

function details(...words: (string | undefined)[]): string {
  return words.filter(Boolean).join(' ');
}

/** Gives the points, with the message or without; whether it was saved. */
export async function give({ about, sheet, form, chosen, preview }: ToGive, message: string | null): Promise<boolean> {
  const answer = await command('points.give', {
    ...about, policyId: sheet.policy.id, reasonId: chosen.reasonId, wording: chosen.wording, band: preview.band.band, points: form.points,
    offBandReason: preview.offBand ? form.offBandReason.trim() : null, privateNote: form.note.trim(), message,
  });
  if (answer === null) return false;
  keepBegun(draftKey(about), null);
  const what = `${sayPoints(form.points)} given to ${sheet.member.name}`;
  const proposes = preview.crosses && sheet.answeredBy === null;
  const saved = savedWords();
  const told = message === null ? 'They are on the “not yet told” list until somebody writes.' : saved === undefined ? 'They have been told.' : undefined;
  notifyDone(
    { title: capital(what), detail: details(saved, told, proposes ? 'A break is proposed.' : undefined), ...(message === null && { action: { label: 'Write to them', onPress: () => openTelling(sheet.member.id, answer.entryId) } }) },
    answer.canUndo ? { mutationIds: [answer.mutationId], words: what, after: () => afterUndo(message !== null && saved === undefined, proposes, sheet.member.name) } : null,
  );
  return true;
}

/** Points are taken back by voiding them; a message that has gone, and a break that is proposed, stay. */
function afterUndo(messageGone: boolean, proposed: boolean, name: string): void {
  const left = details(messageGone ? `Your message to ${name} has gone already, so write to them.` : undefined, proposed ? 'The proposed break waits for a decision until somebody decides against it.' : undefined);
  if (left !== '') notify({ title: 'The points no longer count', detail: left, icon: 'info', id: 'undone' });
}

/** Proposes the points to staff; whether it was saved. */
export async function propose({ about, sheet, form, chosen, preview }: ToGive): Promise<boolean> {
  const { memberId, caseId } = about;
  const answer = await command('points.propose', { memberId, caseId, reasonId: chosen.reasonId, wording: chosen.wording, band: preview.band.band, points: form.points, why: form.note.trim() });
  if (answer === null) return false;
  keepBegun(draftKey(about), null);
  const what = `${sayPoints(form.points)} proposed for ${sheet.member.name}`;
  notifyDone({ title: capital(what), detail: details(savedWords(), 'Staff decide, and you are told what they decided.') }, answer.canUndo ? { mutationIds: [answer.mutationId], words: what, after: () => openGivePoints(about) } : null);
  return true;
}
