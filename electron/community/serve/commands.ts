import { readBy } from '../../../shared/contract/read-by.ts';
import { name as nameSchema } from '../../../shared/contract/primitives.ts';
import { instantOf } from '../../../shared/time.ts';
import { isWhole } from '../server/store/inspect.ts';
import { certificateOf } from './certificates.ts';
import { makeBackup, restoreBackup } from './copies.ts';
import { lookAt, openKept } from './database.ts';
import { misused, ServeFailure } from './failure.ts';
import { checkVanilla } from './forum-check.ts';
import { keptStatus, statusLines } from './forum-status.ts';
import { found, nameCommunity } from './founding.ts';
import { help } from './help.ts';
import { importPoints } from './import-points.ts';
import type { Command } from './options.ts';
import { addStaff, changeRole, listStaff, newToken, revokeStaff, type Said } from './staff.ts';
import type { CommunityStore } from '../server/store/store.ts';

async function within(command: Command, create: boolean, work: (store: CommunityStore) => Said): Promise<Said> {
  const store = await openKept(command.db, { create, locked: false });
  try {
    if (create) found(store);
    return work(store);
  } finally {
    store.close();
  }
}

function communityName(text: string): string {
  const parsed = readBy(nameSchema, text.trim());
  if (!parsed.success || parsed.data === '' || /\p{C}/u.test(parsed.data)) throw misused('The community’s name is one line of up to 120 letters.');
  return parsed.data;
}

function check(command: Command, nowMs: number): Said {
  const state = lookAt(command.db);
  if (state !== 'absent' && !isWhole(command.db)) throw new ServeFailure('database', `The database is damaged: ${command.db}. Restore the last backup.`);
  const { values } = command;
  const certificate = values['listen'] === undefined && values['tls-cert'] === undefined && values['tls-key'] === undefined ? null : certificateOf(command, nowMs);
  return {
    lines: [
      state === 'absent' ? 'There is no database yet; the first “staff add” makes it.' : `The database is whole${state === 'older' ? '; it is of an earlier version and is brought up to date at the next start' : ''}.`,
      ...(certificate === null ? [] : [`The certificate counts until ${instantOf(certificate.until).slice(0, 10)}${certificate.names.length === 0 ? '' : `, for ${certificate.names.join(', ')}`}.`]),
    ],
  };
}

/** Carries out a command that ends by itself. Rejects with a sentence when it cannot. `nowMs` is milliseconds since 1970. */
export async function carryOut(command: Command, nowMs: number): Promise<Said> {
  const { name, words, values } = command;
  const at = instantOf(nowMs);
  switch (name) {
    case 'staff add': {
      const called = values['community'] === undefined ? null : communityName(values['community']);
      return within(command, true, (store) => {
        const said = addStaff(store, { name: values['name'], role: values['role'], member: values['member'] }, at);
        if (called !== null) nameCommunity(store, called);
        return said;
      });
    }
    case 'staff list': return within(command, false, listStaff);
    case 'staff role': return within(command, false, (store) => changeRole(store, words[0]!, words[1]!));
    case 'staff token': return within(command, false, (store) => newToken(store, words[0]!, at));
    case 'staff revoke': return within(command, false, (store) => revokeStaff(store, words[0]!, at));
    case 'name': {
      const called = communityName(words[0]!);
      return within(command, false, (store) => { nameCommunity(store, called); return { lines: [`The community is called ${called}.`] }; });
    }
    case 'backup': return makeBackup(command.db, values['to'], at);
    case 'restore': return restoreBackup(command.db, values['from'], at);
    case 'import points': return within(command, false, (store) => importPoints(store, command, at));
    case 'status': return within(command, false, (store) => { const kept = keptStatus(store); return { lines: statusLines(kept), document: { forum: kept } }; });
    case 'check': return check(command, nowMs);
    case 'vanilla check': return checkVanilla(command, Date.now);
    default: return { lines: [help.trimEnd()] };
  }
}
