import { Notification, type BrowserWindow } from 'electron';
import type { Notice } from '../shared/contract/bridge/state.ts';
import { notificationBody } from '../shared/model/inbox/alerts.ts';
import { fateOf, usualNotices, type NoticeChoices } from '../shared/model/notices.ts';
import { instantOf } from '../shared/time.ts';
import { bringToFront } from './app-events.ts';

/** What the person chose; the usual until the settings have been read. */
let chosen: NoticeChoices = usualNotices;

/** Goes by what the person chose, from now on. */
export function chooseNotices(choices: NoticeChoices): void {
  chosen = choices;
}

/**
 * Tells a person who looks elsewhere that something needs them. Never what or who: a notification is seen by whoever
 * shares the room, and systems keep a history of them.
 */
export function notifyAway(window: BrowserWindow, notice: Notice): void {
  if (window.isDestroyed() || window.isFocused() || !Notification.isSupported()) return;
  if (!fateOf(notice.kind, chosen, instantOf(Date.now()), notice.offShift ?? null).away) return;
  const notification = new Notification({ title: 'Duty Desk', body: notificationBody(notice), silent: !chosen.sound });
  notification.on('click', () => bringToFront(window));
  notification.show();
}
