import type { Me } from '../../shared/contract/wire.ts';
import type { Door } from './http.ts';
import type { Reader } from './reader.ts';

/** One person whose token the suite was given. */
export interface Person {
  readonly me: Me;
  /** Only for checks that put it where it must not count; never shown. */
  readonly token: string;
  readonly door: Door;
  readonly reader: Reader;
}
