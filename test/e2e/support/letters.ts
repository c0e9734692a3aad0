import { expect, type Locator, type Page } from '@playwright/test';
import type { EntityRow } from '../../../shared/contract/entities/index.ts';
import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { row } from '../../desk/support/member-world.ts';
import type { Put } from '../../desk/support/world.ts';
import { ask } from './team.ts';
import { together } from './together.ts';

/** When the stories of the inbox begin: a Thursday afternoon in summer time, within cover hours. */
export const THURSDAY = '2026-05-14T13:20:00.000Z';

/** One message of a conversation; `by` is the colleague who wrote it for the team. */
export interface Turn {
  readonly body: string;
  readonly at: string;
  readonly by?: string;
}

/** A conversation with what was said in it, as the forum has it. */
export function talk(id: string, memberId: string, turns: readonly Turn[], more: Partial<EntityRow<'conversation'>> = {}): Put[] {
  const openedAt = turns[0]?.at ?? THURSDAY;
  return [
    row('conversation', { id, memberId, subject: '', state: 'untriaged', purpose: null, assigneeId: null, snoozedUntil: null, withWeekendCover: false, openedAt, lastMessageAt: turns.at(-1)?.at ?? openedAt, ...more }),
    ...turns.map(({ body, at, by }, n) => row('message', { id: `${id}.${n}`, conversationId: id, memberId, from: by === undefined ? 'member' : 'team', by: by ?? null, body, at })),
  ];
}

/** Saved replies and signposts to start from. */
export function starts(): Put[] {
  const saved = { editedBy: 's-lena', editedAt: '2026-05-01T10:00:00.000Z', archived: false };
  return [
    row('savedReply', { id: 'sr-outside', name: 'Not one-to-one support', purpose: 'outside', body: 'Hi {{name}}, {{say back what they asked for}}. Messages here aren’t one-to-one support, and I don’t want to promise what we can’t keep.', ...saved }),
    row('savedReply', { id: 'sr-tech', name: 'Asking for details of a fault', purpose: 'tech', body: 'Hi {{name}}, sorry about that. {{which fault, in your words}} Which phone is it?', ...saved }),
    row('signpost', { id: 'sp-night', name: 'Crisis messenger', text: 'Text THEMIX to 85258, free, at any time, day or night.', whenToUse: 'They need someone tonight.', position: 1, archived: false }),
  ];
}

/** The list of conversations. */
export const list = (page: Page): Locator => page.getByRole('listbox', { name: 'Conversations' });
/** One conversation of the list. */
export const letter = (page: Page, name: RegExp): Locator => list(page).getByRole('option', { name });
/** The field in which the reply is written. */
export const field = (page: Page): Locator => page.getByRole('textbox', { name: /^Reply to/ });
/** The reply with all around it. */
export const reply = (page: Page): Locator => page.getByRole('group', { name: 'Reply' });
/** What was said. */
export const said = (page: Page): Locator => page.getByRole('region', { name: /^Conversation with/ });

/** Goes to the inbox by key, and by key to a conversation. */
export async function openByKey(page: Page, name: RegExp): Promise<void> {
  await expect(page.getByRole('link', { name: /^Inbox/ })).toBeVisible();
  await together(page, 'g', 'i');
  await expect(letter(page, name)).toBeVisible();
  await list(page).focus();
  await page.keyboard.press('Home');
  const rows = await list(page).getByRole('option').count();
  for (let at = 0; at < rows; at += 1) {
    if ((await letter(page, name).getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('j');
  }
  await expect(letter(page, name)).toHaveAttribute('aria-selected', 'true');
  await expect(field(page).or(page.locator('.reply__cannot'))).toBeVisible();
}

/** What the team wrote in a conversation, as a desk has it. */
export async function ours(page: Page, id: string): Promise<string[]> {
  const { messages }: CallOutput<'inbox.get'> = await ask(page, 'inbox.get', { id });
  return messages.filter((one) => one.from === 'team').map((one) => one.segments.map(({ text }) => text).join(''));
}
