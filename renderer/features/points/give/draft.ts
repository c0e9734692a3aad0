import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import { draftAboutPoints } from '../../../../shared/model/drafts.ts';
import type { MessageDraft } from '../../../../shared/model/drafts/message-draft.ts';
import type { PointsPreview } from '../../../../shared/model/preview.ts';
import type { Chosen, GiveForm } from './form.ts';

/** The message that the dialog drafts for what is chosen; before that a plain one that nobody sees. */
export function draftFor(form: GiveForm, chosen: Chosen | null, preview: PointsPreview, sheet: PointsSheet, now: string): MessageDraft {
  const { evidence, policy, member, writer, answeredBy } = sheet;
  return draftAboutPoints({
    memberName: member.name, writer, now, total: preview.after, threshold: policy.threshold,
    wording: chosen?.wording || 'what happened', listed: chosen?.kind !== 'other', points: form.points, expiresAt: preview.expiresAt,
    spaceName: evidence?.spaceName ?? null, when: evidence?.postedAt ?? null, proposesBreak: preview.crosses && answeredBy === null,
  });
}
