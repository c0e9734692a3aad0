import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { readBy } from '../../../../shared/contract/read-by.ts';
import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { LexiconDraft, LexiconPreview } from '../../../../shared/contract/bridge/triage.ts';
import type { Purpose } from '../../../../shared/contract/entities/inbox.ts';
import { lexiconWords, type LexiconWords } from '../../../../shared/contract/entities/triage.ts';
import { DeskFailure } from '../../../../shared/errors.ts';
import { limits } from '../../../../shared/limits.ts';
import { mayAsk, whoMay } from '../../../../shared/model/permissions.ts';
import { suggestionFor } from '../../../../shared/model/triage/index.ts';
import { lexiconProblems } from '../../../../shared/model/triage/problems.ts';
import { latestConversations, lexiconOf } from '../../store/read/triage.ts';
import { fails, type Desk } from '../context.ts';
import { membersNamed, teamOf } from '../naming.ts';
import { savings } from '../cover/save.ts';

/** The words in force, who published them, and whether this person may publish others. */
export function getLexicon(desk: Desk): CallOutput<'lexicon.get'> {
  const { entries, contexts, spellings, id, version, note, publishedAt, publishedBy } = lexiconOf(desk.store.db);
  const words = { entries, contexts, spellings };
  const allowed = mayAsk(desk.actor.role, 'lexicon.publish@1');
  return {
    version, note, publishedAt, words,
    publishedBy: teamOf(desk).person(publishedBy),
    saving: savings(desk, 'triageLexicon')(id),
    problems: lexiconProblems(words),
    publish: { allowed, why: allowed ? null : whoMay('lexicon.publish@1'), byRole: !allowed },
  };
}

/** A draft as words that can be published: lines that say nothing are left out. */
function wordsOf({ entries, contexts, spellings }: LexiconDraft): LexiconWords {
  const lines = (phrases: readonly string[]): string[] => phrases.map((line) => line.trim()).filter((line) => line !== '');
  const kept = <T extends { readonly phrases: readonly string[]; readonly why: string }>(list: readonly T[]): (T & { phrases: string[] })[] =>
    list.map((one) => ({ ...one, why: one.why.trim(), phrases: lines(one.phrases) })).filter((one) => one.phrases.length > 0);
  return { entries: kept(entries), contexts: kept(contexts), spellings: spellings.filter(({ written, means }) => written.trim() !== '' && means.trim() !== '') };
}

/** Why a draft cannot be published, each in a sentence. */
function problemsOf(words: LexiconWords): string[] {
  const problems = lexiconProblems(words);
  return problems.length > 0 || readBy(lexiconWords, words).success ? problems : ['There are more words than fit.'];
}

/** One conversation with what is suggested now and what would be. */
interface Seen {
  readonly id: string;
  readonly memberId: string;
  readonly purpose: Purpose | null;
  readonly before: Purpose | null;
  readonly after: Purpose | null;
}

/** Conversations that are looked at before others get their turn. */
const atOnce = 20;

/** What other words would suggest for the conversations on this computer, beside what the words in force do (design.md, principle 4). */
export async function previewLexicon(desk: Desk, { draft }: CallInput<'lexicon.preview'>): Promise<CallOutput<'lexicon.preview'>> {
  const before = lexiconOf(desk.store.db);
  const after = wordsOf(draft);
  const seen: Seen[] = [];
  for (const { id, memberId, purpose, messages } of latestConversations(desk.store.db)) {
    seen.push({ id, memberId, purpose, before: suggestionFor(messages, before).purpose, after: suggestionFor(messages, after).purpose });
    // Other questions are answered in between.
    if (seen.length % atOnce === 0) await setImmediate();
  }
  const moved = seen.filter((one) => one.before !== one.after);
  const shown = moved.slice(0, limits.lexiconPreviewNamed);
  const named = membersNamed(desk, shown.map(({ memberId }) => memberId), desk.now());
  const decided = seen.filter(({ purpose }) => purpose !== null);
  const risk = decided.filter(({ purpose }) => purpose === 'risk');
  const agree = (some: readonly Seen[], which: 'before' | 'after'): number => some.filter((one) => one[which] === one.purpose).length;
  const moveOf = (one: Seen): LexiconPreview['moved'][number] => ({ conversationId: one.id, member: named(one.memberId), before: one.before, after: one.after, decided: one.purpose });
  return {
    problems: problemsOf(after), version: before.version + 1, looked: seen.length,
    decided: decided.length, agreedBefore: agree(decided, 'before'), agreedAfter: agree(decided, 'after'),
    risk: risk.length, riskBefore: agree(risk, 'before'), riskAfter: agree(risk, 'after'),
    moved: shown.map(moveOf), movedTotal: moved.length,
  };
}

/**
 * Publishes other words (domain.md 2.11): used here at once, by colleagues when the community has them. Refused with a sentence when
 * a phrase cannot be read, or when another version came since it was begun.
 */
export function publishLexicon(desk: Desk, { draft, note, basedOn }: CallInput<'lexicon.publish'>): CallOutput<'lexicon.publish'> {
  if (!mayAsk(desk.actor.role, 'lexicon.publish@1')) return fails('not-allowed', whoMay('lexicon.publish@1'));
  const latest = lexiconOf(desk.store.db);
  if (latest.version !== basedOn) return fails('refused', `Version ${latest.version} was published meanwhile. Look at it first, then publish yours after it.`, 'stale');
  const words = wordsOf(draft);
  const [problem] = problemsOf(words);
  if (problem !== undefined) return fails('refused', problem);
  const id = randomUUID();
  const version = latest.version + 1;
  const saved = desk.sync.enqueue([{ name: 'lexicon.publish@1', entity: `triageLexicon/${id}`, ifVersion: null, args: { lexicon: { ...words, id, version, note: note.trim(), publishedAt: desk.now() } } }]);
  if (!saved.ok) throw new DeskFailure(saved.error);
  return { mutationId: saved.value[0] ?? fails('internal', 'The change was not saved.'), version };
}
