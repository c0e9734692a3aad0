import { isIPv4, isIPv6 } from 'node:net';
import { misused } from './failure.ts';

/** Where to listen. `host` is an address or a name without brackets; `here` when only this computer can reach it. */
export interface ListenAt {
  readonly host: string;
  readonly port: number;
  readonly here: boolean;
}

/** Whether an address is one of this computer's own, which nobody else reaches. */
export function isLoopback(host: string): boolean {
  const v4 = host.replace(/^::ffff:/i, '');
  return host === 'localhost' || host === '::1' || (isIPv4(v4) && v4.startsWith('127.'));
}

/** Reads `HOST:PORT`, an IPv6 address in brackets. Throws a sentence for anything else. */
export function listenAt(text: string): ListenAt {
  const found = /^(?:\[([^\]]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text);
  const host = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  const port = Number(found?.[3]);
  const fits = found?.[1] === undefined ? isIPv4(host) || /^(?=.*[a-z])[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/.test(host) : isIPv6(host);
  if (found === null || !fits || port > 65_535) throw misused('--listen takes HOST:PORT, such as 127.0.0.1:8080, 0.0.0.0:8443 or [::]:8443.');
  return { host, port, here: isLoopback(host) };
}

/** An address as it stands in a URL. */
export function inUrl(host: string): string {
  return isIPv6(host) ? `[${host}]` : host;
}

/** What counts as one asker among addresses: an IPv4 address, or the network that a provider gives one household in IPv6. */
export function askerOf(address: string): string {
  const v4 = address.replace(/^::ffff:/i, '');
  if (!isIPv6(v4)) return v4;
  const [before = '', after] = v4.toLowerCase().split('::');
  const left = before === '' ? [] : before.split(':');
  const right = after === undefined || after === '' ? [] : after.split(':');
  const all = [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'), ...right];
  return `${all.slice(0, 4).map((part) => part.replace(/^0+(?=.)/, '')).join(':')}::`;
}
