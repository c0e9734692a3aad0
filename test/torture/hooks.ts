import type { Database } from '../../electron/service/store/index.ts';

/** Thrown where a process would have ended. */
export class Crash extends Error {
  constructor() {
    super('crash');
    this.name = 'Crash';
  }
}

/** What happens at each statement of a database that writes. */
export interface WriteHook {
  /** Before a statement that writes; may throw. */
  readonly before: (sql: string) => void;
  /** After it. */
  readonly after: (sql: string) => void;
}

const hooks = new WeakMap<object, WriteHook>();

interface NativeStatement {
  readonly database: object;
  readonly source: string;
  run(...values: unknown[]): unknown;
}

let patched = false;

/** Lets {@link hookWrites} see statements that are prepared from now on. `db` is any open database: the prototype is everybody's. */
export function patchStatements(db: Database): void {
  if (patched) return;
  patched = true;
  const prototype = Object.getPrototypeOf(db.prepare('SELECT 1')) as NativeStatement;
  const plain = prototype.run;
  prototype.run = function (this: NativeStatement, ...values: unknown[]) {
    const hook = hooks.get(this.database);
    if (hook === undefined) return plain.apply(this, values);
    hook.before(this.source);
    const result = plain.apply(this, values);
    hook.after(this.source);
    return result;
  };
}

/** Calls a hook around every statement of a database that writes, transactions' borders too. */
export function hookWrites(db: Database, hook: WriteHook): void {
  hooks.set(db, hook);
  const plain = db.exec.bind(db);
  db.exec = (sql: string) => {
    hook.before(sql);
    plain(sql);
    hook.after(sql);
    return db;
  };
}
