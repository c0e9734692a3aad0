import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repoRoot } from './lib/paths.ts';

// The runner reads its own arguments (electron/security/README.md).
await import(pathToFileURL(join(repoRoot, 'test', 'security', 'security.ts')).href);
