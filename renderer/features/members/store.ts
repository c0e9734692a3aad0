import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { ChronologyKind } from '../../../shared/contract/bridge/members.ts';

/** What the person is doing on the members screens; no rows, those are asked of the desk. */
interface MembersUi {
  /** What is being looked for in the list. */
  readonly text: string;
  /** The member that was last open: coming back to the list finds the place again. */
  readonly last: string | null;
  /** The instant at which one member is looked at; null, or another member's, means now. */
  readonly asOf: { readonly memberId: string; readonly at: string } | null;
  /** The kind of entries that one member's chronology is narrowed to. */
  readonly kind: { readonly memberId: string; readonly kind: ChronologyKind } | null;
  /** Entries that are open to read, of one member. */
  readonly open: { readonly memberId: string; readonly keys: readonly string[] } | null;
  /** An entry that is to be shown, by its key or the id of its row, once the chronology has it. */
  readonly sought: { readonly memberId: string; readonly entry: string } | null;
  /** The member whose covers are lifted; the next one is covered again. */
  readonly uncovered: string | null;
}

/** See {@link MembersUi}. */
export const useMembersUi = forgetful(create<MembersUi>(() => ({ text: '', last: null, asOf: null, kind: null, open: null, sought: null, uncovered: null })));

/** Looks at a member as they stood at an instant; null is now. */
export function lookAt(memberId: string, at: string | null): void {
  useMembersUi.setState({ asOf: at === null ? null : { memberId, at } });
}

const none: readonly string[] = [];

/** The entries of a member that are open. */
export function useOpenKeys(memberId: string): readonly string[] {
  return useMembersUi((ui) => (ui.open?.memberId === memberId ? ui.open.keys : none));
}

/** Opens an entry, or closes it again. */
export function toggleEntry(memberId: string, key: string): void {
  useMembersUi.setState(({ open }) => {
    const keys = open?.memberId === memberId ? open.keys : none;
    return { open: { memberId, keys: keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key] } };
  });
}
