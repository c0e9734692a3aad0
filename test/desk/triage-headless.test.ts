import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { firstLexicon } from '../../shared/model/triage/first-lexicon.ts';
import { community, folder } from './support/desk.ts';
import { place, run } from './support/headless.ts';

function written(content: string | Uint8Array): string {
  const file = join(folder(), 'message.txt');
  writeFileSync(file, content);
  return file;
}

describe('triage without a window', () => {
  it('says what a text suggests and why, without data or key', async () => {
    const file = written('hiya. i don’t want to be here\nanymore\n');
    const ran = await run('triage', '--text-file', file, '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.json()).toEqual({
      file, lexicon: 1, purpose: 'risk', why: 'Risk, because of the marked phrase.',
      phrases: [{ text: 'don’t want to be here', start: 8, end: 29, purpose: 'risk', why: 'Does not want to be here or to live.' }],
    });
    const spoken = await run('triage', '--text-file', file);
    expect(spoken.out).toBe('Suggested  risk\nRisk, because of the marked phrase.\n  risk  “don’t want to be here”  Does not want to be here or to live.\nBy version 1 of the words. A person decides.\n');
  });

  it('says so when nothing stands out, and when there is nothing at all', async () => {
    for (const content of ['see you then', '', '\ufeff']) expect((await run('triage', '--text-file', written(content), '--json')).json()).toMatchObject({ purpose: null, phrases: [] });
  });

  it('goes by the words in force in the data, also before anybody signed in', async () => {
    const server = await community();
    const { at, sync } = place(server, 's-lena');
    const file = written('the wombat is back');
    expect((await run('triage', '--text-file', file, ...at)).json()).toMatchObject({ lexicon: 1, purpose: null });
    await run(...sync);
    const { publishedBy: _, ...first } = firstLexicon;
    // One argument of a command is of 128 KiB at most on Linux, and the whole lexicon is more.
    const entries = [...first.entries.filter(({ id }) => id === 'risk-suicide'), { id: 'tech-wombat', purpose: 'tech', strength: 'alone', why: 'Names the wombat.', phrases: ['wombat*'] }];
    const done = await run('do', 'lexicon.publish@1', JSON.stringify({ lexicon: { ...first, entries, id: 'lexicon-2', version: 2, note: 'A wombat.' } }), ...at);
    expect(done).toMatchObject({ code: 0 });
    expect((await run('triage', '--text-file', file, ...at)).json()).toMatchObject({ lexicon: 2, purpose: 'tech' });
  });

  it.each([
    ['is missing', () => [join(folder(), 'none.txt')], 'There is no file'],
    ['is a folder', () => { const path = join(folder(), 'f'); mkdirSync(path); return [path]; }, 'is a folder'],
    ['is no ordinary file', () => ['/dev/null'], 'not an ordinary file'],
    ['is binary', () => [written(Uint8Array.of(104, 0, 105))], 'not a text file'],
    ['is not UTF-8', () => [written(Uint8Array.of(0x68, 0xe9, 0x21))], 'not text in UTF-8'],
    ['is too large', () => [written('a'.repeat(limits.bodyLength + 1))], 'too long'],
    ['is far too large', () => [written(Buffer.alloc(limits.bodyLength * 4 + 1, 'a'))], 'too long'],
    ['is not named', () => [''], 'Say which text'],
    ['comes with a key and no data', () => [written('hi'), '--key-file', '/x'], '--key-file goes with --data'],
  ] as [string, () => string[], string][])('refuses a file that %s', async (_, args, sentence) => {
    const ran = await run('triage', '--text-file', ...args());
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(sentence);
  });
});
