import { join } from 'node:path';
import type { UserConfig } from 'vite';
import shipped from '../../../build/electron.vite.config.ts';

// How a desk is built that looks for updates at the address in the environment (build/electron.vite.config.ts), beside what is in out/.

const out = process.env['DUTY_TEST_UPDATING'] ?? '';
const into = (part: UserConfig | undefined, folder: string): UserConfig => ({ ...part, build: { ...part?.build, outDir: join(out, 'out', folder) } });

const config = shipped as { main?: UserConfig; preload?: UserConfig; renderer?: UserConfig };
export default { main: into(config.main, 'main'), preload: into(config.preload, 'preload'), renderer: into(config.renderer, 'renderer') };
