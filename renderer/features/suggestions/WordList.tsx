import type { LexiconView } from '../../../shared/contract/bridge/triage.ts';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { Fold } from './Fold.tsx';
import { spellingLines } from './lines.ts';
import { contextEffects, contextNames, count, purposeNames, purposes, strengthNames } from './words.ts';

interface WordsProps {
  readonly title: string;
  readonly aside: string;
  readonly detail?: string;
  readonly lines: readonly string[];
}

/** Phrases that open below their reason. */
function Words({ title, aside, detail, lines }: WordsProps) {
  return (
    <Fold title={title} aside={aside}>
      {detail !== undefined && <p className="lexicon-entry__detail">{detail}</p>}
      <ul className="lexicon-entry__phrases">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </Fold>
  );
}

/** The words in force, by purpose, each with why it is there. */
export function WordList({ words }: Pick<LexiconView, 'words'>) {
  return (
    <>
      {purposes.map((purpose) => (
        <SettingsGroup key={purpose} title={purposeNames[purpose]}>
          <div className="lexicon-list">
            {words.entries.filter((one) => one.purpose === purpose).map((one) => <Words key={one.id} title={one.why} aside={`${strengthNames[one.strength]} · ${count(one.phrases.length, 'phrase')}`} lines={one.phrases} />)}
          </div>
        </SettingsGroup>
      ))}
      <SettingsGroup title="Words around a phrase" words="They bear on phrases of risk alone, and leave something of them wherever that could matter.">
        <div className="lexicon-list">
          {words.contexts.map((one) => <Words key={one.id} title={one.why} aside={`${contextNames[one.kind]} · ${count(one.phrases.length, 'phrase')}`} detail={contextEffects[one.kind]} lines={one.phrases} />)}
          {words.spellings.length > 0 && <Words title="Ways of writing" aside={count(words.spellings.length, 'way')} detail="Read as what stands behind the sign, in members’ words and in phrases." lines={spellingLines(words.spellings).split('\n')} />}
        </div>
      </SettingsGroup>
    </>
  );
}
