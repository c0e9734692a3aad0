import { createApiClient } from '../../../../electron/service/sync/index.ts';
import { given, sharedMs } from './child.ts';
import { note, openDesk } from './desk.ts';
import { CASES } from './rows.ts';

// One of two desks, each in its own process. It says when it is ready; told to, it saves a note; it says when it sees one.

const { file, who, community } = given<{ file: string; who: number; community: { url: string; token: string } }>();
const seen = new Set<string>();
const desk = openDesk(file, createApiClient({ url: community.url, token: () => community.token }), {
  who,
  onChanged(store) {
    for (const text of store.db.prepare<[], string>('SELECT "text" FROM "notes"').pluck().all()) {
      if (seen.has(text) || !text.startsWith('between desks')) continue;
      seen.add(text);
      process.send!({ text, at: sharedMs() });
    }
  },
});
process.on('message', ({ save }: { save: number }) => {
  const text = `between desks ${save}`;
  seen.add(text);
  const at = sharedMs();
  const saved = desk.sync.enqueue([note(save % CASES, text)]);
  if (!saved.ok) throw new Error(saved.error.message);
  process.send!({ text, at });
});
const ready = desk.upToDate();
desk.sync.start();
await ready;
process.send!({ ready: true });
