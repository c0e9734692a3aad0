import { createHash } from 'node:crypto';
import { html, Html } from './html.ts';
import { printStyle } from './style.ts';

/** Where a printed document finds its styles when the window's process prints it. */
export const STYLE_PATH = '/print.css';

/**
 * The policy of a printed document, in its own head as well as in the header of whoever serves it: styles and faces of its
 * own origin, and nothing else. Inline styles only with the digest of ours, in a document that stands alone.
 */
const policyOf = (style: string): string => `default-src 'none'; style-src ${style}; font-src 'self'; base-uri 'none'; form-action 'none'`;

/** The beginning of a document: everything up to its first section. `alone` carries the style inside, for a file without a window. */
export function documentHead(title: string, alone: boolean): Html {
  const digest = createHash('sha256').update(printStyle).digest('base64');
  const style = alone ? new Html(`<style>${printStyle}</style>`) : html`<link rel="stylesheet" href="${STYLE_PATH}">`;
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policyOf(alone ? `'sha256-${digest}'` : "'self'")}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${style}
</head>
<body>
`;
}

/** The end of a document. */
export const documentEnd = new Html('</body>\n</html>\n');
