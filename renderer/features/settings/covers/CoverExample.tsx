import { useState } from 'react';
import type { CoverKind, CoverLevels } from '../../../../shared/model/evidence/cover-levels.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { MemberWords } from '../../../components/MemberWords.tsx';
import { wordsOf } from '../../cases/evidence/segments.ts';
import { exampleOf } from './words.ts';

const part = (text: string, covers: CoverKind[]) => ({ text, change: 'same', found: null, covers } as const);

/** How a passage of a kind stands with these levels; it can be tried as in a case. */
export function CoverExample({ kind, levels }: { kind: CoverKind; levels: CoverLevels }) {
  // Of one choice: after another one it is covered again.
  const [lifted, setLifted] = useState<string | null>(null);
  const choice = `${kind} ${levels[kind]}`;
  const lift = (): void => setLifted(lifted === choice ? null : choice);
  useKeys({ 'case.uncover': lift });
  const segments = [part('it was a bad night and i didn’t know who to tell. ', []), part(exampleOf(kind), [kind]), part('my sister stayed up with me till morning', [])];
  return (
    <section className="settings-example" aria-label="Example">
      <p className="settings-example__label">Example</p>
      <MemberWords key={choice} size="context" segments={wordsOf(segments, { levels, asked: lifted === choice })} uncoverKey={keysOf('case.uncover') ?? null} onUncover={lift} />
    </section>
  );
}
