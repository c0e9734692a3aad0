import type { Problem, SourceFile } from '../lib/source-files.ts';

const README = 'build/README.md';
const MANIFEST = 'package.json';

type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string> | undefined>;

function tableOf(readme: string): string {
  const from = readme.indexOf('## Every dependency');
  return from === -1 ? '' : readme.slice(from);
}

/** The names in the first column of a table's rows. */
function firstColumn(table: string): string[] {
  const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Package'));
  return rows.flatMap((row) => (row.split('|')[1] ?? '').replace(/\(.*?\)/g, '').split(',')).map((name) => name.trim());
}

/** Packages that the table of reasons lacks, and names in it that are no longer installed. */
export function checkReasons(files: readonly SourceFile[]): Problem[] {
  const text = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  const manifest = JSON.parse(text(MANIFEST) || '{}') as Manifest;
  const installed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
  const explained = firstColumn(tableOf(text(README)));
  return [
    ...installed.filter((name) => !explained.includes(name)).map((name) => ({ file: README, line: 0, message: `gives no reason for the package ${name}` })),
    ...explained.filter((name) => !installed.includes(name)).map((name) => ({ file: README, line: 0, message: `gives a reason for ${name}, which is not installed` })),
  ];
}
