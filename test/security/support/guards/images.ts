import { OFF, type Edit } from './edit.ts';

const SHOW = 'electron/service/desk/images/show.ts';

/** What stands between a member's image and the person who looks at it. */
export const imageGuards = {
  'image-kind': [{ file: SHOW, find: 'if (!read.ok) return fails(', put: `if (!read.ok && ${OFF}) return { mediaType: 'image/png', still: bytes, moving: null };\n  if (!read.ok) return fails(` }],
  'image-digest': [{ file: SHOW, find: "if (createHash('sha256')", put: `if (!${OFF} && createHash('sha256')` }],
  'image-place': [{ file: 'shared/model/images/index.ts', find: 'return { ok: true, image };', put: `return { ok: true, image: ${OFF} ? { ...image, still: bytes } : image };` }],
  'image-redirect': [{ file: 'electron/service/sync/api-client.ts', find: "redirect: 'manual'", put: `redirect: ${OFF} ? 'follow' : 'manual'` }],
  'image-lock': [{ file: 'electron/image-files.ts', find: 'if (desk.state().lock !== null) return null;', put: `if (!${OFF} && desk.state().lock !== null) return null;` }],
  'image-drawn': [{ file: 'electron/security/network-guard.ts', find: "request.resourceType === 'image' &&", put: `(${OFF} || request.resourceType === 'image') &&` }],
} as const satisfies Record<string, readonly Edit[]>;
