import { describe, expect, it } from 'vitest';
import { repoRoot } from '../../../build/lib/paths.ts';
import { readTree } from '../../../build/lib/source-files.ts';

/** Where a style belongs: a feature, or one of the folders that all features share. */
function homeOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  return first === 'features' ? second : first;
}

/** Classes that a sheet of styles lays out by themselves: `.figures { … }`, not `.figures > b` nor `:root .figures`. */
function ownClasses(css: string): string[] {
  const selectors = [...css.replaceAll(/\/\*[\s\S]*?\*\//gu, '').matchAll(/([^{}]+)\{/gu)].flatMap(([, selector = '']) => selector.split(','));
  return selectors.flatMap((selector) => /^\s*\.([\w-]+)\s*$/u.exec(selector)?.[1] ?? []);
}

describe('Names of classes', () => {
  it('belong to one feature each: sheets are loaded as one goes about, and then hold everywhere', () => {
    const homes = new Map<string, Set<string>>();
    for (const { path, text } of readTree(repoRoot).filter((file) => /^renderer\/.*\.css$/u.test(file.path))) {
      for (const name of ownClasses(text)) homes.set(name, (homes.get(name) ?? new Set()).add(homeOf(path)));
    }
    expect(homes.size).toBeGreaterThan(500);
    expect([...homes].filter(([, where]) => where.size > 1).map(([name, where]) => `${name}: ${[...where].join(', ')}`)).toEqual([]);
  });

  it('are found where they stand alone', () => {
    expect(ownClasses('/* .no {} */ .one, .two > b { } @media (x) { .three { } :root .four { } }')).toEqual(['one', 'three']);
  });
});
