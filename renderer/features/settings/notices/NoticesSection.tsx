import { noticeIcons } from '../../../app/desk-notices.ts';
import { alwaysTold, type NoticeChoices, type NoticePlace } from '../../../../shared/model/notices.ts';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { useNow } from '../../../data/clock.ts';
import { SavedLine } from '../SavedLine.tsx';
import { SettingsGroup } from '../SettingsGroup.tsx';
import { useSettings } from '../use-settings.ts';
import { alwaysKinds, breaks, chosenKinds, noticeWords, places, sayQuiet } from './words.ts';
import './notices.css';

/** Everything the desk tells of by itself: what, where, and when it keeps quiet. */
export function NoticesSection() {
  const use = useSettings();
  const now = useNow();
  if (use === null) return null;
  const { settings: { notices }, change, saved } = use;
  const set = (part: Partial<NoticeChoices>): void => change({ notices: { ...notices, ...part } });
  const quiet = sayQuiet(notices, now);
  return (
    <>
      <SavedLine saved={saved} />
      <SettingsGroup title="Quiet" words="For a break of your own, or when your shift is over. What comes meanwhile is shown when the quiet ends, and nothing is lost: it stands in its lists all the time.">
        <div className="notices-quiet">
          {quiet === null
            ? <><span id="quiet-for">Be quiet for</span>{breaks.map(({ label, until }) => <Button key={label} size="small" aria-describedby="quiet-for" onClick={() => set({ quietUntil: until(now) })}>{label}</Button>)}</>
            : <><Icon name="bell-off" size={16} /><span className="notices-quiet__now" role="status">Quiet {quiet}</span><Button size="small" onClick={() => set({ quietUntil: null })}>End the quiet</Button></>}
        </div>
        <Switch
          spread label="Quiet outside my shifts" checked={notices.quietOffShift} onChange={(quietOffShift) => set({ quietOffShift })}
          hint="While no shift of yours runs. Without any shift in the calendar it is quiet all the time."
        />
      </SettingsGroup>
      <SettingsGroup title="What you are told of" words="Anywhere is in the desk and, while you look elsewhere, by your computer: never a name or a word of it there, because others may see the screen.">
        <ul role="list" className="settings-lines">
          {chosenKinds.map((kind) => (
            <li key={kind} className="settings-line">
              <Icon name={noticeIcons[kind]} size={16} />
              <span className="settings-line__words">
                <span>{noticeWords[kind].label}</span>
                <span className="settings-line__stands">{noticeWords[kind].stands}</span>
              </span>
              <SegmentedControl<NoticePlace> size="small" label={noticeWords[kind].label} value={notices[kind]} onChange={(place) => set({ [kind]: place })} options={kind === 'needs-you' ? places.filter(({ value }) => value !== 'off') : places} />
            </li>
          ))}
        </ul>
        <Switch spread label="Sound" checked={notices.sound} onChange={(sound) => set({ sound })} hint="Your computer’s own sound with what is told while you look elsewhere. The desk itself makes none." />
      </SettingsGroup>
      <SettingsGroup title="Always told" words="These cannot be switched off, and are told during a quiet too.">
        <ul role="list" className="settings-lines">
          {alwaysKinds.map((kind) => (
            <li key={kind} className="settings-line">
              <Icon name={noticeIcons[kind]} size={16} />
              <span className="settings-line__words">
                <span>{noticeWords[kind].label}</span>
                <span className="settings-line__stands">{alwaysTold[kind]}</span>
              </span>
            </li>
          ))}
        </ul>
      </SettingsGroup>
      <SettingsGroup title="Never interrupts" words="Being offline, sending and what is saved here stand in the title bar and the outbox. How many messages wait that must not be missed stands on the desk’s icon, as a number and nothing else." />
    </>
  );
}
