import type { Differences } from './forum.ts';

/** What a site says of itself at `/open-api/v3`, as far as a bridge asks: which requests there are, and the fields of some. */
export function description({ dismiss, firstField, notes }: Differences): object {
  return {
    openapi: '3.0.3',
    info: { title: 'Vanilla API', version: '2.0' },
    paths: {
      '/reports': { get: {}, post: {} }, '/reports/:reportID': { get: {} }, '/reports/:reportID/dismiss': { [dismiss]: {}, parameters: [] }, '/reports/:reportID/approve-record': { patch: {} }, '/reports/:reportID/reject-record': { patch: {} },
      '/escalations': { get: {}, post: {} }, '/escalations/:escalationID': { get: {}, patch: {} },
      '/comments': { get: {}, post: {} }, '/users/{id}': { get: {}, patch: {} }, '/users/{id}/ban': { put: {} },
      '/conversations': { get: {}, post: { requestBody: { $ref: '#/components/requestBodies/ConversationPost' } } },
      '/messages': { get: {}, post: { requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/MessagePost' } } } } } },
      ...(notes && { '/user-notes': { get: {} }, '/user-notes/notes': { get: {}, post: {} }, '/user-notes/warnings': { get: {}, post: {} }, '/user-notes/warningform': { get: {} } }),
    },
    components: {
      requestBodies: { ConversationPost: { content: { 'application/json': { schema: { $ref: '#/components/schemas/ConversationPost' } } } } },
      schemas: {
        ConversationPost: { type: 'object', properties: { participantUserIDs: { type: 'array' }, [firstField]: { type: 'string' }, initialFormat: { type: 'string' } } },
        MessagePost: { type: 'object', properties: { conversationID: { type: 'integer' }, body: { type: 'string', minLength: 1, maxLength: 2000 }, format: { type: 'string' } } },
      },
    },
  };
}
