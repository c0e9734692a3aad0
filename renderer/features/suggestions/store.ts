import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { LexiconView } from '../../../shared/contract/bridge/triage.ts';
import type { Purpose } from '../../../shared/contract/entities/inbox.ts';
import type { ContextKind, LexiconWords, PhraseStrength } from '../../../shared/contract/entities/triage.ts';
import { linesOf, sayLines, spellingLines, spellingsOf } from './lines.ts';

/** An entry as it is being written: its phrases are the text of a field, a line each. `out` is taken out with the next version. */
export interface DraftEntry {
  readonly id: string;
  readonly purpose: Purpose;
  readonly strength: PhraseStrength;
  readonly why: string;
  readonly lines: string;
  readonly out: boolean;
}

/** Words around a phrase, as they are being written. */
export interface DraftContext {
  readonly id: string;
  readonly kind: ContextKind;
  readonly why: string;
  readonly lines: string;
}

/** What a lead is writing. */
export interface Draft {
  readonly basedOn: number;
  readonly note: string;
  readonly entries: readonly DraftEntry[];
  readonly contexts: readonly DraftContext[];
  readonly spellings: string;
}

/** How far back the figures look, days. */
export type Stretch = 28 | 91 | 365;

interface SuggestionsUi {
  /** Kept while one looks elsewhere in the desk, gone with it. */
  readonly draft: Draft | null;
  /** The text that is tried; it never leaves this computer. */
  readonly tried: string;
  readonly stretch: Stretch;
}

/** See {@link SuggestionsUi}. */
export const useSuggestionsUi = forgetful(create<SuggestionsUi>(() => ({ draft: null, tried: '', stretch: 91 })));

/** Begins a draft as a copy of the words in force. */
export function beginDraft({ version, words }: LexiconView): void {
  const entries = words.entries.map(({ phrases, ...one }) => ({ ...one, lines: sayLines(phrases), out: false }));
  const contexts = words.contexts.map(({ phrases, ...one }) => ({ ...one, lines: sayLines(phrases) }));
  useSuggestionsUi.setState({ draft: { basedOn: version, note: '', entries, contexts, spellings: spellingLines(words.spellings) } });
}

/** Changes the draft. */
export function changeDraft(part: Partial<Draft>): void {
  useSuggestionsUi.setState(({ draft }) => (draft === null ? {} : { draft: { ...draft, ...part } }));
}

/** Changes one entry of the draft. */
export function changeEntry(id: string, part: Partial<DraftEntry>): void {
  useSuggestionsUi.setState(({ draft }) => (draft === null ? {} : { draft: { ...draft, entries: draft.entries.map((one) => (one.id === id ? { ...one, ...part } : one)) } }));
}

/** Takes an entry out of the draft that is in no version yet. */
export function dropEntry(id: string): void {
  useSuggestionsUi.setState(({ draft }) => (draft === null ? {} : { draft: { ...draft, entries: draft.entries.filter((one) => one.id !== id) } }));
}

/** Changes one of the draft's words around a phrase. */
export function changeContext(id: string, part: Partial<DraftContext>): void {
  useSuggestionsUi.setState(({ draft }) => (draft === null ? {} : { draft: { ...draft, contexts: draft.contexts.map((one) => (one.id === id ? { ...one, ...part } : one)) } }));
}

/** The draft as the desk takes it; an entry without a phrase is not there. */
export function wordsOf({ entries, contexts, spellings }: Pick<Draft, 'entries' | 'contexts' | 'spellings'>): LexiconWords {
  const kept = entries.filter((one) => !one.out).map(({ lines, id, purpose, strength, why }) => ({ id, purpose, strength, why, phrases: linesOf(lines) }));
  return {
    entries: kept.filter(({ phrases }) => phrases.length > 0),
    contexts: contexts.map(({ lines, id, kind, why }) => ({ id, kind, why, phrases: linesOf(lines) })).filter(({ phrases }) => phrases.length > 0),
    spellings: spellingsOf(spellings),
  };
}
