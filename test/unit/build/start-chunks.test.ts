import { expect, it } from 'vitest';
import { startChunks } from '../../../build/lib/start-chunks.ts';

/** What imports what, statically and when it is first needed; the programs are the files that nothing imports. */
const imports: Readonly<Record<string, { readonly now: readonly string[]; readonly later: readonly string[] }>> = {
  '/electron/main.ts': { now: ['window', 'errors', 'files'], later: ['/electron/page-side.ts'] },
  '/electron/page-side.ts': { now: ['window', 'schemas'], later: [] },
  '/electron/service/service.ts': { now: ['store', 'errors', 'schemas', 'ledger'], later: ['/electron/service/desk/today/get.ts', '/electron/service/desk/weekly.ts'] },
  '/electron/service/desk/today/get.ts': { now: ['store', 'lines'], later: [] },
  '/electron/service/desk/weekly.ts': { now: ['store', 'lines', 'tables'], later: [] },
  '/electron/service/desk-cli.ts': { now: ['store', 'files'], later: [] },
  '/electron/community/practice/practice-cli.ts': { now: ['ledger', 'seed'], later: [] },
};
const who = (id: string, how: 'now' | 'later'): string[] => Object.keys(imports).filter((from) => imports[from]![how].includes(id));
const graph = {
  getModuleInfo: (id: string) => ({ isEntry: id in imports && who(id, 'now').length + who(id, 'later').length === 0, importers: who(id, 'now'), dynamicImporters: who(id, 'later') }),
};

it('puts what a start reads into few files, and neither the store nor Electron where another program comes to it', () => {
  const all = [...new Set(Object.entries(imports).flatMap(([id, { now }]) => [id, ...now]))];
  const chunk = startChunks();
  const fileOf = Object.fromEntries(all.map((id) => [id, chunk(id, graph)]));
  expect(fileOf).toEqual({
    '/electron/main.ts': null, 'window': 'main-start', 'errors': 'both', 'files': null, '/electron/page-side.ts': null, 'schemas': 'contract',
    '/electron/service/service.ts': null, 'store': 'service-start', '/electron/service/desk/today/get.ts': 'service-start', 'lines': 'service-start',
    '/electron/service/desk/weekly.ts': null, 'tables': null, 'ledger': 'rules', '/electron/service/desk-cli.ts': null, '/electron/community/practice/practice-cli.ts': null, 'seed': null,
  });
  // Nothing below the service alone is imported by what others read as well.
  for (const [id, { now }] of Object.entries(imports)) {
    if (fileOf[id] !== 'service-start' && !id.includes('/service/')) expect(now.map((one) => fileOf[one])).not.toContain('service-start');
  }
});
