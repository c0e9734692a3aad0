import { usualNotices, type NoticeChoices } from '../shared/model/notices.ts';

/** What the person chose; the usual until the settings have been read. */
let chosen: NoticeChoices = usualNotices;

/** Goes by what the person chose, from now on. Apart from `notify.ts`, which no start needs. */
export function chooseNotices(choices: NoticeChoices): void {
  chosen = choices;
}

/** What the person chose. */
export function chosenNotices(): NoticeChoices {
  return chosen;
}
