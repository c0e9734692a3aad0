import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { ProgressNote } from '../../../components/ProgressNote.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { useNow } from '../../../data/clock.ts';
import { command } from '../../../data/use-command.ts';
import { useQuery } from '../../../data/use-query.ts';
import type { UpdateState } from '../../../../shared/contract/bridge/updates.ts';
import { sayBytes } from '../computer-words.ts';
import { FactList, SettingsGroup } from '../SettingsGroup.tsx';
import { useSettings } from '../use-settings.ts';
import { sayHow, sayUnsent, sayWaiting } from './words.ts';
import './updates.css';

const MEGA = 1_000_000;

/** What is new, and the one next step. */
function NewerDesk({ state }: { state: UpdateState }) {
  const now = useNow();
  const counts = useQuery('counts.get', {}).data;
  const { newer, phase } = state;
  if (newer === null) return null;
  const unsent = sayUnsent((counts?.saved ?? 0) + (counts?.needsYou ?? 0), counts?.needsYou ?? 0);
  const stop = <Button size="small" onClick={() => void command('update.stop', {})}>Stop</Button>;
  return (
    <div className="update-newer">
      <p className="update-newer__title">Duty Desk {newer.version}{newer.releasedAt !== null && <span className="update-newer__day"> from <TimeText at={newer.releasedAt} now={now} /></span>}</p>
      {newer.notes !== '' && <p className="update-newer__notes">{newer.notes}</p>}
      {phase === 'newer' && state.how === 'here' && <div><Button kind="primary" icon="download" onClick={() => void command('update.fetch', {})}>Fetch it, {sayBytes(newer.bytes)}</Button></div>}
      {phase === 'fetching' && <ProgressNote label="Fetching, in MB" done={Math.round(state.fetched / MEGA)} total={Math.max(1, Math.round(newer.bytes / MEGA))} note="You can work while this goes on." actions={stop} />}
      {phase === 'ready' && (
        <>
          <p>It is fetched and checked. Installing closes the desk and opens the newer one.</p>
          {unsent !== null && <p className="update-newer__unsent">{unsent}</p>}
          <div className="settings-actions">
            <Button kind="primary" onClick={() => void command('update.install', { unsentToo: false })}>Install now</Button>
            {unsent !== null && <Button onClick={() => void command('update.install', { unsentToo: true })}>Install without waiting</Button>}
          </div>
        </>
      )}
      {phase === 'waiting' && <ProgressNote label={sayWaiting(state)} done={state.unsent} note="The desk closes by itself then. Stop to go on working." actions={stop} />}
      {phase === 'installing' && <p role="status">Installing. The desk closes in a moment.</p>}
    </div>
  );
}

/** Which desk this is, whether there is a newer one, and the steps to it. */
export function UpdatesGroup({ version }: { version: string }) {
  const state = useQuery('update.get', {}).data;
  const use = useSettings();
  const now = useNow();
  if (state === null || use === null) return null;
  const off = state.how === 'off';
  const idle = state.phase === 'quiet' || state.phase === 'newest' || state.phase === 'newer';
  return (
    <SettingsGroup title="Updates" words={sayHow[state.how]}>
      <FactList
        facts={[
          ['This desk', version],
          ...(off ? [] : [['Last looked', state.lookedAt === null ? 'Not yet' : <TimeText key="looked" at={state.lookedAt} now={now} />] as const]),
        ]}
      />
      <NewerDesk state={state} />
      {state.failure !== null && <p className="update-failure" role="status"><Icon name="warning" size={16} /><span>{state.failure}</span></p>}
      {!off && (idle || state.phase === 'looking') && (
        <div className="settings-actions">
          <Button icon="sending" busy={state.phase === 'looking'} onClick={() => void command('update.look', {})}>{state.phase === 'looking' ? 'Looking' : 'Look now'}</Button>
          {state.phase === 'newest' && <span className="settings-actions__said" role="status">This is the newest.</span>}
        </div>
      )}
      {!off && <Switch spread label="Look for a newer desk once a day" checked={use.settings.lookForUpdates} onChange={(lookForUpdates) => use.change({ lookForUpdates })} hint="Only the name of a file is asked for; nothing about you, this computer or the community is sent." />}
    </SettingsGroup>
  );
}
