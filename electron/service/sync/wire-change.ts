import { readBy } from '../../../shared/contract/read-by.ts';
import { entities, isEntityName } from '../../../shared/contract/entities/index.ts';
import type { Quarantined } from '../../../shared/contract/bridge/views.ts';
import { wireChange } from '../../../shared/contract/wire.ts';
import type { FeedChange } from '../store/write/feed.ts';

/** A change of the feed as it can be applied, or what is wrong with it. */
export type Checked = { readonly ok: true; readonly change: FeedChange } | { readonly ok: false; readonly bad: Omit<Quarantined, 'at'> };

const told = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value.slice(0, 200) : otherwise);

/** JSON escapes lone surrogates and NUL, so the raw text survives in SQLite as it came. */
function bad(raw: unknown, why: string): Checked {
  const { t, id, v } = (typeof raw === 'object' && raw !== null ? raw : {}) as { t?: unknown; id?: unknown; v?: unknown };
  const text = JSON.stringify(raw) ?? 'undefined';
  // Rows without an id are told apart by what they hold.
  const fallback = `?${text.length}:${text.slice(0, 60)}`;
  const version = typeof v === 'number' && Number.isSafeInteger(v) && v >= 0 ? v : null;
  return { ok: false, bad: { t: told(t, '?').toWellFormed(), id: told(id, fallback).toWellFormed(), v: version, why, raw: text } };
}

/** Checks one change by itself: a bad one must not lose its page (sync.md, invariant 2). A kind of row from a newer community is bad too, until this desk knows it. */
export function checkChange(raw: unknown): Checked {
  const wire = readBy(wireChange, raw);
  if (!wire.success) return bad(raw, `The change does not fit the contract at ${wire.error.issues[0]?.path.join('.') || 'its top'}.`);
  const { t, id, v, op, row, mergedInto } = wire.data;
  if (!isEntityName(t)) return bad(raw, 'This desk does not know this kind of row.');
  if (op === 'del') return { ok: true, change: { op, t, id, v, mergedInto: mergedInto ?? null } };
  const parsed = readBy(entities[t], row);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return bad(raw, `The row does not fit the contract at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? ''}`);
  }
  if (parsed.data.id !== id) return bad(raw, 'The row has another id than its change.');
  return { ok: true, change: { op, t, id, v, row: parsed.data } as FeedChange };
}
