import { useDeferredValue, useMemo } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { LexiconWords } from '../../../shared/contract/entities/triage.ts';
import { suggest } from '../../../shared/model/triage/suggest.ts';
import { Badge } from '../../components/Badge.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { MarkedText } from './MarkedText.tsx';
import { useSuggestionsUi } from './store.ts';

function Result({ text, words }: { text: string; words: LexiconWords }) {
  const { purpose, why, phrases } = useMemo(() => suggest([{ id: 'tried', body: text }], words), [text, words]);
  return (
    <div className="tried" aria-live="polite">
      <p className="tried__head">{purpose === null ? <Badge kind="plain">Nothing suggested</Badge> : <Badge kind={purpose} />} <span>{why}</span></p>
      {phrases.length > 0 && <MarkedText text={text} phrases={phrases} />}
      {phrases.length > 0 && (
        <dl className="tried__why">
          {phrases.map((one) => <div key={`${one.start}`}><dt>{one.text}</dt><dd>{one.why}</dd></div>)}
        </dl>
      )}
    </div>
  );
}

/** A box to try a text in: what would be suggested and why, as it is typed. It stays on this computer and is not kept. */
export function TryText({ words, drafted }: { words: LexiconWords; drafted: boolean }) {
  const text = useSuggestionsUi((ui) => ui.tried);
  const [shown, by] = [useDeferredValue(text), useDeferredValue(words)];
  return (
    <SettingsGroup title="Try a text" words={drafted ? 'By the words as you have them below.' : 'What would be suggested for a message, and by which words. Nothing of it is kept or sent.'}>
      <TextArea label="A message" hideLabel value={text} rows={3} maxLength={limits.staffTextLength} placeholder="Type as a member might" onChange={(tried) => useSuggestionsUi.setState({ tried })} />
      {shown.trim() !== '' && <Result text={shown} words={by} />}
    </SettingsGroup>
  );
}
