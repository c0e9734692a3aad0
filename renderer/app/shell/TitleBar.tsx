import type { DeskState } from '../../../shared/contract/bridge/state.ts';
import { BrandMark } from '../../components/Brand.tsx';
import { ColleagueInitials } from '../../components/Colleague.tsx';
import { Icon } from '../../components/Icon.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { ariaKeys } from '../../components/keys.ts';
import { useSingleKeys } from '../../components/single-keys.ts';
import { useQuery } from '../../data/use-query.ts';
import { keysOf } from '../keys/keys-in-use.ts';
import { go } from '../routes.ts';
import { useLayout } from '../use-layout.ts';
import { ConnectionStatus } from './ConnectionStatus.tsx';
import { QuietStatus } from './QuietStatus.tsx';
import { WayBack } from './WayBack.tsx';
import { WindowButtons } from './WindowButtons.tsx';

interface TitleBarProps {
  readonly session: DeskState['session'];
  readonly onFind: () => void;
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** The desk's top edge: mark, find, connection, you, and the window's buttons. Empty parts move the window. */
export function TitleBar({ session, onFind }: TitleBarProps) {
  const narrow = useLayout() === 'narrow';
  const single = useSingleKeys();
  // It stays on the screen while its key is changed.
  useQuery('settings.get', {});
  const find = keysOf('palette');
  return (
    <header className="title-bar">
      <span className="title-bar__brand"><BrandMark /><span className="title-bar__name">Duty Desk</span></span>
      <button type="button" className="find" onClick={onFind} aria-keyshortcuts={ariaKeys(find, single)}>
        <Icon name="find" size={15} />
        <span className="find__words">{narrow ? <>Find<VisuallyHidden> anything</VisuallyHidden></> : 'Find people, cases, words, actions'}</span>
        <KeyHint keys={find} silent />
      </button>
      <WayBack />
      <span className="title-bar__gap" />
      {!narrow && <><QuietStatus /><ConnectionStatus /></>}
      {session && (
        <button type="button" className="title-bar__you" onClick={() => go({ screen: 'settings', section: 'connection' })}>
          <ColleagueInitials name={session.name} you decorative />
          <span className="title-bar__you-name">{firstName(session.name)}</span><VisuallyHidden>, your connection</VisuallyHidden>
        </button>
      )}
      <WindowButtons />
    </header>
  );
}
