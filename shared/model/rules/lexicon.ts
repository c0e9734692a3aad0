import { lexiconProblems } from '../triage/problems.ts';
import { applied, conflict, doneAt, rejected, type Rule } from './types.ts';

/** `lexicon.publish@1` (domain.md 2.9, 2.11): the words that suggest a purpose, a version after another; what was suggested before stays. */
export const publishLexicon: Rule<'lexicon.publish@1'> = ({ lexicon }, context, read) => {
  const latest = read.list('triageLexicon', null).toSorted((a, b) => b.version - a.version)[0];
  if (read.get('triageLexicon', lexicon.id)) return rejected('id-taken', 'This version’s number is in use.');
  if (latest && lexicon.version !== latest.version + 1) return conflict('stale', 'Somebody published another version meanwhile.', latest);
  if (!latest && lexicon.version > 2) return rejected('invalid', 'The first version that is published is the second, for the desk brings the first with it.');
  const [problem] = lexiconProblems(lexicon);
  if (problem !== undefined) return rejected('invalid', problem);
  return applied({ t: 'triageLexicon', row: { ...lexicon, publishedAt: doneAt(lexicon.publishedAt, context.now), publishedBy: context.actor.id } });
};
