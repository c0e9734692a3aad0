import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repoRoot } from './lib/paths.ts';

// The harness reads its own arguments (test/torture/README.md).
await import(pathToFileURL(join(repoRoot, 'test', 'torture', 'torture.ts')).href);
