import type { Staff } from '../../../../shared/contract/entities/people.ts';
import type { Me } from '../../../../shared/contract/wire.ts';
import { HttpProblem } from '../http/problems.ts';
import type { Bound } from '../cursor.ts';
import { viewerOf, type Viewer } from '../../../../shared/model/visibility.ts';
import type { Hub } from '../live/hub.ts';
import type { PresenceBoard } from '../live/presence.ts';
import type { CommunityStore } from '../store/store.ts';

/** What every endpoint needs. Times in milliseconds since 1970. */
export interface Service {
  readonly store: CommunityStore;
  readonly hub: Hub;
  readonly presence: PresenceBoard;
  readonly nowMs: () => number;
  /** The same as a canonical instant. */
  readonly now: () => string;
  readonly community: Me['community'];
  readonly heartbeatMs: number;
  readonly onHalt: (error: unknown) => void;
}

/** What a colleague's positions are bound to at present. */
export function boundTo(service: Service, staff: Staff): Bound {
  return { epoch: service.store.epoch(), staff };
}

/** A colleague as a reader now. */
export function viewing({ store, now }: Pick<Service, 'store' | 'now'>, staff: Staff): Viewer {
  return viewerOf(staff, store.records, now());
}

/** The 410 that sends a desk through a snapshot. */
export function expired(title: string): HttpProblem {
  return new HttpProblem(410, 'cursor-expired', title);
}
