import { deskError, type DeskError } from '../../shared/errors.ts';
import { faultOfError } from '../faults.ts';

/** Why a file could not be saved where the person wanted it, as they read it; `otherwise` is said of what is no fault of the place. */
export function saveFailure(error: unknown, otherwise: DeskError): DeskError {
  const fault = faultOfError(error);
  if (fault === 'disk-full') return deskError('disk-full', 'There is no space left there.');
  return fault === 'read-only' ? mayNotWrite : otherwise;
}

/** The place does not take a file from this desk. */
export const mayNotWrite: DeskError = deskError('refused', 'The desk may not write to that place. Choose another.');
