import { useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { coverChanges } from '../../../../shared/model/cover/changes.ts';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { letGo } from '../../../app/let-go.ts';
import { Button } from '../../../components/Button.tsx';
import { FooterGap } from '../../../components/Dialog.tsx';
import { Note } from '../../../components/Note.tsx';
import { notify } from '../../../components/Notices.tsx';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { TimeField } from '../../../components/TimeField.tsx';
import { useNow } from '../../../data/clock.ts';
import { command } from '../../../data/use-command.ts';
import { useQuery } from '../../../data/use-query.ts';
import { firstBegin } from '../../policy/first-begin.ts';
import { SettingsGroup } from '../../settings/SettingsGroup.tsx';
import { ClockMoves } from '../ClockMoves.tsx';
import { beginCover, changeCover, inputOf, useCoverUi, type CoverDraft } from '../store.ts';
import { beginsWords } from '../words.ts';
import { WeekPicture } from '../WeekPicture.tsx';
import { HoursRows } from './HoursRows.tsx';
import { PublishCover } from './PublishCover.tsx';
import { TargetRows } from './TargetRows.tsx';

type Preview = CallOutput<'cover.preview'>;

/** The preview of what is written; while the next is on its way the one before stays. */
function usePreview(draft: CoverDraft): Preview | null {
  const { data } = useQuery('cover.preview', { draft: inputOf(draft) });
  const [last, setLast] = useState<Preview | null>(data);
  if (data !== null && data !== last) setLast(data);
  return data ?? last;
}

/** Writes the next hours of a calendar: from when, which, how soon, and what it does to clocks that run. */
export function CoverEditor({ draft, book }: { draft: CoverDraft; book: CallOutput<'cover.book'> }) {
  const now = useNow();
  const preview = usePreview(draft);
  const [asking, setAsking] = useState(false);
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const { last, versions } = book[draft.kind];
  const overtaken = last !== draft.after;
  const unread = draft.when === 'later' && draft.begins === null ? 'Say from when' : null;
  const blocked = overtaken ? 'Other hours came meanwhile' : (unread ?? preview?.problems[0] ?? null);
  const changes = coverChanges(versions.find((one) => one.effectiveFrom <= (preview?.begins ?? now)) ?? { hours: [], targets: [] }, draft);
  const leave = (): void => letGo(draft.kind === 'weekday' ? 'Weekday hours were' : 'Weekend hours were', useCoverUi);
  const publish = async (): Promise<void> => {
    setAsking(false);
    if ((await command('cover.publish', { draft: inputOf(draft), after: draft.after })) === null) return;
    useCoverUi.setState({ draft: null });
    notify({ title: 'Hours saved here', detail: draft.when === 'now' ? 'They count when they have been sent.' : `They begin ${beginsWords(draft.begins ?? now)}, once they have been sent.`, icon: 'saved-here' });
  };
  useKeys({ 'case.close': () => { if (blocked === null && preview !== null) setAsking(true); } });
  return (
    <div className="policy-editor">
      <h3 className="policy-editor__title" ref={top} tabIndex={-1}>{draft.kind === 'weekday' ? 'Weekday hours and targets' : 'Weekend hours'}</h3>
      <p className="cover-intro">Nothing changes for anybody until they are published and their day has come.</p>
      {overtaken && (
        <Note tone="ochre" icon="conflict" title="Other hours were published while you wrote" actions={<Button size="small" onClick={() => beginCover(draft.kind, versions[0], last, firstBegin(versions[0]?.effectiveFrom ?? now, now))}>Begin again from those</Button>}>
          Beginning again lets go of what you wrote here.
        </Note>
      )}
      <SettingsGroup title="When they begin">
        <SegmentedControl label="Begin" value={draft.when} onChange={(when) => changeCover({ when })} options={[{ value: 'later', label: 'On a day' }, { value: 'now', label: 'As soon as they have been sent' }]} />
        {draft.when === 'later' && <TimeField label="From" value={draft.begins} onChange={(begins) => changeCover({ begins })} now={now} clock="00:00" hint={draft.begins === null ? undefined : `${beginsWords(draft.begins)}, London time. Up and Down go by days.`} className="policy-begins" />}
      </SettingsGroup>
      <SettingsGroup title="Hours">
        <HoursRows draft={draft} />
        <WeekPicture label="Hours as written" hours={draft.hours} />
      </SettingsGroup>
      {draft.kind === 'weekday' && <SettingsGroup title="Targets" words="A clock that runs already keeps the target it began with."><TargetRows targets={draft.targets} /></SettingsGroup>}
      <SettingsGroup title="What this changes">
        {changes.length === 0 ? <p className="cover-none">Nothing so far.</p> : (
          <dl className="policy-changes">
            {changes.map((one) => <div key={one.label}><dt>{one.label}</dt><dd className="policy-diff"><del>{one.before}</del> <ins>{one.after}</ins></dd></div>)}
          </dl>
        )}
      </SettingsGroup>
      <SettingsGroup title="What this does to clocks">
        {preview !== null && <ClockMoves clocks={preview.clocks} now={now} />}
        {preview !== null && preview.until !== null && <p className="cover-none">They hold until {beginsWords(preview.until)}, when hours begin that are published already.</p>}
      </SettingsGroup>
      <footer className="settings-foot">
        <Button kind="quiet" onClick={leave}>Let it go</Button>
        <FooterGap />
        <Button kind="primary" keyHint="Mod+Enter" blocked={blocked} onClick={() => setAsking(true)}>Publish</Button>
      </footer>
      {preview !== null && <PublishCover open={asking} draft={draft} preview={preview} onPublish={() => void publish()} onCancel={() => setAsking(false)} />}
    </div>
  );
}
