/** Longest part of a name that a file's name takes. */
const LONGEST_NAME = 60;

/** What a bundle's file is called: its day, and the member's name only when that was asked for. Any name is safe in it. */
export function bundleFileName(day: string, member: string | null): string {
  const plain = [...(member ?? '').normalize('NFC').replaceAll(/[^\p{L}\p{N}_]+/gu, '-')].slice(0, LONGEST_NAME).join('').replaceAll(/^-+|-+$/gu, '');
  return `evidence-bundle-${plain === '' ? '' : `${plain}-`}${day}.pdf`;
}
