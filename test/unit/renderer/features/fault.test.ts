import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../../electron/faults.ts';
import { faultKind } from '../../../../shared/contract/bridge/state.ts';
import { faultWords, sayAfresh, saySafe } from '../../../../renderer/features/fault/fault-words.ts';

describe('the words of faults', () => {
  test.each(faultKind.options)('%s: what happened, why and what next, and its first action is one that the desk offers', (kind) => {
    const { happened, why, next, first } = faultWords[kind];
    for (const words of [happened, why, next]) expect(words.length).toBeGreaterThan(10);
    expect(faultOf(kind, null, null).actions).toContain(first);
    // What is promised next can be done: nobody is sent to start afresh where that is not offered.
    if (/start(ing)? afresh/.test(next)) expect(faultOf(kind, null, null).actions).toContain('start-afresh');
  });

  test('every kind is told apart by its heading', () => {
    const headings = faultKind.options.map((kind) => faultWords[kind].happened);
    expect(new Set(headings).size).toBe(headings.length);
  });

  test('what is safe is told with its number where it is known', () => {
    expect(saySafe(0)).toContain('Nothing is lost');
    expect(saySafe(1)).toContain('1 thing you did is saved here');
    expect(saySafe(1_204)).toContain('1,204 things you did are saved here');
    expect(saySafe(null)).toContain('Anything that was not sent yet');
  });

  test('starting afresh says that files are moved, and what becomes of what was not sent', () => {
    for (const unsent of [null, 0, 1, 3]) expect(sayAfresh(unsent)).toContain('moved aside into a folder called set-aside, not deleted');
    expect(sayAfresh(3)).toContain('The 3 things not sent yet stay in those files and will not reach the community');
    expect(sayAfresh(1)).toContain('The 1 thing not sent yet stays');
  });
});
