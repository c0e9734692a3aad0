import { tell } from '../data/bridge.ts';
import { letGo } from '../data/query-cache.ts';

let shown = false;

/** The first screen stands with its rows: the start is measured by it, and what is needed next is fetched. Once. */
export function firstScreenShown(): void {
  if (shown) return;
  shown = true;
  // The second frame begins when the first, with the rows, has been handed over.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    void tell('painted.screen', {});
    letGo();
    fetchAhead();
  }));
}

/** What is needed next is fetched while nothing else happens, so that the first press of a key opens it at once. */
function fetchAhead(): void {
  requestIdleCallback(() => {
    void import('../features/cases/CasesScreen.tsx');
    void import('./palette/FindAnything.tsx');
    void import('./keys/KeySheet.tsx');
    void import('../features/lock/LockScreen.tsx');
    void import('../features/cases/dialogs/PassDialog.tsx');
    void import('../features/cases/dialogs/WordsDialog.tsx');
    void import('../features/cases/dialogs/NoteDialog.tsx');
    void import('../features/cases/dialogs/EditDialog.tsx');
    void import('../features/cases/dialogs/CloseDialog.tsx');
    void import('../features/cases/dialogs/TakeOverDialog.tsx');
    void import('../features/handover/HandOnDialog.tsx');
    void import('../features/search/SearchScreen.tsx');
    void import('../features/inbox/InboxScreen.tsx');
    void import('../features/risk/RiskPane.tsx');
    void import('../features/members/MembersScreen.tsx');
    void import('../features/breaks/BreaksScreen.tsx');
    void import('../features/points/give/GivePointsDialog.tsx');
    void import('../features/breaks/dialogs/BreakDialogs.tsx');
    void import('../features/told/ToldScreen.tsx');
    void import('../features/weekly/WeeklyScreen.tsx');
    void import('../features/outbox/Outbox.tsx');
  }, { timeout: 5_000 });
}
