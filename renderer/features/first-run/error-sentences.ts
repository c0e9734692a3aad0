import type { DeskError } from '../../../shared/errors.ts';
import { sayError } from '../../data/error-words.ts';

/** A failure in whole sentences for one place below a field or a card: what happened, then what is safe or next. */
export function errorSentences(error: DeskError): string {
  const { happened, next } = sayError(error);
  return `${happened.replace(/\.$/, '')}. ${next}`;
}
