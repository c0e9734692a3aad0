import type { ForumMark as Mark } from '../../../shared/model/forum-marks.ts';
import { go } from '../../app/routes.ts';
import { cx } from '../../components/cx.ts';
import { Icon } from '../../components/Icon.tsx';
import type { IconName } from '../../components/icons.ts';
import './forum-mark.css';

const looks: Readonly<Record<Mark, readonly [IconName, string, string]>> = {
  'done': ['sent', 'Done on the forum', 'The forum has done what was decided here.'],
  'by-hand': ['sent', 'Done by hand on the forum', 'Somebody said that this was done on the forum by hand.'],
  'waiting': ['pending', 'Waits for the forum', 'Decided here; the forum has not done it yet. It is done as soon as the forum can be reached.'],
  'needs-you': ['needs-you', 'Needs somebody on the forum', 'This was not done there by itself, or nobody can know. The outbox says why, and what can be done.'],
  'given-up': ['close', 'Not done on the forum', 'This was given up for the forum; it holds here only.'],
  'overtaken': ['undo', 'Not needed on the forum', 'Another decision came before the forum had done this.'],
};

/** What became of a decision on the forum, in words; nothing where nothing is to be done there. */
export function ForumMark({ mark }: { mark: { readonly mark: Mark; readonly why: string } | undefined }) {
  if (mark === undefined) return null;
  const [icon, words, more] = looks[mark.mark];
  const inside = <><Icon name={icon} size={13} />{words}</>;
  const looked = cx('forum-mark', `forum-mark--${mark.mark}`);
  if (mark.mark !== 'needs-you') return <span className={looked} title={more}>{inside}</span>;
  return <button type="button" className={looked} title={mark.why === '' ? more : mark.why} onClick={() => go({ screen: 'outbox', id: null })}>{inside}</button>;
}
