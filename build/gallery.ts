import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repoRoot } from './lib/paths.ts';

// The gallery reads its own arguments (test/gallery/README.md).
await import(pathToFileURL(join(repoRoot, 'test', 'gallery', 'gallery.ts')).href);
