import type { ConversationDetail, InboxGroup, InboxRow } from '../../../shared/contract/bridge/inbox.ts';
import type { Purpose } from '../../../shared/contract/entities/inbox.ts';
import type { KeyId } from '../../app/keys/key-map.ts';

/** The purposes in the order of their keys (domain.md 2.9). */
export const purposes: readonly { readonly purpose: Purpose; readonly label: string; readonly key: KeyId }[] = [
  { purpose: 'risk', label: 'Risk', key: 'inbox.risk' },
  { purpose: 'concern', label: 'Concern', key: 'inbox.concern' },
  { purpose: 'tech', label: 'Tech', key: 'inbox.tech' },
  { purpose: 'outside', label: 'Outside', key: 'inbox.outside' },
];

/** A purpose as a heading has it; null is a saved reply for any. */
export const purposeHeading = { risk: 'Risk', concern: 'Concerns and questions', tech: 'Tech issues', outside: 'Outside of what messages are for' } as const satisfies Record<Purpose, string>;

/** A purpose within a sentence. */
export const purposeWords = { risk: 'risk', concern: 'concern', tech: 'tech', outside: 'outside' } as const satisfies Record<Purpose, string>;

/** The headings of the list. */
export const groupWords: Readonly<Record<InboxGroup, string>> = {
  'risk': 'Risk',
  'untriaged': 'Not triaged',
  'for-us': 'Waiting for us',
  'for-them': 'Waiting for them',
  'snoozed': 'Snoozed',
  'closed': 'Closed',
};

/** What the head's menu calls whose conversations are shown. */
export const whoseWords = { everyone: 'Everyone’s', mine: 'Mine', nobody: 'Nobody’s' } as const;

/** The badge of a conversation: what it is for, or that nobody has said yet. */
export function badgeOf({ purpose, state }: Pick<ConversationDetail, 'purpose' | 'state'>): Purpose | 'untriaged' | 'closed' {
  return state === 'closed' ? 'closed' : (purpose ?? 'untriaged');
}

/** Under these headings the purpose has to be said in the row; the others say it themselves. */
export function rowBadge({ group, purpose }: Pick<InboxRow, 'group' | 'purpose'>): Purpose | null {
  return group === 'risk' || group === 'untriaged' ? null : purpose;
}

/** A colleague in running text. */
export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** A sentence that goes on after another's beginning: its first letter small, but not that of "I". */
export function within(sentence: string): string {
  return /^I\b/u.test(sentence) ? sentence : sentence.charAt(0).toLocaleLowerCase('en-GB') + sentence.slice(1);
}
