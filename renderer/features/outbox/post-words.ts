import type { OutboxDetail, Segment } from '../../../shared/contract/bridge/views.ts';
import { evidenceOf } from '../../../shared/model/evidence/index.ts';
import { coverState, sayCovered } from '../../../shared/model/evidence/cover-levels.ts';
import type { WordSegment } from '../../components/MemberWords.tsx';
import type { Covering } from '../kindness/covering.ts';

function draw({ text, change, found, covers }: Segment, { levels, asked }: Covering): WordSegment {
  const state = coverState(covers, levels, asked);
  if (state !== 'shown') return { kind: 'covered', text, what: sayCovered(covers), ...(state === 'alone' && { alone: true }) };
  if (change !== 'same') return { kind: change, text };
  return { kind: found === 'contact' ? 'contact' : found === 'reacted' ? 'suggested' : 'plain', text };
}

/** A contact detail inside a change is drawn as the change, so neighbours may have become alike. */
function joined(segments: readonly WordSegment[]): WordSegment[] {
  const out: WordSegment[] = [];
  for (const segment of segments) {
    const last = out.at(-1);
    if (last?.kind === segment.kind && !(last.kind === 'covered' && segment.kind === 'covered' && (last.alone !== segment.alone || last.what !== segment.what))) out[out.length - 1] = { ...last, text: last.text + segment.text };
    else out.push(segment);
  }
  return out;
}

/** One text, with the words that changed since `before` (null: nothing to compare with) and the same marks as in the evidence. */
function drawn(before: string | null, text: string, covering: Covering): WordSegment[] {
  const evidence = evidenceOf({ frozenBody: before ?? text, currentBody: text });
  return joined((evidence.changes ?? evidence.reported).map((segment) => draw(segment, covering)));
}

/** The cells of one line about a member's text. */
export interface PostCells {
  readonly was: WordSegment[] | null;
  readonly mine: WordSegment[];
  readonly theirs: WordSegment[] | null;
}

/** A member's text as it was, as the person left it and as it is now; changes are counted from how it was. */
export function postCells({ was, mine, theirs }: OutboxDetail['lines'][number], covering: Covering): PostCells {
  return { was: was === null ? null : drawn(null, was, covering), mine: drawn(was, mine, covering), theirs: theirs === null ? null : drawn(was ?? mine, theirs, covering) };
}

/** Whether the key has a cover to lift in it. */
export function hasCovers({ was, mine, theirs }: PostCells): boolean {
  return [was, mine, theirs].some((cell) => cell?.some((segment) => segment.kind === 'covered' && !segment.alone));
}
