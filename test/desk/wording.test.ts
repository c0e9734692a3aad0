import { describe, expect, it } from 'vitest';
import { mutationNames, mutations } from '../../shared/contract/mutations/index.ts';
import type { RowReader } from '../../shared/model/rules/types.ts';
import { initialsOf, firstName } from '../../electron/service/desk/people.ts';
import { excerpt } from '../../electron/service/desk/outbox/words.ts';
import { wordingOf } from '../../electron/service/desk/outbox/wording.ts';
import { sampleOf } from './support/sample.ts';

const nobody: RowReader = { get: () => undefined, list: () => [] };
const everybody = { get: (t: string) => ({ name: t === 'staff' ? 'Priya Raman' : 'mossandmugs', memberId: 'm', authorId: 'm' }) } as unknown as RowReader;

describe('words for changes', () => {
  it.each(mutationNames)('are there for %s', (name) => {
    const args = sampleOf(mutations[name]);
    expect(mutations[name].safeParse(args).success).toBe(true);
    for (const read of [nobody, everybody]) {
      const wording = wordingOf(name, args, read);
      expect(wording.done).not.toContain('another version');
      for (const text of [wording.done, wording.todo, wording.detail]) expect(text).not.toMatch(/undefined|null|NaN|\bat-|@1|'/u);
      expect(wording.done).toMatch(/^\p{Lu}/u);
      expect(wording.todo).toMatch(/^\p{Lu}/u);
    }
  });

  it('name the member, and tell what is done from what is still to do', () => {
    const of = (name: string, args: object) => wordingOf(name, args, everybody);
    const at = '2026-05-14T13:02:11.000Z';
    expect(of('case.close@1', { caseId: 'c', outcome: 'no-action', text: '', at })).toMatchObject({ done: 'Closed mossandmugs’s case: no action', todo: 'Close mossandmugs’s case: no action', caseId: 'c', text: null });
    expect(of('post.approve@1', { postId: 'p', caseId: 'c', text: 'fine', at })).toMatchObject({ todo: 'Approve mossandmugs’s post', detail: 'fine', text: 'fine' });
    expect(of('note.add@1', { aboutKind: 'member', aboutId: 'm', visibility: 'team', text: 'x', at })).toMatchObject({ done: 'Note about mossandmugs', caseId: null });
    expect(of('case.pass@1', { caseId: 'c', toStaffId: null, text: '', at }).done).toBe('Passed mossandmugs’s case back to the queue');
    expect(of('case.pass@1', { caseId: 'c', toStaffId: 's', text: '', at }).done).toBe('Passed mossandmugs’s case to Priya');
  });

  it('never fail, whatever an older or newer desk left behind', () => {
    for (const [name, args] of [['case.close@9', {}], ['case.close@1', { caseId: 4 }], ['__proto__', null], ['constructor', {}]] as const) expect(wordingOf(name, args, nobody)).toMatchObject({ done: 'A change from another version of the desk', text: null });
  });

  it('cut long texts between letters, not inside them', () => {
    expect(excerpt('a\n\n b')).toBe('a b');
    expect(Array.from(excerpt('👩‍👧'.repeat(200)))).toHaveLength(120);
    expect(excerpt('👍'.repeat(200)).isWellFormed()).toBe(true);
  });

  it('give colleagues initials', () => {
    expect(['Imogen Hart', 'Bea', 'Anna-Lena von der Höh', 'élise', '張 偉', '  '].map(initialsOf)).toEqual(['IH', 'BE', 'AH', 'ÉL', '張偉', '']);
    expect(firstName('Priya Raman')).toBe('Priya');
  });
});
