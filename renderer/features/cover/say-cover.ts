import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { sayHours } from '../../../shared/model/cover/words.ts';

/** The hours in force in a line, for the list of settings: "Mon to Fri 10:00 to 18:00". Null until they are known. */
export function sayCover(book: CallOutput<'cover.book'> | null): string | null {
  if (book === null) return null;
  const hours = [book.weekday, book.weekend].flatMap(({ versions }) => versions.find((one) => one.state === 'in-force')?.hours ?? []);
  return sayHours(hours);
}
