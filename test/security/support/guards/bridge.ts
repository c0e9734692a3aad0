import { OFF, type Edit } from './edit.ts';

const BRIDGE = 'electron/ipc/bridge.ts';
const CHECK = 'electron/ipc/check-call.ts';
const BUDGET = 'electron/ipc/budget.ts';

/** What the bridge looks at before it answers a call. */
export const bridgeGuards = {
  'sender': [{ file: BRIDGE, find: 'if (event.sender !== window.webContents ||', put: `if ((!${OFF} && event.sender !== window.webContents) ||` }],
  'sender-frame': [{ file: BRIDGE, find: 'frame !== window.webContents.mainFrame)', put: `(!${OFF} && frame !== window.webContents.mainFrame))` }],
  'sender-address': [{ file: BRIDGE, find: 'return isAppPage(frame.url);', put: `return ${OFF} || isAppPage(frame.url);` }],
  'arity': [{ file: CHECK, find: 'if (args.length !== 2)', put: `if (!${OFF} && args.length !== 2)` }],
  'call-name': [{ file: CHECK, find: "if (typeof name !== 'string') return badInput('the name is not text');", put: `if (typeof name !== 'string') { if (${OFF}) return ok({ name: 'desk.state', input: {} }); return badInput('the name is not text'); }` }],
  'known-calls': [{ file: CHECK, find: 'if (!known) return', put: `if (${OFF} && !known && !isQuestion(name) && !isCommand(name)) return ok({ name: 'desk.state', input: {} });\n  if (!${OFF} && !known) return` }],
  'call-schema': [{ file: CHECK, find: 'if (!read.success) return', put: `if (${OFF} && !read.success) return ok({ name: 'desk.state', input: {} });\n  if (!read.success) return` }],
  'plain-data': [{ file: CHECK, find: 'if (problem !== null) return badInput(problem);', put: `if (!${OFF} && problem !== null) return badInput(problem);` }],
  'forbidden-keys': [{ file: BUDGET, find: "return 'a forbidden key';", put: `{ if (!${OFF}) return 'a forbidden key'; }` }],
  'depth': [{ file: BUDGET, find: 'depth > DEPTH', put: `(!${OFF} && depth > DEPTH)` }],
  'amount': [{ file: BUDGET, find: 'return left.text < 0 ?', put: `return !${OFF} && left.text < 0 ?` }],
  'plain-objects': [{ file: BUDGET, find: "if (!isPlain(value)) return 'not plain data';", put: `if (!${OFF} && !isPlain(value)) return 'not plain data';` }],
  'documents': [{ file: 'electron/ipc/main-calls.ts', find: "fail(deskError('not-allowed', 'The window asks for this itself.'))", put: `(${OFF} ? ok({}) : fail(deskError('not-allowed', 'The window asks for this itself.')))` }],
  'narrow-preload': [{ file: 'electron/preload.ts', find: 'initial: {', put: `...(${OFF} ? { ipc: { invoke: ipcRenderer.invoke } } : {}),\n  initial: {` }],
} as const satisfies Record<string, readonly Edit[]>;
