import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Icon } from '../../components/Icon.tsx';
import { notify } from '../../components/Notices.tsx';
import { sayError } from '../../data/error-words.ts';
import { command } from '../../data/use-command.ts';
import { useNow } from '../../data/clock.ts';
import { useQuery } from '../../data/use-query.ts';
import { keyKeepers, sayBytes, sayKept, sayVersions } from './computer-words.ts';
import { FactList, SettingsGroup } from './SettingsGroup.tsx';
import { UpdatesGroup } from './updates/UpdatesGroup.tsx';

async function copy(text: string, what: string): Promise<void> {
  if ((await command('clipboard.copy', { text, passing: false })) !== null) notify({ id: 'copied', title: `${what} copied`, icon: 'copy' });
}

/** What Duty Desk keeps here, who keeps the key, and the versions that support asks for. */
export function ComputerSection() {
  const { data: computer, error } = useQuery('computer.get', {});
  const now = useNow();
  const state = useQuery('desk.state', {}).data;
  const quarantined = useQuery('counts.get', {}).data?.quarantined ?? 0;
  if (computer === null || state === null) {
    return error && <ErrorState happened={sayError(error).happened}>{sayError(error).next}</ErrorState>;
  }
  return (
    <>
      <SettingsGroup title="What is kept here" words="A copy of what your role may see, and everything you do before it is sent. It is deleted when you sign out.">
        <FactList
          facts={[
            ['Folder', (
              <span key="folder" className="settings-folder">
                <span className="settings-folder__path">{computer.folder}</span>
                <Button kind="link" size="small" onClick={() => void copy(computer.folder, 'Folder')}>Copy</Button>
              </span>
            )],
            ['Size', `${sayBytes(computer.databaseBytes)}, ${computer.rows.toLocaleString('en-GB')} rows`],
            ['Encryption', computer.encrypted ? 'All of it, before it reaches the disk' : 'None'],
            ['Key kept by', keyKeepers[computer.keyKeptBy]],
            ['Words kept', sayKept(computer, now)],
          ]}
        />
        {quarantined > 0 && (
          <p className="settings-quarantine">
            <Icon name="warning" size={16} />
            <span>{quarantined === 1 ? '1 thing' : `${quarantined.toLocaleString('en-GB')} things`} from the community could not be read and {quarantined === 1 ? 'is' : 'are'} kept aside. <a href="#/quarantine">Look at what is kept aside</a></span>
          </p>
        )}
      </SettingsGroup>
      <UpdatesGroup version={state.version} />
      <SettingsGroup title="Versions">
        <FactList
          facts={[
            ['Duty Desk', state.version],
            ...(computer.electron === '' ? [] : [['Electron', computer.electron] as const]),
            ['Node', computer.node],
            ['SQLite', computer.sqlite],
            ['Data version', String(computer.schema)],
          ]}
        />
        <div><Button size="small" icon="copy" onClick={() => void copy(sayVersions(state.version, state.platform, computer), 'Versions')}>Copy for support</Button></div>
      </SettingsGroup>
    </>
  );
}
