import type { ToService } from '../../../shared/contract/service-protocol.ts';
import { parentPort } from '../../../electron/service/port.ts';

// The other end of utility-main.ts: the desk service's own line to its parent, with an echo behind it.

const port = parentPort();
port?.onMessage((message) => {
  const got = message as ToService;
  if (got.kind === 'open') port.send({ kind: 'opened', id: got.id, answer: { session: null } });
  if (got.kind === 'close') port.send({ kind: 'closed', id: got.id });
  if (got.kind !== 'call') return;
  const { text } = got.input as { text: string };
  if (text === 'die') process.kill(process.pid, 'SIGKILL');
  port.send({ kind: 'answer', id: got.id, result: { ok: true, value: { text, secret: process.env['DUTY_TEST_SECRET'] ?? null } } });
});
