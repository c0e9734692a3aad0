import type { Me } from '../../../shared/contract/wire.ts';
import { DeskFailure, deskError, type ErrorCode } from '../../../shared/errors.ts';
import type { Actor } from '../../../shared/model/rules/types.ts';
import type { OpenRequest } from '../../../shared/contract/service-protocol.ts';
import type { Store } from '../store/types.ts';
import type { ImageSource, Sync } from '../sync/index.ts';

/** Who is signed in at this desk and to which community. */
export interface Session {
  readonly me: Pick<Me, 'staff' | 'community' | 'epoch'>;
  readonly url: string;
}

/** What every question and command of a signed-in desk works with. */
export interface Desk {
  readonly store: Store;
  readonly sync: Sync;
  /** Where the files of images come from. */
  readonly files: ImageSource;
  readonly session: Session;
  readonly actor: Actor;
  /** The community's time by this computer's clock, canonical UTC (sync.md, invariant 9). */
  readonly now: () => string;
  readonly opened: OpenRequest;
}

/** Ends a call with a typed failure. */
export function fails(code: ErrorCode, message: string, detail: string | null = null): never {
  throw new DeskFailure(deskError(code, message, detail));
}
