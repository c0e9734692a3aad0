import { useEffect, useLayoutEffect, type ReactNode } from 'react';
import type { DeskState, Fault } from '../../shared/contract/bridge/state.ts';
import { DeskUi } from '../components/DeskUi.tsx';
import { later } from '../components/later.tsx';
import { tell } from '../data/bridge.ts';
import { useQuery } from '../data/use-query.ts';
import { TodayScreen } from '../features/today/TodayScreen.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { keysWith } from './keys/keys-in-use.ts';
import { useRoute, writeRoute } from './routes.ts';
import { useFocusAfter } from './use-focus-here.ts';
import { coverPage, useCover } from '../features/lock/cover.ts';
import { Shell } from './shell/Shell.tsx';

// Today is what every start shows; everything else comes when it is first looked at.
const Cases = later(() => import('../features/cases/CasesScreen.tsx').then((part) => ({ default: part.CasesScreen })));
const Breaks = later(() => import('../features/breaks/BreaksScreen.tsx').then((part) => ({ default: part.BreaksScreen })));
const Inbox = later(() => import('../features/inbox/InboxScreen.tsx').then((part) => ({ default: part.InboxScreen })));
const Outbox = later(() => import('../features/outbox/Outbox.tsx').then((part) => ({ default: part.Outbox })));
const Members = later(() => import('../features/members/MembersScreen.tsx').then((part) => ({ default: part.MembersScreen })));
const Reviews = later(() => import('../features/risk/reviews/ReviewsScreen.tsx').then((part) => ({ default: part.ReviewsScreen })));
const Search = later(() => import('../features/search/SearchScreen.tsx').then((part) => ({ default: part.SearchScreen })));
const Handovers = later(() => import('../features/handover/kept/HandoversScreen.tsx').then((part) => ({ default: part.HandoversScreen })));
const Told = later(() => import('../features/told/ToldScreen.tsx').then((part) => ({ default: part.ToldScreen })));
const Quarantine = later(() => import('../features/quarantine/Quarantine.tsx').then((part) => ({ default: part.Quarantine })));
const Weekly = later(() => import('../features/weekly/WeeklyScreen.tsx').then((part) => ({ default: part.WeeklyScreen })));
const Settings = later(() => import('../features/settings/Settings.tsx').then((part) => ({ default: part.Settings })));
const FirstRun = later(() => import('../features/first-run/FirstRun.tsx').then((part) => ({ default: part.FirstRun })));
const Passphrase = later(() => import('../features/first-run/Passphrase.tsx').then((part) => ({ default: part.Passphrase })));
const FaultScreen = later(() => import('../features/fault/FaultScreen.tsx').then((part) => ({ default: part.FaultScreen })));

const LockScreen = later(() => import('../features/lock/LockScreen.tsx').then((part) => ({ default: part.LockScreen })));

/** A fault phase always comes with its fault; this is what is said should it ever not. */
const unknownFault: Fault = { kind: 'unknown', detail: null, unsent: null, actions: ['try-again', 'quit'] };

/** The whole page: which of its faces is shown follows from the desk's phase. */
export function App() {
  const state = useQuery('desk.state', {}).data;
  const changes = useQuery('settings.get', {}).data?.keys ?? {};
  const phase = state?.phase;
  const hidden = useCover((cover) => cover.hidden);
  const lock = state?.lock ?? null;
  const covered = lock !== null || (hidden && phase === 'ready');
  useLayoutEffect(() => (covered ? coverPage() : undefined), [covered]);
  useEffect(() => {
    // After the frame in which a face of the desk stood: the start is measured by it.
    if (phase !== undefined) requestAnimationFrame(() => void tell('painted.shell', {}));
  }, [phase]);
  return (
    <DeskUi undoKey={keysWith(changes, 'undo')}>
      <ErrorBoundary>
        {state && <Face state={state} />}
      </ErrorBoundary>
      {covered && <LockScreen key={lock === null ? 'hidden' : 'locked'} lock={lock} onShow={() => useCover.setState({ hidden: false })} />}
    </DeskUi>
  );
}

/** What stands in place of the room; whoever leaves it by keyboard goes on in the pane. */
function Outside({ children }: { children: ReactNode }) {
  useFocusAfter('pane');
  return children;
}

function Face({ state }: { state: DeskState }) {
  switch (state.phase) {
    case 'opening': return <Shell session={null}>{null}</Shell>;
    case 'passphrase': return <Outside><Passphrase mode={state.passphrase ?? 'unlock'} /></Outside>;
    case 'first-run': return <Outside><FirstRun state={state} /></Outside>;
    case 'fault': return <Outside><FaultScreen fault={state.fault ?? unknownFault} /></Outside>;
    case 'ready': return <Shell session={state.session}><Screen /></Shell>;
  }
}

function Screen() {
  const route = useRoute();
  return (
    <ErrorBoundary key={route.screen} place={writeRoute(route)}>
      {route.screen === 'cases' && <Cases selected={route.id} />}
      {route.screen === 'inbox' && <Inbox selected={route.id} />}
      {route.screen === 'members' && <Members id={route.id} />}
      {route.screen === 'breaks' && <Breaks id={route.id} />}
      {route.screen === 'weekly' && <Weekly week={route.week} figure={route.figure} />}
      {route.screen === 'outbox' && <Outbox id={route.id} />}
      {route.screen === 'risk' && <Reviews id={route.id} />}
      {route.screen === 'search' && <Search post={route.id} />}
      {route.screen === 'today' && <TodayScreen />}
      {route.screen === 'handovers' && <Handovers id={route.id} />}
      {route.screen === 'told' && <Told />}
      {route.screen === 'quarantine' && <Quarantine />}
      {route.screen === 'settings' && <Settings section={route.section} />}
    </ErrorBoundary>
  );
}
