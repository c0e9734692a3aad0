import type { CaseDetail, CaseStepKind } from '../../../../shared/contract/bridge/views.ts';
import type { IconName } from '../../../components/icons.ts';
import type { KeyId } from '../../../app/keys/key-map.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import type { CaseActs } from './use-case-acts.ts';

/** One button of the bar. */
export interface BarAction {
  readonly step: CaseStepKind | 'points' | 'break';
  /** Null when only the button does it. */
  readonly key: KeyId | null;
  readonly label: string;
  readonly icon: IconName;
  readonly run: () => void;
  /** Null when it may be done. */
  readonly why: string | null;
  /** This person's role never may. */
  readonly byRole: boolean;
  /** What stands beside it says why already: told when it is pressed, and to assistive technology. */
  readonly plain?: boolean;
}

/** The bar's buttons: acts on the post, and ways to pass the case on. */
export interface BarActions {
  readonly acts: readonly BarAction[];
  readonly ways: readonly BarAction[];
}

/** Keys that decide or do something on the case in front of the person, and on no other. */
export const keysOnOne = ['case.claim', 'case.hide', 'case.approve', 'case.reject', 'case.points', 'case.break', 'case.edit', 'case.remove', 'case.note', 'case.pass', 'case.hand', 'case.noAction', 'case.close', 'case.closeAs'] as const satisfies readonly KeyId[];

const waitsForApproval = ({ kind, post }: CaseDetail): boolean => kind === 'pending' && post?.state === 'pending';
const outOfSight = ({ post }: CaseDetail): boolean => post?.state === 'hidden' || post?.state === 'removed' || post?.state === 'rejected';

/** What the bar offers for a case; the post's state decides which of two opposites is there. */
export function barActions(detail: CaseDetail, acts: CaseActs): BarActions {
  const action = (step: CaseStepKind, key: KeyId | null, label: string, icon: IconName, run: () => void): BarAction => {
    const permission = detail.may[step];
    return { step, key, label, icon, run, why: permission.allowed ? null : (permission.why ?? 'This cannot be done now.'), byRole: permission.byRole };
  };
  const note = action('note', 'case.note', 'Note', 'note', () => acts.open('note'));
  const other = (step: 'points' | 'break', key: KeyId, label: string, icon: IconName, run: () => void): BarAction => {
    const permission = detail[step];
    return { step, key, label, icon, run, why: permission.allowed ? null : (permission.why ?? 'This cannot be done now.'), byRole: permission.byRole };
  };
  const points = other('points', 'case.points', 'Points', 'points', () => acts.points());
  const rest = other('break', 'case.break', 'Break', 'on-break', () => acts.proposeBreak());
  if (detail.state === 'closed') return { acts: [action('reopen', null, 'Open it again', 'undo', () => acts.reopen()), points, rest, note], ways: [] };

  const claim = detail.holder?.you
    ? action('release', 'case.claim', 'Release', 'lifted', () => acts.claimOrRelease())
    : action('claim', 'case.claim', 'Claim', 'person', () => acts.claimOrRelease());
  const edit = action('edit', 'case.edit', 'Edit', 'edit', () => acts.open('edit'));
  const remove = action('remove', 'case.remove', 'Remove', 'remove', () => acts.open('remove'));
  const waits = waitsForApproval(detail);
  const onPost = waits
    ? [action('approve', 'case.approve', 'Approve', 'check', () => acts.approve()), action('reject', 'case.reject', 'Don’t approve', 'no-route', () => acts.open('reject')), edit]
    : [
        outOfSight(detail) ? action('restore', 'case.hide', 'Restore', 'watch', () => acts.hideOrRestore()) : action('hide', 'case.hide', 'Hide', 'covered', () => acts.hideOrRestore()),
        edit,
        ...(detail.post?.state === 'removed' ? [] : [remove]),
      ];
  const hand = detail.withStaff
    ? action('hand-back', 'case.hand', 'Hand back', 'lifted', () => acts.handBack())
    : action('hand-to-staff', 'case.hand', 'Hand to staff', 'hand-on', () => acts.open('hand'));
  const noAction = detail.outcomes.find((one) => one.outcome === 'no-action');
  return {
    acts: waits ? [claim, ...onPost, points, rest] : [claim, points, rest, ...onPost, note],
    ways: [
      action('pass', 'case.pass', 'Pass on', 'pass', () => acts.open('pass')),
      hand,
      // A post that waits is approved or not; a note takes the place.
      ...(waits ? [note] : [{ step: 'close' as const, key: 'case.noAction' as const, label: 'No action', icon: 'no-action' as const, run: () => acts.noAction(), why: noAction?.allowed ? null : (noAction?.why ?? 'This cannot be done now.'), byRole: false, plain: detail.may.close.allowed && detail.suggestedOutcome !== null }]),
    ],
  };
}

/**
 * Reasons why buttons are blocked, each said once. One that concerns the case as a whole stands alone and for all; the
 * buttons still tell their own to assistive technology.
 */
export function blockedLines(actions: readonly BarAction[]): string[] {
  const blocked = actions.filter((one) => one.why !== null && !one.byRole && !one.plain);
  const byWhy = Map.groupBy(blocked, (one) => one.why ?? '');
  const whole = [...byWhy].find(([, which]) => which.length > 2);
  if (whole) return [whole[0]];
  return [...byWhy].map(([why, which]) => `${which.map((one) => one.label).join(' and ')}: ${why.charAt(0).toLocaleLowerCase('en-GB')}${why.slice(1)}`);
}

/** The key a button prints. */
export const keyOf = (action: BarAction): string | undefined => (action.key === null ? undefined : keysOf(action.key));
