import type { Purpose, TriageMark } from '../../contract/entities/inbox.ts';

/** How often people came to what was suggested, of one purpose. */
export interface PurposeAgreement {
  readonly purpose: Purpose;
  /** Conversations for which it was suggested, and those of them that people gave it to. */
  readonly suggested: number;
  readonly followed: number;
  /** Conversations that people gave it to, and those of them for which something else or nothing was suggested. */
  readonly decided: number;
  readonly unsuggested: number;
}

/** Words that the desk reacted to although people decided otherwise: false alarms, worth mending when there are many. */
export interface Overruled {
  readonly words: string;
  /** Conversations with these words whose suggestion was overruled, and all conversations with them. */
  readonly overruled: number;
  readonly all: number;
}

/** How suggestions and people agreed. Nothing in it is about a colleague (domain.md 2.12). */
export interface Agreement {
  readonly conversations: number;
  /** Conversations with a suggestion, and those of them where people came to it. */
  readonly suggested: number;
  readonly followed: number;
  readonly byPurpose: readonly PurposeAgreement[];
  /** The most often overruled first. */
  readonly overruled: readonly Overruled[];
  /** Conversations that people called risk and the desk did not: what the words do not know yet. The latest first. */
  readonly missedRisk: readonly { readonly conversationId: string; readonly at: string; readonly suggested: Purpose | null }[];
}

const purposes: readonly Purpose[] = ['risk', 'concern', 'tech', 'outside'];

/** What was suggested first for a conversation, and what people came to last. */
interface Outcome {
  readonly conversationId: string;
  readonly at: string;
  readonly suggested: Purpose | null;
  readonly words: readonly string[];
  readonly decided: Purpose;
}

function outcomesOf(marks: readonly TriageMark[]): Outcome[] {
  const inOrder = marks.toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
  return [...Map.groupBy(inOrder, (mark) => mark.conversationId).values()].flatMap((own) => {
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [{ conversationId: first.conversationId, at: last.at, suggested: first.suggested, words: first.suggestedWords, decided: last.purpose }] : [];
  });
}

/**
 * How suggestions and people agreed over some triage decisions, a conversation counted once: what was suggested when it was first
 * decided on, against what it came to. Corrections count as what they corrected to. Pure.
 */
export function agreementOf(marks: readonly TriageMark[]): Agreement {
  const outcomes = outcomesOf(marks);
  const suggested = outcomes.filter((one) => one.suggested !== null);
  const byPurpose = purposes.map((purpose): PurposeAgreement => {
    const [said, given] = [outcomes.filter((one) => one.suggested === purpose), outcomes.filter((one) => one.decided === purpose)];
    return { purpose, suggested: said.length, followed: said.filter((one) => one.decided === purpose).length, decided: given.length, unsuggested: given.filter((one) => one.suggested !== purpose).length };
  });
  const missed = outcomes.filter((one) => one.decided === 'risk' && one.suggested !== 'risk').toSorted((a, b) => (a.at > b.at ? -1 : 1));
  return {
    conversations: outcomes.length,
    suggested: suggested.length,
    followed: suggested.filter((one) => one.suggested === one.decided).length,
    byPurpose,
    overruled: overruledOf(suggested),
    missedRisk: missed.map(({ conversationId, at, suggested: said }) => ({ conversationId, at, suggested: said })),
  };
}

function overruledOf(suggested: readonly Outcome[]): Overruled[] {
  const counts = new Map<string, { overruled: number; all: number }>();
  for (const { words, suggested: said, decided } of suggested) {
    // Words that differ in case or apostrophe are one; a conversation counts once however often it says them.
    for (const one of new Set(words.map((word) => word.toLowerCase().replaceAll('’', "'").trim()))) {
      const count = counts.get(one) ?? { overruled: 0, all: 0 };
      counts.set(one, { overruled: count.overruled + (said === decided ? 0 : 1), all: count.all + 1 });
    }
  }
  const some = [...counts].filter(([, { overruled }]) => overruled > 0).map(([words, count]) => ({ words, ...count }));
  return some.toSorted((a, b) => b.overruled - a.overruled || a.all - b.all || (a.words < b.words ? -1 : 1));
}
