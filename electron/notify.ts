import { Notification, type BrowserWindow } from 'electron';
import type { Notice } from '../shared/contract/bridge/state.ts';
import { notificationBody } from '../shared/model/inbox/alerts.ts';
import { bringToFront } from './app-events.ts';

/** The notices that are worth disturbing somebody for who looks elsewhere. */
const worthIt: ReadonlySet<Notice['kind']> = new Set<Notice['kind']>(['passed-to-you', 'taken-over', 'risk-raised', 'inbox', 'needs-you']);

/**
 * Tells a person who looks elsewhere that something needs them. Never what or who: a notification is seen by whoever
 * shares the room, and systems keep a history of them.
 */
export function notifyAway(window: BrowserWindow, notice: Notice): void {
  if (!worthIt.has(notice.kind) || window.isDestroyed() || window.isFocused() || !Notification.isSupported()) return;
  const notification = new Notification({ title: 'Duty Desk', body: notificationBody(notice), silent: true });
  notification.on('click', () => bringToFront(window));
  notification.show();
}
