import { parseSync } from 'vite';
import { walk } from '../../checks/syntax.ts';
import type { Artefact } from './artefact.ts';

/** What each directive of the page's policy may be at the most; a directive that is missing falls back to 'none'. */
const BOUNDS: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' duty-image:",
};
/** Directives that do not fall back to default-src, or that need saying. */
const NEEDED: readonly (readonly [string, string])[] = [
  ['default-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', "'none'"],
];

type Property = { readonly key: { readonly value?: unknown; readonly name?: string }; readonly value: unknown };

/** The text that a node of a built script stands for: minifiers write it between backticks. Null when it is not one known text. */
export function textOf(node: unknown): string | null {
  const { type, value, expressions, quasis } = (node ?? {}) as { type?: string; value?: unknown; expressions?: readonly unknown[]; quasis?: readonly { value: { cooked: string } }[] };
  if (type === 'TemplateLiteral') return expressions?.length === 0 ? (quasis?.[0]?.value.cooked ?? null) : null;
  return type === 'Literal' && typeof value === 'string' ? value : null;
}

/** The policies in a script: every object of directives in it, as the built main process holds it. */
export function policiesIn(script: string): Readonly<Record<string, string>>[] {
  const found: Record<string, string>[] = [];
  walk(parseSync('main.js', script).program, (node) => {
    if (node.type !== 'ObjectExpression') return;
    const pairs = (node['properties'] as readonly Property[]).flatMap(({ key, value }) => {
      const text = textOf(value);
      return key === undefined || text === null ? [] : [[String(key.value ?? key.name), text] as const];
    });
    if (pairs.some(([name]) => name === 'default-src')) found.push(Object.fromEntries(pairs));
  });
  return found;
}

/** What is too wide in a policy. */
export function policyProblems(policy: Readonly<Record<string, string>>): string[] {
  const tooWide = Object.entries(policy).filter(([name, value]) => !NEEDED.some(([needed]) => needed === name) && value !== "'none'" && value !== BOUNDS[name]);
  return [
    ...tooWide.map(([name, value]) => `the policy says ${name} ${value}`),
    ...NEEDED.filter(([name, value]) => policy[name] !== value).map(([name, value]) => `the policy must say ${name} ${value}`),
  ];
}

/** What is written into the page itself and would need a wider policy. */
export function inlineProblems(html: string): string[] {
  return [
    ...(/<script(?![^>]*\bsrc=)/i.test(html) ? ['the page has a script of its own'] : []),
    ...(/<style/i.test(html) ? ['the page has a style of its own'] : []),
    ...(/\s(on\w+|style)=/i.test(html) ? ['the page has attributes that are script or style'] : []),
    ...([...html.matchAll(/(?:src|href)="([^"]*)"/gi)].some(([, address = '']) => !address.startsWith('./assets/')) ? ['the page loads something that is not its own'] : []),
  ];
}

/** What is wrong with the policy of a package's page, which main sends with every file; it lies in main.js or a part of it. */
export function cspProblems({ files, read }: Pick<Artefact, 'files' | 'read'>): string[] {
  const scripts = [...files.keys()].filter((path) => /^out\/main\/.*\.js$/.test(path)).map((path) => read(path).toString('utf8'));
  const policies = scripts.filter((text) => /["'`]default-src["'`]/.test(text)).flatMap(policiesIn);
  if (policies.length === 0) return ['the main process holds no policy for the page'];
  return [...policies.flatMap(policyProblems), ...inlineProblems(read('out/renderer/index.html').toString('utf8'))];
}
