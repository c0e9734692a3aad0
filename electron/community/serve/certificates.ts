import { statSync } from 'node:fs';
import { listenAt } from './address.ts';
import type { Duty } from './duties.ts';
import { misused } from './failure.ts';
import type { Journal } from './journal.ts';
import type { Command } from './options.ts';
import { readCertificate, type Certificate } from './tls.ts';

const DAY_MS = 86_400_000;
/** From so many days before its end on, a certificate is warned of. */
const WARN_DAYS = 14;

/** The certificate that a command names, or null for plain http; throws a sentence when only half is there or plain http would leave this computer. */
export function certificateOf({ values }: Pick<Command, 'values'>, nowMs: number): Certificate | null {
  const [cert, key] = [values['tls-cert'], values['tls-key']];
  if (cert !== undefined && key !== undefined) return readCertificate(cert, key, nowMs);
  if (cert !== key) throw misused('--tls-cert and --tls-key go together.');
  if (listenAt(values['listen'] ?? '').here) return null;
  throw misused('Plain http is for this computer only, because members’ words would be readable on the way. Give --tls-cert and --tls-key, or listen on 127.0.0.1 behind a proxy that has a certificate.');
}

/** What keeps a certificate in use fresh. */
export interface Renewal {
  /** Reads the files again and hands over what they hold; one that cannot be used is written down, and the earlier one stays. */
  renew(): void;
  readonly duty: Duty;
}

/** Takes a renewed certificate over when its file has changed, and warns before one ends. */
export function renewal(command: Pick<Command, 'values'>, nowMs: () => number, said: Journal, take: (certificate: Certificate) => void): Renewal {
  const files = [command.values['tls-cert'], command.values['tls-key']].filter((file) => file !== undefined);
  const stamp = (): string => files.map((file) => statSync(file).mtimeMs).join(' ');
  const daysLeft = ({ until }: Certificate): number => Math.floor((until - nowMs()) / DAY_MS);
  let stamped = stamp();
  const renew = (): void => {
    try {
      const certificate = certificateOf(command, nowMs());
      if (certificate === null) return;
      take(certificate);
      stamped = stamp();
      said.say('info', 'certificate-read', { daysLeft: daysLeft(certificate) });
    } catch (error) {
      said.say('error', 'certificate-refused', { why: error instanceof Error ? error.message : 'unknown' });
    }
  };
  return {
    renew,
    duty: {
      name: 'certificate',
      everyMs: 3_600_000,
      run() {
        if (files.length === 0) return;
        if (stamp() !== stamped) return renew();
        const left = daysLeft(certificateOf(command, nowMs())!);
        if (left < WARN_DAYS) said.say('warn', 'certificate-ends-soon', { daysLeft: left });
      },
    },
  };
}
