import { Notification, type BrowserWindow } from 'electron';
import type { Notice } from '../shared/contract/bridge/state.ts';
import { notificationBody } from '../shared/model/inbox/alerts.ts';
import { fateOf } from '../shared/model/notices.ts';
import { instantOf } from '../shared/time.ts';
import { bringToFront } from './app-events.ts';
import { chosenNotices } from './notice-choices.ts';

/**
 * Tells a person who looks elsewhere that something needs them. Never what or who: a notification is seen by whoever
 * shares the room, and systems keep a history of them.
 */
export function notifyAway(window: BrowserWindow, notice: Notice): void {
  const chosen = chosenNotices();
  if (window.isDestroyed() || window.isFocused() || !Notification.isSupported()) return;
  if (!fateOf(notice.kind, chosen, instantOf(Date.now()), notice.offShift ?? null).away) return;
  const notification = new Notification({ title: 'Duty Desk', body: notificationBody(notice), silent: !chosen.sound });
  notification.on('click', () => bringToFront(window));
  notification.show();
}
