import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import type { PointsProposal } from '../../../../shared/contract/entities/points.ts';
import { limits } from '../../../../shared/limits.ts';
import { isKept } from '../../../../shared/model/retention/words.ts';
import { evidenceOf } from '../../../../shared/model/evidence/index.ts';
import { lastWordsOf } from '../../store/read/giving.ts';
import type { Desk } from '../context.ts';
import { imagesNamed } from '../images/named.ts';
import { canSee } from '../veil.ts';

/** Where points come from. */
export interface Source {
  readonly caseId: string | null;
  readonly conversationId: string | null;
  readonly proposal: PointsProposal | null;
}

/** A member's words as they were, and as they are now where that differs. */
interface Words {
  readonly from: NonNullable<PointsSheet['evidence']>['from'];
  readonly body: string;
  readonly now: string | null;
  readonly postedAt: string | null;
  readonly spaceId: string | null;
}

const NOW_HEADING = '\n\n[The post as it is now]\n';

function wordsOf(desk: Desk, { caseId, conversationId, proposal }: Source): Words | null {
  const { reader, db } = desk.store;
  const row = caseId === null ? undefined : reader.get('case', caseId);
  if (row && isKept(row.frozenBody)) {
    const post = reader.get('post', row.postId);
    const images = imagesNamed(desk, row.postId, row.frozenAt);
    return { from: 'case', body: row.frozenBody + images, now: post && isKept(post.body) && post.body !== row.frozenBody ? post.body + images : null, postedAt: post?.createdAt ?? row.frozenAt, spaceId: row.spaceId };
  }
  if (proposal !== null && proposal.evidence !== '' && isKept(proposal.evidence)) return { from: 'proposal', body: proposal.evidence, now: null, postedAt: null, spaceId: null };
  const talk = conversationId === null ? undefined : reader.get('conversation', conversationId);
  const last = talk && canSee(desk, 'conversation', talk) ? lastWordsOf(db, talk.id) : undefined;
  return last && isKept(last.body) ? { from: 'conversation', body: last.body, now: null, postedAt: last.at, spaceId: null } : null;
}

/** What is kept with points as their evidence: the text as it was reported and, where it was changed since, as it is (domain.md 2.2, 2.7). */
export function evidenceText(desk: Desk, source: Source): string {
  const words = wordsOf(desk, source);
  if (words === null) return '';
  return `${words.body}${words.now === null ? '' : `${NOW_HEADING}${words.now}`}`.slice(0, limits.bodyLength).toWellFormed();
}

/** The same for the screen, with what is distressing covered (domain.md 2.12); null when nothing goes with the points. */
export function attachedEvidence(desk: Desk, source: Source): PointsSheet['evidence'] {
  const words = wordsOf(desk, source);
  if (words === null) return null;
  const { reported, now, coveredSentences } = evidenceOf({ frozenBody: words.body, currentBody: words.now });
  const spaceName = words.spaceId === null ? null : (desk.store.reader.get('space', words.spaceId)?.name ?? null);
  return { from: words.from, postedAt: words.postedAt, spaceName, segments: reported, coveredSentences, now };
}
