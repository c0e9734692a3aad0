import { describe, expect, it } from 'vitest';
import type { Purpose, TriageMark } from '../../../../../shared/contract/entities/inbox.ts';
import { agreementOf } from '../../../../../shared/model/triage/agreement.ts';

let made = 0;
const mark = (conversationId: string, minute: number, purpose: Purpose, suggested: Purpose | null, ...suggestedWords: string[]): TriageMark => {
  made += 1;
  return { id: `t-${made}`, conversationId, purpose, suggested, suggestedWords, by: 's-1', at: `2026-05-14T13:${String(minute).padStart(2, '0')}:00.000Z` };
};

describe('how suggestions and people agreed', () => {
  it('counts a conversation once: what was suggested first, against what it came to', () => {
    const marks = [
      // The later decisions are first in the list: order is by time, not by place.
      mark('b', 9, 'risk', null),
      mark('a', 1, 'risk', 'risk', 'want to die'),
      mark('b', 2, 'concern', 'concern', 'points'),
      mark('c', 3, 'outside', 'risk', 'Don’t care', 'don\'t care'),
      mark('d', 4, 'outside', 'risk', 'don’t care', 'dying'),
      mark('e', 5, 'risk', null),
      mark('f', 6, 'tech', null),
      mark('g', 7, 'tech', 'tech', 'dying'),
    ];
    const said = agreementOf(marks);
    expect(said).toMatchObject({ conversations: 7, suggested: 5, followed: 2 });
    expect(said.byPurpose).toEqual([
      { purpose: 'risk', suggested: 3, followed: 1, decided: 3, unsuggested: 2 },
      { purpose: 'concern', suggested: 1, followed: 0, decided: 0, unsuggested: 0 },
      { purpose: 'tech', suggested: 1, followed: 1, decided: 2, unsuggested: 1 },
      { purpose: 'outside', suggested: 0, followed: 0, decided: 2, unsuggested: 2 },
    ]);
    expect(said.overruled).toEqual([{ words: 'don\'t care', overruled: 2, all: 2 }, { words: 'points', overruled: 1, all: 1 }, { words: 'dying', overruled: 1, all: 2 }]);
    expect(said.missedRisk.map((one) => [one.conversationId, one.suggested])).toEqual([['b', 'concern'], ['e', null]]);
  });

  it('says nothing of nobody, and names no colleague', () => {
    expect(agreementOf([])).toMatchObject({ conversations: 0, suggested: 0, followed: 0, overruled: [], missedRisk: [] });
    expect(JSON.stringify(agreementOf([mark('a', 1, 'risk', 'risk', 'kms')]))).not.toContain('s-1');
  });
});
