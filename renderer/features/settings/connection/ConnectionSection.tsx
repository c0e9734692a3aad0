import { sayConnection } from '../../../app/connection-words.ts';
import { Icon } from '../../../components/Icon.tsx';
import { ProgressNote } from '../../../components/ProgressNote.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { useNow } from '../../../data/clock.ts';
import { useQuery } from '../../../data/use-query.ts';
import { roles } from '../../first-run/roles.ts';
import { FactList, SettingsGroup } from '../SettingsGroup.tsx';
import { connectionSentence } from './connection-sentence.ts';
import { RenewToken } from './RenewToken.tsx';
import { SignOut } from './SignOut.tsx';
import { SyncButtons } from './SyncButtons.tsx';

/** What becomes of a decision on the forum behind the community. */
const forumWords = {
  'only-read': 'Only read. What you decide here is kept by the team and not done on the forum: do it there by hand.',
  'carried-out': 'What you decide here is done there as well.',
} as const;

/** Which community, as whom, how the connection stands, and the ways to change that. */
export function ConnectionSection() {
  const session = useQuery('desk.state', {}).data?.session ?? null;
  const connection = useQuery('connection.get', {}).data;
  const now = useNow();
  if (session === null || connection === null) return null;
  const words = sayConnection(connection, now, connection.queued);
  const role = roles.find(({ value }) => value === session.role);
  const waiting = connection.queued + connection.needsYou;
  return (
    <>
      <SettingsGroup title="Community">
        <FactList
          facts={[
            ['Name', session.practice ? `${session.communityName}, invented and on this computer` : session.communityName],
            ['Address', <span key="url" className="settings-address">{session.url}</span>],
            ...(session.forum === undefined ? [] : [['Forum', forumWords[session.forum]] as const]),
            ['You', session.name],
            ['Your role', role ? <>{role.label}<span className="settings-facts__more">{role.words}</span></> : session.role],
          ]}
        />
      </SettingsGroup>
      <SettingsGroup title="How it stands">
        <div className="settings-state">
          <Icon name={words.icon} size={18} />
          <div>
            <p className="settings-state__title">{words.words}</p>
            <p className="settings-state__words">{connectionSentence(connection, now)}</p>
          </div>
        </div>
        {connection.progress && <ProgressNote label="Copied to this computer" done={connection.progress.done} total={connection.progress.total} note="You can work while this goes on." />}
        <FactList
          facts={[
            ['Last up to date', connection.lastSyncAt === null ? 'Not yet' : <TimeText key="at" at={connection.lastSyncAt} now={now} />],
            ['Not sent yet', waiting === 0 ? 'Nothing' : <a key="outbox" href="#/outbox">{waiting.toLocaleString('en-GB')} in the outbox</a>],
          ]}
        />
        <SyncButtons paused={connection.state === 'paused'} />
      </SettingsGroup>
      {!session.practice && <RenewToken needed={connection.state === 'sign-in-needed'} />}
      <SignOut session={session} connection={connection} />
    </>
  );
}
