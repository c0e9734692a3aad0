/** How good a finding is. `copes`: the site differs, and the server gets along with it. `change`: somebody should change a setting. `stops`: nothing works until it is changed. `unknown`: it cannot be tried without changing something, or there is nothing to try it on. */
export type Level = 'works' | 'copes' | 'unknown' | 'change' | 'stops';

/** What a finding is about, in the order in which they are said. */
export const areas = ['site', 'account', 'reading', 'acting', 'differences'] as const;
/** See {@link areas}. */
export type Area = (typeof areas)[number];

/** One thing that was found out about a site, as a sentence. `code` is for machines; `change` says what to change, and where. */
export interface Finding {
  readonly area: Area;
  readonly level: Level;
  readonly code: string;
  readonly text: string;
  readonly change: string | null;
}

/** Findings as they come. */
export interface Notebook {
  readonly findings: Finding[];
  say(area: Area, level: Level, code: string, text: string, change?: string): void;
}

/** An empty notebook. */
export function notebook(): Notebook {
  const findings: Finding[] = [];
  return { findings, say: (area, level, code, text, change) => void findings.push({ area, level, code, text, change: change ?? null }) };
}

/** What a site comes to: it works, something should be changed, or it cannot be stood in front of. */
export type Verdict = 'works' | 'change' | 'stops';

/** The worst of the findings. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some((one) => one.level === 'stops')) return 'stops';
  return findings.some((one) => one.level === 'change') ? 'change' : 'works';
}

const headings: Readonly<Record<Area, string>> = { site: 'The forum', account: 'The team’s account there', reading: 'What is read', acting: 'What is done there', differences: 'What differs from site to site' };
const words: Readonly<Record<Level, string>> = { works: 'works  ', copes: 'differs', unknown: 'unknown', change: 'CHANGE ', stops: 'STOPS  ' };
const ends: Readonly<Record<Verdict, string>> = {
  works: 'The server can stand in front of this forum.',
  change: 'The server can stand in front of this forum; something should be changed first, see CHANGE above.',
  stops: 'The server cannot stand in front of this forum yet, see STOPS above.',
};

/** Findings for a person, line by line, what they come to last. */
export function inLines(findings: readonly Finding[]): string[] {
  const lines = areas.flatMap((area) => {
    const some = findings.filter((one) => one.area === area);
    if (some.length === 0) return [];
    return [headings[area], ...some.flatMap(({ level, text, change }) => [`  ${words[level]}  ${text}`, ...(change === null ? [] : [`           → ${change}`])]), ''];
  });
  return [...lines, ends[verdictOf(findings)]];
}
