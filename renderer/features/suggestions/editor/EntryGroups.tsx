import { useEffect, useRef } from 'react';
import type { Purpose } from '../../../../shared/contract/entities/inbox.ts';
import type { LexiconWords } from '../../../../shared/contract/entities/triage.ts';
import type { Compiled } from '../../../../shared/model/triage/compile.ts';
import { Button } from '../../../components/Button.tsx';
import { SettingsGroup } from '../../settings/SettingsGroup.tsx';
import { changeDraft, type Draft } from '../store.ts';
import { purposeNames, purposes } from '../words.ts';
import { EntryEditor } from './EntryEditor.tsx';

interface EntryGroupsProps {
  readonly entries: Draft['entries'];
  /** The words in force: what is not among them is new. */
  readonly known: LexiconWords;
  readonly spellings: Compiled['vocabulary']['spellings'];
}

/** The entries by purpose; they can change, come and go. */
export function EntryGroups({ entries, known, spellings }: EntryGroupsProps) {
  const added = useRef<string | null>(null);
  useEffect(() => {
    // A new entry is written at once.
    if (added.current === null) return;
    document.querySelector<HTMLInputElement>(`[data-entry="${CSS.escape(added.current)}"]`)?.focus();
    added.current = null;
  });
  const old = new Set(known.entries.map(({ id }) => id));
  const add = (purpose: Purpose): void => {
    added.current = `${purpose}-${crypto.randomUUID()}`;
    changeDraft({ entries: [...entries, { id: added.current, purpose, strength: 'half', why: '', lines: '', out: false }] });
  };
  return purposes.map((purpose) => (
    <SettingsGroup key={purpose} title={purposeNames[purpose]}>
      <div className="lexicon-list">
        {entries.filter((one) => one.purpose === purpose).map((one) => <EntryEditor key={one.id} entry={one} spellings={spellings} fresh={!old.has(one.id)} />)}
      </div>
      <div><Button size="small" icon="add-plain" onClick={() => add(purpose)}>Add an entry</Button></div>
    </SettingsGroup>
  ));
}
