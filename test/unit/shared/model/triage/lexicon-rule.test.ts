import { expect, it } from 'vitest';
import { firstLexicon } from '../../../../../shared/model/triage/first-lexicon.ts';
import { people, Rows, said } from '../support/rows.ts';

const NOW = '2026-05-14T13:20:00.000Z';
const { publishedBy: _, ...first } = firstLexicon;
const version = (number: number, more: object = {}): object => ({ lexicon: { ...first, id: `lexicon-${number}`, version: number, publishedAt: NOW, ...more } });
const lead = { id: 'lena', role: 'lead', memberId: null } as const;

it('a lead publishes version after version; nobody else does', () => {
  const rows = new Rows();
  for (const actor of [people.bea, { id: 'tom', role: 'staff', memberId: null } as const]) expect(said(rows.act(actor, 'lexicon.publish@1', version(2), NOW))).toBe('rejected forbidden');
  expect(said(rows.act(lead, 'lexicon.publish@1', version(3), NOW))).toBe('rejected invalid');
  expect(said(rows.act(lead, 'lexicon.publish@1', version(2, { publishedAt: '2030-01-01T00:00:00.000Z' }), NOW))).toBe('applied');
  // A desk's clock cannot put it into the future, and whose it is is the server's to say.
  expect(rows.all('triageLexicon')).toMatchObject([{ version: 2, publishedAt: NOW, publishedBy: 'lena' }]);
  expect(said(rows.act(lead, 'lexicon.publish@1', version(2), NOW))).toBe('rejected id-taken');
  expect(said(rows.act(lead, 'lexicon.publish@1', version(2, { id: 'other' }), NOW))).toBe('conflict stale');
  expect(said(rows.act(lead, 'lexicon.publish@1', version(4), NOW))).toBe('conflict stale');
  expect(said(rows.act(lead, 'lexicon.publish@1', version(3), NOW))).toBe('applied');
});

it('follows the first version where the community has it', () => {
  const rows = new Rows({ t: 'triageLexicon', row: firstLexicon });
  expect(said(rows.act(lead, 'lexicon.publish@1', version(1, { id: 'again' }), NOW))).toBe('conflict stale');
  expect(said(rows.act(lead, 'lexicon.publish@1', version(2), NOW))).toBe('applied');
});

it.each([
  ['a phrase that cannot be read', { entries: [...first.entries, { id: 'x', purpose: 'tech', strength: 'alone', why: 'Why.', phrases: ['(a'] }] }],
  ['two entries of one id', { entries: [...first.entries, first.entries[0]] }],
  ['no reason', { entries: [...first.entries, { id: 'x', purpose: 'tech', strength: 'alone', why: ' ', phrases: ['a'] }] }],
  ['no phrase of risk', { entries: first.entries.filter((one) => one.purpose !== 'risk') }],
  ['risk only with a second word', { entries: first.entries.map((one) => ({ ...one, strength: 'half' })) }],
  ['no entries', { entries: [] }],
  ['a phrase too long', { entries: [...first.entries, { id: 'x', purpose: 'tech', strength: 'alone', why: 'Why.', phrases: ['a'.repeat(601)] }] }],
])('refuses words with %s', (_what, more) => {
  expect(said(new Rows().act(lead, 'lexicon.publish@1', version(2, more), NOW))).toBe('rejected invalid');
});
