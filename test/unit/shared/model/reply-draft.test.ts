import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockedWhy, isSigned, unwritten } from '../../../../shared/model/drafts/message-draft.ts';
import { replyDraft } from '../../../../shared/model/drafts/reply-draft.ts';

test('the name is filled in, gaps become parts to write, and the writer signs', () => {
  expect(replyDraft('Hi {{name}}, {{ NAME }}.\n\n{{say back,\nin your words}} and {{}}', 'moon[milk]', 'Tom')).toBe('Hi moon(milk), moon(milk).\n\n[say back, in your words] and [your own words]\n\nTom');
});

test('whatever a gap says, it is found again as one part, and the reply cannot be sent while it stands', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 180 }).filter((text) => !/[{}]/u.test(text) && text.trim().toLowerCase() !== 'name');
  fc.assert(fc.property(words, fc.constantFrom('lily', 'a]b[c', '😀 zoë'), (gap, name) => {
    const draft = replyDraft(`Hi {{name}}, {{${gap}}} thanks`, name, 'Tom');
    expect(unwritten(draft)).toHaveLength(1);
    expect(isSigned(draft, 'Tom')).toBe(true);
    expect(blockedWhy(draft, draft, 'Tom')).toBe('1 part still to write');
  }));
});
