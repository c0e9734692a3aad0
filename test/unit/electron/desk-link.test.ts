import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkIn, routeOfLink } from '../../../electron/security/desk-link.ts';
import { readRoute, writeRoute } from '../../../renderer/app/routes.ts';
import { id } from '../../../shared/contract/primitives.ts';

describe('a dutydesk:// link', () => {
  test.each([['case', 'cases'], ['conversation', 'inbox'], ['member', 'members'], ['break', 'breaks'], ['risk', 'risk']])('opens a %s by its id on the screen %s', (word, screen) => {
    expect(routeOfLink(`dutydesk://${word}/c-17.x:y_Z`)).toBe(`#/${screen}/c-17.x:y_Z`);
    // The page understands it as it was meant.
    expect(readRoute(`#/${screen}/c17`)).toEqual({ screen, id: 'c17' });
  });

  test.each([
    '', 'dutydesk:', 'dutydesk://', 'dutydesk://case', 'dutydesk://case/', 'dutydesk:case/c17', 'dutydesk:///case/c17', 'dutydesk://case/c17/', 'dutydesk://case/c17/c18', 'dutydesk://case//c17',
    'DUTYDESK://case/c17', 'dutydesk://CASE/c17', 'dutydesk://settings/computer', 'dutydesk://outbox/m1', 'dutydesk://__proto__/x', 'dutydesk://constructor/x', 'dutydesk://toString/x',
    'dutydesk://case/c17?x=1', 'dutydesk://case/c17#x', 'dutydesk://case/c17 --duty-api=https://elsewhere.example', 'dutydesk://case/%2e%2e%2f', 'dutydesk://case/<img src=x onerror=x>', "dutydesk://case/c17'", 'dutydesk://case/c17"',
    'dutydesk://case/c17\n', '\ndutydesk://case/c17', 'dutydesk://case/c17\0', 'dutydesk://case/c\u202e17', 'dutydesk://case/c\u200b17', 'dutydesk://user@case/c17', 'dutydesk://case:80/c17', `dutydesk://case/${'a'.repeat(65)}`, `dutydesk://case/${'a'.repeat(1_000_000)}`,
    'javascript:alert(1)', 'https://case/c17', 'app://desk/index.html#/cases/c17', 'file:///etc/passwd', ' dutydesk://case/c17', 'xdutydesk://case/c17',
  ])('%j opens nothing', (link) => {
    expect(routeOfLink(link)).toBeNull();
  });

  test.each([null, undefined, 17, {}, ['dutydesk://case/c17'], { toString: () => 'dutydesk://case/c17' }])('is text: %j opens nothing', (link) => {
    expect(routeOfLink(link)).toBeNull();
  });

  test('opens exactly the ids of the contract, and the page reads the same id out of it', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 70 }), fc.stringMatching(/^[A-Za-z0-9_.:-]{0,66}$/)), (text) => {
      const route = routeOfLink(`dutydesk://case/${text}`);
      expect(route !== null).toBe(id.safeParse(text).success);
      if (route !== null) expect(writeRoute(readRoute(route))).toBe(`#/cases/${text}`);
    }));
  });
});

describe('the link on a command line', () => {
  test('is the one word that is meant as one', () => {
    expect(linkIn(['desk', '--', 'dutydesk://case/c17'])).toBe('dutydesk://case/c17');
    expect(linkIn(['desk', '--flag=dutydesk://case/c17', 'x'])).toBeNull();
  });

  test('is refused when there are several, and when its scheme is written in another way', () => {
    expect(routeOfLink(linkIn(['desk', 'dutydesk://case/c17', 'dutydesk://case/c18']))).toBeNull();
    expect(routeOfLink(linkIn(['desk', 'DutyDesk://case/c17']))).toBeNull();
  });
});
