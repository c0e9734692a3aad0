import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { sayTime } from '../../../shared/time.ts';

type Computer = CallOutput<'computer.get'>;

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size as people say it: "214 MB", "1.4 GB"; powers of 1,000, as file managers count. */
export function sayBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (Math.round(size) >= 1_000 && unit < units.length - 1) {
    size /= 1_000;
    unit += 1;
  }
  const digits = unit > 0 && size < 9.95 ? 1 : 0;
  return `${size.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit === 0 && bytes === 1 ? 'byte' : units[unit]}`;
}

/** Who keeps the key to the encrypted data. */
export const keyKeepers: Readonly<Record<Computer['keyKeptBy'], string>> = {
  keychain: 'This computer’s keychain; only your account here can ask it',
  passphrase: 'Your passphrase, asked for on every start',
  'practice-file': 'A file beside the practice data, which holds invented people only',
  'key-file': 'A key file that the headless commands use',
};

/** How long words stay here and when it was last looked through: "Until 12 months after something is over, 36 for risk records. Last checked Thu 14 May, 13:20". */
export function sayKept({ retention, sweptAt }: Pick<Computer, 'retention' | 'sweptAt'>, now: string): string {
  return `Until ${retention.wordsMonths} months after something is over, ${retention.riskMonths} for risk records. ${sweptAt === null ? 'Not checked yet' : `Last checked ${sayTime(sweptAt, now)}`}`;
}

/** The versions as support asks for them; nothing about a person or a place. Electron’s is empty where the service runs on a Node beside it. */
export function sayVersions(desk: string, platform: string, computer: Computer): string {
  return [`Duty Desk ${desk} (${platform})`, ...(computer.electron === '' ? [] : [`Electron ${computer.electron}`]), `Node ${computer.node}`, `SQLite ${computer.sqlite}`, `data version ${computer.schema}`].join('\n');
}
