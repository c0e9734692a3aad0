import type { Permission } from '../../../../shared/contract/bridge/views.ts';
import { isStaff } from '../../../../shared/model/permissions.ts';
import { fails, type Desk } from '../context.ts';

/** Who may take the report out of the desk, with names or without: team leads (domain.md 2.11, "exports"). */
export function mayExport({ actor }: Desk): Permission {
  const allowed = actor.role === 'lead';
  return { allowed, why: allowed ? null : 'Team leads export the weekly report.', byRole: !allowed };
}

/** Ends the call of somebody who may not read the report: its rows name members, messages and risk records, which volunteers do not read (domain.md 2.11). */
export function mustRead({ actor }: Desk): void {
  if (!isStaff(actor.role)) fails('not-allowed', 'Staff and team leads read the weekly report.');
}
