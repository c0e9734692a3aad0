import { useState, type ReactNode } from 'react';
import { later } from '../../components/later.tsx';
import type { DeskState } from '../../../shared/contract/bridge/state.ts';
import { coverActs } from '../../features/lock/cover.ts';
import { awaitKey } from '../keys/one-key.ts';
import { useKeys } from '../keys/use-keys.ts';
import { go, type Route } from '../routes.ts';
import { arriveByKey } from '../use-focus-here.ts';
import { useQuery } from '../../data/use-query.ts';
import { PointsDialogs } from '../../features/points/PointsDialogs.tsx';
import { openSearch } from '../../features/search/store.ts';
import { undoLast } from '../undo.ts';
import { Navigation } from './Navigation.tsx';
import { SlowNote } from './SlowNote.tsx';
import { TitleBar } from './TitleBar.tsx';
import './shell.css';

const FindAnything = later(() => import('../palette/FindAnything.tsx'));
const KeySheet = later(() => import('../keys/KeySheet.tsx'));
const Guide = later(() => import('../../features/guide/Guide.tsx'));

/** From the moment a dialog is asked for, no key reaches the screen below, even while the dialog is still loading. */
function NoKeysBelow() {
  useKeys({}, { modal: true });
  return null;
}

const goByKey = (to: Route): void => arriveByKey(() => go(to));

/** The room: title bar, navigation, and the pane with one screen in it. */
export function Shell({ session, children }: { session: DeskState['session']; children: ReactNode }) {
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const close = (): void => setOpen(null);
  const settings = useQuery('settings.get', {}).data;
  const guided = settings?.guide === true && session?.practice === true;
  useKeys({
    'palette': () => setOpen('palette'),
    'palette.slash': () => setOpen('palette'),
    'search': () => openSearch(),
    'go.search': () => openSearch(),
    'keys': () => setOpen('keys'),
    ...(settings?.singleKeys === false && { 'single': awaitKey }),
    'undo': () => void undoLast(),
    'back': () => history.back(),
    ...coverActs,
    'go.today': () => goByKey({ screen: 'today' }),
    'go.cases': () => goByKey({ screen: 'cases', id: null }),
    'go.inbox': () => goByKey({ screen: 'inbox', id: null }),
    'go.members': () => goByKey({ screen: 'members', id: null }),
    'go.breaks': () => goByKey({ screen: 'breaks', id: null }),
    'go.told': () => goByKey({ screen: 'told' }),
    'go.risk': () => goByKey({ screen: 'risk', id: null }),
    'go.weekly': () => goByKey({ screen: 'weekly', week: null, figure: null }),
    'go.handovers': () => goByKey({ screen: 'handovers', id: null }),
    'go.outbox': () => goByKey({ screen: 'outbox', id: null }),
    'go.settings': () => goByKey({ screen: 'settings', section: null }),
  });
  return (
    <div className="shell">
      {open !== null && <NoKeysBelow />}
      <TitleBar session={session} onFind={() => setOpen('palette')} />
      <Navigation />
      <main className="pane" id="pane">{children}</main>
      <SlowNote />
      {guided && <Guide role={session.role} />}
      {open === 'palette' && <FindAnything onClose={close} onKeys={() => setOpen('keys')} />}
      {open === 'keys' && <KeySheet onClose={close} />}
      <PointsDialogs />
    </div>
  );
}
