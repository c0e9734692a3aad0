/** Where a failure happened without what it was about: its name, its code and the places in our code, never a message or a value. */
export function redacted(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const code = (error as { code?: unknown }).code;
  const said = typeof code === 'string' && /^[A-Z0-9_]{1,60}$/u.test(code) ? ` ${code}` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line)).slice(0, 8);
  return [`${/^\w{1,60}$/u.test(error.name) ? error.name : 'Error'}${said}`, ...places.map((line) => line.trim())].join(' | ');
}
