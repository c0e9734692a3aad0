// A process that speaks the service protocol and misbehaves on demand; run by host.test.ts.
let opens = 0;
const send = (message) => process.send(message);
process.on('disconnect', () => process.exit(0));
process.on('message', (message) => {
  if (message.kind === 'open') {
    opens += 1;
    if (message.open.databaseFile === 'die') process.kill(process.pid, 'SIGKILL');
    if (message.open.databaseFile === 'fault') return send({ kind: 'opened', id: message.id, answer: { fault: 'damaged', detail: null, unsent: 3 } });
    return send({ kind: 'opened', id: message.id, answer: { session: null } });
  }
  if (message.kind === 'close') {
    if (process.argv[2] !== 'deaf') send({ kind: 'closed', id: message.id });
    return undefined;
  }
  if (message.kind !== 'call') return undefined;
  const { text } = message.input;
  if (text === 'hang') return undefined;
  if (text === 'die') process.kill(process.pid, 'SIGKILL');
  if (text === 'fault') send({ kind: 'fault', fault: 'disk-full', detail: null });
  // An answer to something nobody asked.
  send({ kind: 'answer', id: 999_999, result: { ok: true, value: 'nobody asked' } });
  return send({ kind: 'answer', id: message.id, result: { ok: true, value: { text, opens, pid: process.pid, env: Object.keys(process.env) } } });
});
