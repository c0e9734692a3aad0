import { expect, test } from 'vitest';
import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { besideOf } from '../../../../renderer/features/inbox/beside/beside-what.ts';

const record = { id: 'rr-1', by: null, at: '2026-05-14T13:00:00.000Z', urgency: null, reviewDueAt: null, closed: false, saving: 'sent' } as const;
const detail = (purpose: ConversationDetail['purpose'], records = 0, allowed = true) => ({
  id: 'v-1', purpose, riskRecords: Array.from({ length: records }, () => record), may: { 'record-risk': { allowed, why: null, byRole: !allowed } } as ConversationDetail['may'],
});

test('the record stands beside a risk, and wherever there is one; what came before beside everything else', () => {
  expect([besideOf(detail('risk'), null), besideOf(detail('tech', 1), null), besideOf(detail('tech'), null), besideOf(detail(null), null)]).toEqual(['record', 'record', 'history', 'history']);
});

test('what was asked for stands there, for that conversation only', () => {
  expect(besideOf(detail('risk'), { conversationId: 'v-1', what: 'history' })).toBe('history');
  expect(besideOf(detail('risk'), { conversationId: 'v-2', what: 'history' })).toBe('record');
  expect(besideOf(detail('tech'), { conversationId: 'v-1', what: 'record' })).toBe('record');
});

test('who may write none is shown none, unless there is one to read', () => {
  expect(besideOf(detail('risk', 0, false), { conversationId: 'v-1', what: 'record' })).toBe('history');
  expect(besideOf(detail('risk', 1, false), null)).toBe('record');
});
