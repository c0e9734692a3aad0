import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entities, type EntityName } from '../../../../shared/contract/entities/index.ts';
import { usualRetention } from '../../../../shared/model/retention/lengths.ts';
import { breakEnded, caseEnded, conversationEnded, entryEnded, isAged, latest, postEnded, proposalEnded, riskEnded } from '../../../../shared/model/retention/ended.ts';
import { handReasons, membersInHand, type Unfinished } from '../../../../shared/model/retention/in-hand.ts';
import { cutoffsAt, retentionAt, retentionMisfit, trustedNow } from '../../../../shared/model/retention/terms.ts';
import { agingKinds, bornAt, NOT_KEPT, withoutWords } from '../../../../shared/model/retention/words.ts';
import { publishedPolicy } from '../../../../shared/model/published-policy.ts';
import { instantOf, plusMs } from '../../../../shared/time.ts';

const DAY = 86_400_000;
const instant = fc.integer({ min: Date.parse('2020-01-01T00:00:00.000Z'), max: Date.parse('2028-01-01T00:00:00.000Z') }).map(instantOf);
const maybe = fc.option(instant);

describe('what is over', () => {
  it('has no age while it goes on, whatever its instants say', () => {
    fc.assert(fc.property(instant, maybe, maybe, instant, (a, b, c, cutoff) => {
      const open = [
        caseEnded({ state: 'open', openedAt: a, frozenAt: a, closedAt: b }), postEnded({ state: 'pending', createdAt: a, editedAt: b, stateAt: c }), proposalEnded({ state: 'proposed', at: a, decidedAt: b }),
        breakEnded({ state: 'proposed', proposedAt: a, decidedAt: b, endsAt: c, endedAt: null, watchUntil: b }), breakEnded({ state: 'active', proposedAt: a, decidedAt: b, endsAt: null, endedAt: null, watchUntil: null }),
        ...(['untriaged', 'open', 'waiting-for-member', 'snoozed'] as const).map((state) => conversationEnded({ state, openedAt: a, lastMessageAt: a }, b)),
        riskEnded({ at: a, reviewDueAt: b }, []), riskEnded({ at: a, reviewDueAt: null }, [{ kind: 'closed', at: a, reviewDueAt: null }, { kind: 'reopened', at: plusMs(a, 1), reviewDueAt: null }]),
      ];
      expect(open.filter((ended) => isAged(ended, cutoff))).toEqual([]);
    }));
  });

  it('is as old as the last thing that happened to it, and never older', () => {
    fc.assert(fc.property(instant, maybe, maybe, (a, b, c) => {
      const ends = [
        postEnded({ state: 'removed', createdAt: a, editedAt: b, stateAt: c }), caseEnded({ state: 'closed', openedAt: a, frozenAt: b ?? a, closedAt: c }), conversationEnded({ state: 'closed', openedAt: a, lastMessageAt: b ?? a }, c),
        entryEnded({ at: a, expiresAt: latest(a, b, c) }), proposalEnded({ state: 'declined', at: a, decidedAt: latest(a, b, c) }), riskEnded({ at: a, reviewDueAt: b }, [{ kind: 'closed', at: a, reviewDueAt: c }]),
        breakEnded({ state: 'ended', proposedAt: a, decidedAt: a, endsAt: a, endedAt: b, watchUntil: c }),
      ];
      for (const ended of ends) expect(ended).toBe(latest(a, b, c));
      for (const ended of ends) expect([isAged(ended, ended!), isAged(ended, plusMs(ended!, 1))]).toEqual([false, true]);
    }));
  });
});

describe('how long', () => {
  it('is calendar months in London, by the policy in force then, and usual where it says nothing', () => {
    // Five past midnight in summer is the day before in UTC.
    expect(cutoffsAt({ wordsMonths: 6, riskMonths: 12 }, '2026-08-30T23:05:00.000Z')).toEqual({ words: '2026-02-28T00:05:00.000Z', risk: '2025-08-30T23:05:00.000Z' });
    const later = { ...publishedPolicy, version: 2, effectiveFrom: '2026-06-01T00:00:00.000Z', retention: { wordsMonths: 24, riskMonths: 60 } };
    expect(retentionAt([publishedPolicy, later], '2026-05-31T23:59:59.999Z')).toEqual(usualRetention);
    expect(retentionAt([publishedPolicy, later], '2026-06-01T00:00:00.000Z')).toEqual(later.retention);
    expect(retentionAt([], '2026-06-01T00:00:00.000Z')).toEqual(usualRetention);
    expect(entities.policy.parse({ ...publishedPolicy, retention: undefined })).toEqual(publishedPolicy);
    expect(retentionMisfit({ wordsMonths: 24, riskMonths: 12 })).not.toBeNull();
    expect(retentionMisfit(usualRetention)).toBeNull();
  });

  it('more months never let go of more', () => {
    fc.assert(fc.property(instant, fc.integer({ min: 6, max: 119 }), instant, (now, months, ended) => {
      const at = (wordsMonths: number): boolean => isAged(ended, cutoffsAt({ wordsMonths, riskMonths: 240 }, now).words);
      expect(at(months + 1) && !at(months)).toBe(false);
    }));
  });

  it('is told by the community’s time: never long after it was heard, never before', () => {
    fc.assert(fc.property(instant, instant, (now, heard) => {
      const told = trustedNow(now, heard)!;
      expect(told <= now && told <= plusMs(heard, 31 * DAY)).toBe(true);
      expect(told === now || told === plusMs(heard, 31 * DAY)).toBe(true);
    }));
    expect(trustedNow('2026-05-14T13:20:00.000Z', null)).toBeNull();
  });
});

it('who is in hand: everybody named for any reason and all their accounts, and nobody else', () => {
  const people = fc.array(fc.integer({ min: 0, max: 11 }).map((n) => `m-${n}`), { maxLength: 4 });
  const lists = fc.record(Object.fromEntries(handReasons.map((why) => [why, people])) as Record<keyof Unfinished, typeof people>);
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 })).map(([a, b]) => [`m-${a}`, `m-${b}`] as const), { maxLength: 8 });
  fc.assert(fc.property(lists, pairs, (unfinished, merged) => {
    const inHand = membersInHand(unfinished, merged);
    const named = handReasons.flatMap((why) => unfinished[why]);
    expect(named.every((one) => inHand.has(one))).toBe(true);
    expect(merged.every(([a, b]) => inHand.has(a) === inHand.has(b))).toBe(true);
    // Nobody comes in but by a name or by an account that is in.
    const reached = new Set(named);
    for (let more = true; more;) {
      more = false;
      for (const [a, b] of merged) for (const [x, y] of [[a, b], [b, a]] as const) if (reached.has(x) && !reached.has(y)) { reached.add(y); more = true; }
    }
    expect([...inHand].sort()).toEqual([...reached].sort());
  }));
});

describe('without words', () => {
  const WORDS = 'PLANTED words';
  /** A row of a kind with words wherever its schema takes free text, else whatever it takes. */
  const filled = (schema: unknown, key: string): unknown => {
    const { def } = schema as { def: { type: string; innerType?: unknown; element?: unknown; shape?: Record<string, unknown>; entries?: Record<string, string>; options?: unknown[]; values?: unknown[] } };
    switch (def.type) {
      case 'nullable': case 'default': return filled(def.innerType, key);
      case 'object': return Object.fromEntries(Object.entries(def.shape!).map(([name, one]) => [name, filled(one, name)]));
      case 'array': return [filled(def.element, key)];
      case 'enum': return Object.values(def.entries!)[0];
      case 'union': return filled(def.options![0], key);
      case 'literal': return def.values![0];
      case 'boolean': return true;
      case 'number': case 'int': return 1;
      default: return /(^|[a-z])(At|Until)$|^at$|^from$/u.test(key) && !(key === 'from') ? '2025-01-02T03:04:05.000Z' : [WORDS, 'id-1', '2025-01-02T03:04:05.000Z'].find((text) => (schema as { safeParse(value: unknown): { success: boolean } }).safeParse(text).success);
    }
  };
  const rowOf = (t: EntityName): never => ({ ...(filled(entities[t], t) as object), ...('reasonId' in entities[t].shape ? { reasonId: null } : {}) }) as never;
  // A post's title stays only where its thread goes on; an addition names a field of the record.
  const keeps = new Map<string, readonly string[]>([['post', ['title']], ['riskCorrection', ['field']]]);

  it.each(agingKinds)('a row of %s has none left, fits the contract, keeps who and when, and changes once only', (t) => {
    const row = rowOf(t);
    expect(JSON.stringify(row)).toContain(WORDS);
    const bare = withoutWords(t, row) as Record<string, unknown>;
    const left = Object.entries(bare).filter(([, value]) => JSON.stringify(value)?.includes(WORDS)).map(([key]) => key);
    expect(left).toEqual(keeps.get(t) ?? []);
    expect(entities[t].safeParse(bare).success).toBe(true);
    for (const [key, value] of Object.entries(row as object)) if (typeof value !== 'object' && !JSON.stringify(value).includes(WORDS)) expect(bare[key], key).toEqual(value);
    expect(withoutWords(t, bare as never)).toEqual(bare);
    expect(bornAt(row)).toBe('2025-01-02T03:04:05.000Z');
  });

  it('an addition to a risk record keeps what was answered and loses the words, in whatever form they come', () => {
    const addition = (value: string): string => withoutWords('riskCorrection', { ...(rowOf('riskCorrection') as object), value } as never).value;
    expect(JSON.parse(addition(JSON.stringify({ answer: 'yes', words: WORDS })))).toEqual({ answer: 'yes', words: NOT_KEPT });
    expect(JSON.parse(addition(JSON.stringify({ staffId: 's-1', at: '2025-01-02T03:04:05.000Z' })))).toEqual({ staffId: 's-1', at: '2025-01-02T03:04:05.000Z' });
    expect([addition('true'), addition('07700900123'), addition(`"${WORDS}"`), addition(WORDS), addition(''), addition(JSON.stringify([WORDS]))]).toEqual(['true', NOT_KEPT, NOT_KEPT, NOT_KEPT, '', '[]']);
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify({ PLANTED: value, words: value, to: [WORDS], deep: { answer: WORDS } });
      expect(addition(text)).not.toContain(WORDS);
    }));
  });
});
