/**
 * Chromium's own switches that open a desk to another program, run one in its place, take its guards away or write down what
 * it shows. The fuses close Node's inspector; these would open the same door one layer higher.
 */
const OPENING: readonly string[] = [
  'remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins', 'enable-automation', 'auto-open-devtools-for-tabs', 'load-extension', 'js-flags',
  'renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher', 'browser-subprocess-path', 'single-process', 'in-process-gpu',
  'disable-web-security', 'disable-site-isolation-trials', 'allow-file-access-from-files', 'unsafely-treat-insecure-origin-as-secure', 'ignore-certificate-errors', 'host-rules',
  'log-file', 'log-net-log', 'net-log-capture-mode', 'ssl-key-log-file', 'trace-startup', 'trace-startup-file', 'enable-crash-reporter', 'crash-dumps-dir',
];

/**
 * The first switch that a packaged desk does not bear, or null. `has` is what Chromium goes by, in which Electron has put some
 * of its own; so it counts only if it was given, and what was given only if Chromium goes by it.
 */
export function openingSwitch(argv: readonly string[], has: (name: string) => boolean): string | null {
  // Windows takes a slash for a dash, and no notice of capitals.
  const given = new Set(argv.flatMap((word) => /^(?:--?|\/)([^=]+)/.exec(word)?.[1]?.toLowerCase() ?? []));
  return OPENING.find((name) => given.has(name) && has(name)) ?? null;
}
