import type { Role } from '../../../../shared/contract/entities/people.ts';
import type { Actor } from '../../../../shared/model/rules/types.ts';
import type { Store } from '../../store/types.ts';

/** The signed-in colleague for the rules; role and own account change while the desk runs. */
export interface LiveActor extends Actor {
  setRole(role: Role): void;
  /** The colleague's own row may have changed. */
  refresh(): void;
}

/** Makes a {@link LiveActor}. The own account comes with the colleague's row, so it is unknown before the first sync. */
export function liveActor(store: Pick<Store, 'reader'>, id: string, role: Role): LiveActor {
  let memberId: string | null | undefined;
  let current = role;
  return {
    id,
    get role() {
      return current;
    },
    get memberId() {
      memberId ??= store.reader.get('staff', id)?.memberId;
      return memberId ?? null;
    },
    setRole: (next) => void (current = next),
    refresh: () => void (memberId = undefined),
  };
}
