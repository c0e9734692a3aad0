import { memo, useMemo, type ReactNode } from 'react';
import { parsePhrase } from '../../../../shared/model/triage/grammar.ts';
import type { Compiled } from '../../../../shared/model/triage/compile.ts';
import { limits } from '../../../../shared/limits.ts';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { Fold } from '../Fold.tsx';
import { linesOf } from '../lines.ts';
import { changeContext, changeEntry, dropEntry, type DraftContext, type DraftEntry } from '../store.ts';
import { contextEffects, contextNames, count, strengthNames } from '../words.ts';

type Spellings = Compiled['vocabulary']['spellings'];
const strengths = (['alone', 'half', 'hint'] as const).map((value) => ({ value, label: strengthNames[value] }));

/** What is wrong with the phrases of a field, in a sentence; null when all can be read. */
function useProblem(lines: string, spellings: Spellings): string | null {
  return useMemo(() => {
    for (const line of linesOf(lines)) {
      if (line.length > limits.phraseLength) return `A phrase is at most ${limits.phraseLength} characters long.`;
      const parsed = parsePhrase(line, spellings);
      if (!parsed.ok) return `“${line}”: ${parsed.problem}`;
    }
    const all = linesOf(lines).length;
    return all > limits.phrasesPerEntry ? `${limits.phrasesPerEntry} phrases are the most; there are ${all}.` : null;
  }, [lines, spellings]);
}

function Phrases({ name, lines, problem, onChange }: { name: string; lines: string; problem: string | null; onChange: (lines: string) => void }) {
  return <TextArea label={`Phrases: ${name}`} hideLabel value={lines} rows={6} spellCheck={false} className="lexicon-phrases" error={problem} hint="One a line." onChange={onChange} />;
}

const aside = (words: string, wrong: boolean): ReactNode => (wrong ? <><Icon name="needs-changing" size={13} weight="fill" /> Needs changing</> : words);

/** One entry to write: why it is there, how much it says, and its phrases. Drawn again when it changes itself, not with each key in another. */
export const EntryEditor = memo(function EntryEditor({ entry, spellings, fresh }: { entry: DraftEntry; spellings: Spellings; fresh: boolean }) {
  const problem = useProblem(entry.lines, spellings);
  const name = entry.why.trim() === '' ? 'New entry' : entry.why;
  if (entry.out) {
    return (
      <div className="lexicon-entry lexicon-entry--out">
        <del>{name}</del>
        <Button size="small" kind="quiet" onClick={() => changeEntry(entry.id, { out: false })}>Keep it</Button>
      </div>
    );
  }
  const out = (): void => (fresh ? dropEntry(entry.id) : changeEntry(entry.id, { out: true }));
  return (
    <Fold title={name} aside={aside(`${strengthNames[entry.strength]} · ${count(linesOf(entry.lines).length, 'phrase')}`, problem !== null || entry.why.trim() === '')} opened={fresh}>
      <div className="lexicon-entry__form">
        <TextField label="Why" value={entry.why} maxLength={limits.nameLength} placeholder="Speaks of …" error={entry.why.trim() === '' && 'Say why, for whoever reads the suggestion.'} onChange={(why) => changeEntry(entry.id, { why })} data-entry={entry.id} />
        <SegmentedControl label="How much it says" showLabel size="small" value={entry.strength} options={strengths} onChange={(strength) => changeEntry(entry.id, { strength })} />
        <Phrases name={name} lines={entry.lines} problem={problem} onChange={(lines) => changeEntry(entry.id, { lines })} />
        <div><Button size="small" kind="quiet" icon="remove" onClick={out}>Take it out</Button></div>
      </div>
    </Fold>
  );
});

/** Words around a phrase to write. */
export const ContextEditor = memo(function ContextEditor({ context, spellings }: { context: DraftContext; spellings: Spellings }) {
  const problem = useProblem(context.lines, spellings);
  return (
    <Fold title={context.why} aside={aside(`${contextNames[context.kind]} · ${count(linesOf(context.lines).length, 'phrase')}`, problem !== null)}>
      <div className="lexicon-entry__form">
        <p className="lexicon-entry__detail">{contextEffects[context.kind]}</p>
        <Phrases name={context.why} lines={context.lines} problem={problem} onChange={(lines) => changeContext(context.id, { lines })} />
      </div>
    </Fold>
  );
});
