import { buildApp } from './lib/build-app.ts';
import { runMain } from './lib/say.ts';

await runMain(async () => {
  await buildApp({ force: true });
  return 0;
});
