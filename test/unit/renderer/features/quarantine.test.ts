import { describe, expect, it } from 'vitest';
import { entityNames } from '../../../../shared/contract/entities/index.ts';
import { cutTo, kindWords, whyWords } from '../../../../renderer/features/quarantine/words.ts';
import { checkChange } from '../../../../electron/service/sync/wire-change.ts';

function whyOf(raw: unknown): ReturnType<typeof whyWords> {
  const checked = checkChange(raw);
  if (checked.ok) throw new Error('this row fits');
  return whyWords(checked.bad.why);
}

describe('rows that did not fit', () => {
  it('names every kind of row of the contract, and an unknown one by its own word', () => {
    for (const name of entityNames) expect(kindWords(name)).not.toBe(`“${name}”`);
    expect(kindWords('badge')).toBe('“badge”');
    expect(kindWords('__proto__')).toBe('“__proto__”');
    expect(kindWords('?')).toBe('A row of no kind');
  });

  it('puts every reason of the sync into plain words', () => {
    expect(whyOf(null)).toEqual({ what: 'It does not say what changed, in a way that the desk can rely on.', technical: null });
    expect(whyOf({ t: 'badge', id: 'b', v: 1, op: 'put', row: {} }).what).toMatch(/does not know this kind/);
    const field = whyOf({ t: 'space', id: 's', v: 1, op: 'put', row: { id: 's', name: 7, kind: 'board', position: 1, archived: false } });
    expect(field.what).toBe('One of its fields is not what the contract says.');
    expect(field.technical).toMatch(/^name: /);
    expect(whyOf({ t: 'space', id: 's', v: 1, op: 'put', row: { id: 'other', name: 'A', kind: 'board', position: 1, archived: false } }).what).toMatch(/two different rows/);
    expect(whyWords('Something new.')).toEqual({ what: 'Something new.', technical: null });
  });

  it('never cuts a character in half', () => {
    expect(cutTo('ab😀', 3)).toEqual({ text: 'ab', left: 2 });
    expect(cutTo('ab😀', 4)).toEqual({ text: 'ab😀', left: 0 });
  });
});
