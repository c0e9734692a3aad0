/** What a link may open, and the screen that shows it (renderer/app/routes.ts). */
const screens: Readonly<Record<string, string>> = { case: 'cases', conversation: 'inbox', member: 'members', break: 'breaks', risk: 'risk' };

/** The whole of a link: a known word and an id of the contract (`shared/contract/primitives.ts`), nothing before, between or after. */
const LINK = /^dutydesk:\/\/(case|conversation|member|break|risk)\/([A-Za-z0-9_.:-]{1,64})$/;
const MEANT_AS_LINK = /^dutydesk:/i;

/** The page's address of what a link opens, `#/cases/c17` for `dutydesk://case/c17`; null for everything else there is. */
export function routeOfLink(link: unknown): string | null {
  const [, what = '', id = ''] = typeof link === 'string' ? (LINK.exec(link) ?? []) : [];
  const screen = screens[what];
  return screen === undefined ? null : `#/${screen}/${id}`;
}

/** The link on a command line: null when there is none, '' when there are several, which no system sends. */
export function linkIn(argv: readonly string[]): string | null {
  const links = argv.filter((word) => MEANT_AS_LINK.test(word));
  return links.length > 1 ? '' : (links[0] ?? null);
}
