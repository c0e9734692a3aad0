import type { ReactNode } from 'react';
import type { PolicyChange } from '../../../shared/model/policy-changes.ts';
import { sayRetention } from '../../../shared/model/retention/terms.ts';
import { wordChanges } from '../../../shared/model/word-changes.ts';
import { bandNames, bandWords, ladderWords } from './words.ts';

/** Words that differ: removed ones struck, added ones underlined. */
function Words({ before, after }: { before: string; after: string }) {
  return (
    <span className="policy-diff">
      {wordChanges(before, after).map(({ text, change }, i) => (change === 'removed' ? <del key={i}>{text}</del> : change === 'added' ? <ins key={i}>{text}</ins> : <span key={i}>{text}</span>))}
    </span>
  );
}

function lineOf(change: PolicyChange): readonly [label: string, body: ReactNode] {
  switch (change.kind) {
    case 'threshold': return ['A break is proposed at', <Words key="w" before={`${change.before} active points`} after={`${change.after} active points`} />];
    case 'band': return [`${bandNames[change.after.band]} band`, <Words key="w" before={bandWords(change.before)} after={bandWords(change.after)} />];
    case 'ladder': return ['Ladder of breaks', <Words key="w" before={ladderWords(change.before)} after={ladderWords(change.after)} />];
    case 'retention': return ['Kept on computers', <Words key="w" before={sayRetention(change.before)} after={sayRetention(change.after)} />];
    case 'added': return [`Added, ${bandNames[change.reason.band].toLowerCase()}`, <ins key="w" className="policy-diff">{change.reason.wording.trim() || 'A reason without words yet'}</ins>];
    case 'retired': return [`Retired, ${bandNames[change.reason.band].toLowerCase()}`, <del key="w" className="policy-diff">{change.reason.wording}</del>];
    case 'reworded': return ['Reworded', <Words key="w" before={change.before.wording} after={change.after.wording} />];
    case 'moved': return ['Moved', <span key="w" className="policy-diff">{change.after.wording}: <Words before={bandNames[change.before.band]} after={bandNames[change.after.band]} /></span>];
  }
}

/** What differs between two versions, a line each, word by word. */
export function Changes({ changes }: { changes: readonly PolicyChange[] }) {
  if (changes.length === 0) return <p>Nothing differs.</p>;
  return (
    <dl className="policy-changes">
      {changes.map((change, i) => {
        const [label, body] = lineOf(change);
        return <div key={i}><dt>{label}</dt><dd>{body}</dd></div>;
      })}
    </dl>
  );
}
