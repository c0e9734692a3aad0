import { randomUUID } from 'node:crypto';
import type { BundleOrder } from '../../../../shared/contract/bridge/bundle.ts';
import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { DeskFailure } from '../../../../shared/errors.ts';
import { limits } from '../../../../shared/limits.ts';
import { bundleDocument, type BundleDocument } from '../../export/bundle/index.ts';
import type { Draft } from '../../sync/index.ts';
import { fails, type Desk } from '../context.ts';

interface Job {
  readonly id: string;
  readonly document: BundleDocument;
}

/** The one bundle that a desk writes; another takes its place. */
const jobs = new WeakMap<Desk['store'], Job>();

/** What leaves a trace with the community: the export itself, and that reporters are named in it (domain.md 2.13). */
function traces({ about, purpose, reporters }: BundleOrder, at: string): Draft[] {
  const trace = (kind: 'named-export' | 'reporters-shown', reason: string): Draft => {
    const id = randomUUID();
    return { name: 'audit.record@1', entity: `auditEntry/${id}`, ifVersion: null, args: { entry: { id, kind, targetKind: about.kind, targetId: about.id, at, reason } } };
  };
  return [trace('named-export', purpose), ...(reporters === null ? [] : [trace('reporters-shown', reporters)])];
}

/**
 * Reads everything for a bundle and records that it was made, in the same act: nothing is handed out that left no trace.
 * Fails with `not-found`, and with `refused` without a reason.
 */
export function openBundle(desk: Desk, order: BundleOrder, alone = false): BundleDocument {
  if (order.purpose.trim() === '') return fails('refused', 'Say what this bundle is for.');
  if (order.reporters?.trim() === '') return fails('refused', 'Say why those who reported are named.');
  const document = bundleDocument(desk, order, alone);
  const recorded = desk.sync.enqueue(traces(order, document.facts.at));
  if (!recorded.ok) throw new DeskFailure(recorded.error);
  return document;
}

/** Begins a bundle that is fetched with {@link nextOfBundle}; see {@link openBundle}. */
export function beginBundle(desk: Desk, order: BundleOrder): CallOutput<'bundle.begin'> {
  const job: Job = { id: randomUUID(), document: openBundle(desk, order) };
  jobs.set(desk.store, job);
  return { job: job.id, total: job.document.total };
}

/** The next stretch of a bundle, about `limits.bundleChars` long, so that the desk answers other questions in between. */
export function nextOfBundle(desk: Desk, id: string): CallOutput<'bundle.next'> {
  const job = jobs.get(desk.store);
  if (job?.id !== id) return fails('not-found', 'This bundle is not being made any more.');
  const { pieces, total } = job.document;
  const parts: string[] = [];
  let [length, done] = [0, 0];
  while (length < limits.bundleChars) {
    const next = pieces.next();
    if (next.done === true) {
      jobs.delete(desk.store);
      return { html: parts.join(''), done: total, total, last: true };
    }
    parts.push(next.value.html.text);
    length += next.value.html.text.length;
    ({ done } = next.value);
  }
  return { html: parts.join(''), done, total, last: false };
}

/** Forgets a bundle that nobody waits for any more. */
export function dropBundle(desk: Desk, id: string): Record<string, never> {
  if (jobs.get(desk.store)?.id === id) jobs.delete(desk.store);
  return {};
}
