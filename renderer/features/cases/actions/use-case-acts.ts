import { useMemo } from 'react';
import type { CaseStep } from '../../../../shared/contract/bridge/calls.ts';
import type { CaseDetail, CaseListRow, CaseStepKind } from '../../../../shared/contract/bridge/views.ts';
import type { Outcome } from '../../../../shared/contract/entities/cases.ts';
import { currentRoute } from '../../../app/routes.ts';
import { announce } from '../../../components/LiveAnnouncer.tsx';
import { notify } from '../../../components/Notices.tsx';
import { openGivePoints, openProposeBreak } from '../../points/store.ts';
import { unseen } from '../../images/store.ts';
import { useCasesUi, type CaseDialog } from '../store.ts';
import { afterLastStep, takeStep } from './take-step.ts';
import { caseAfter, closeAndNext, goOn } from './close-and-next.ts';

/** What can be done on the case in front of the person. Each says why when it may not be. */
export interface CaseActs {
  claimOrRelease(): void;
  hideOrRestore(): void;
  /** Approves the post; asks first when there are images that were not looked at. */
  approve(): void;
  approveUnseen(): void;
  noAction(): void;
  /** Gives points, or proposes them. */
  points(): void;
  proposeBreak(): void;
  handBack(): void;
  reopen(): void;
  /** Closes with the outcome that is chosen; asks for one when there is none. */
  close(): void;
  /** Opens a dialog. */
  open(dialog: CaseDialog): void;
  /** Takes a step that a dialog has made; whether it was taken. */
  take(step: CaseStep, done: string): Promise<boolean>;
  /** Closes with an outcome and words. */
  closeWith(outcome: Outcome, text: string): Promise<boolean>;
}

const dialogSteps: Readonly<Record<CaseDialog, CaseStepKind>> = {
  'pass': 'pass', 'hand': 'hand-to-staff', 'note': 'note', 'edit': 'edit', 'remove': 'remove', 'reject': 'reject', 'close': 'close', 'take-over': 'take-over', 'approve-unseen': 'approve',
};

/** The outcome that closing would use now: the chosen one while it is allowed, else what suits what was done. */
export function outcomeFor(detail: CaseDetail, chosen: { readonly caseId: string; readonly outcome: Outcome } | null): Outcome | null {
  const wanted = chosen?.caseId === detail.id ? chosen.outcome : detail.suggestedOutcome;
  return detail.outcomes.some((one) => one.outcome === wanted && one.allowed) ? wanted : null;
}

function tellWhy(why: string | null): void {
  const words = why ?? 'This cannot be done now.';
  notify({ title: words, icon: 'info', id: 'why' });
}

/** Binds the acts to a case as it is shown; a late key press can only ever reach the case that the person saw. */
export function useCaseActs(detail: CaseDetail | null, rows: readonly CaseListRow[]): CaseActs {
  return useMemo(() => actsOn(detail, rows), [detail, rows]);
}

/** Closes a case that is shown as it was before the step that was just taken. */
async function closeAfter(step: Promise<CaseDetail | null>, rows: readonly CaseListRow[]): Promise<void> {
  const fresh = await step;
  const route = currentRoute();
  if (fresh !== null && route.screen === 'cases' && route.id === fresh.id) actsOn(fresh, rows, true).close();
}

function actsOn(detail: CaseDetail | null, rows: readonly CaseListRow[], isFresh = false): CaseActs {
  const may = (kind: CaseStepKind): boolean => {
    const permission = detail?.may[kind];
    if (permission?.allowed) return true;
    if (permission) tellWhy(permission.why);
    return false;
  };
  const take = async (step: CaseStep, done: string): Promise<boolean> => {
    if (detail === null) return false;
    const next = caseAfter(rows, detail.id);
    const taken = await takeStep(detail, step, done);
    // Whoever has passed it on need not go on looking at it.
    if (taken && step.kind === 'pass') goOn(detail.id, next, rows, done);
    return taken;
  };
  const simple = (kind: 'hide' | 'restore' | 'approve' | 'reopen' | 'hand-back', done: string): void => {
    if (may(kind)) void take({ kind, text: '' }, done);
  };
  const closeWith = async (outcome: Outcome, text: string): Promise<boolean> => detail !== null && closeAndNext(detail, rows, outcome, text);
  const open = (dialog: CaseDialog): void => {
    if (detail !== null && may(dialogSteps[dialog])) useCasesUi.setState({ dialog: { caseId: detail.id, step: dialog } });
  };
  return {
    claimOrRelease() {
      const kind = detail?.holder?.you ? 'release' : 'claim';
      if (kind === 'claim' && detail?.holder && detail.may['take-over'].allowed) return open('take-over');
      if (!may(kind)) return;
      void take({ kind }, '').then((taken) => { if (taken) announce(kind === 'claim' ? 'Claimed. Yours for 30 minutes.' : 'Released.'); });
    },
    hideOrRestore: () => (detail?.post?.state === 'hidden' || detail?.post?.state === 'removed' || detail?.post?.state === 'rejected' ? simple('restore', 'Post brought back') : simple('hide', 'Post hidden')),
    points() {
      if (detail === null) return;
      if (detail.points.allowed) openGivePoints({ memberId: detail.member.id, caseId: detail.id });
      else tellWhy(detail.points.why);
    },
    proposeBreak() {
      if (detail === null) return;
      if (detail.break.allowed) openProposeBreak({ memberId: detail.member.id, caseId: detail.id }, null);
      else tellWhy(detail.break.why);
    },
    approve() {
      // What nobody has looked at is never let through by a slip of one key: the desk cannot know what is on an image.
      if (unseen(detail?.post?.imageIds ?? []).length > 0) open('approve-unseen');
      else simple('approve', 'Post approved');
    },
    approveUnseen: () => simple('approve', 'Post approved'),
    handBack: () => simple('hand-back', 'Handed back to everyone'),
    reopen: () => simple('reopen', 'Opened again'),
    noAction() {
      const allowed = detail?.outcomes.find((one) => one.outcome === 'no-action');
      if (detail?.state === 'closed' || !allowed?.allowed) return tellWhy(allowed?.why ?? detail?.may.close.why ?? null);
      // Points or a break were given here: a person says then how the case ended.
      if (detail?.suggestedOutcome) return open('close');
      void closeWith('no-action', '');
    },
    close() {
      const step = detail === null || isFresh ? null : afterLastStep(detail);
      if (step !== null) return void closeAfter(step, rows);
      const outcome = detail === null ? null : outcomeFor(detail, useCasesUi.getState().outcome);
      if (!may('close')) return;
      if (outcome === null) return open('close');
      void closeWith(outcome, '');
    },
    open,
    take,
    closeWith,
  };
}
