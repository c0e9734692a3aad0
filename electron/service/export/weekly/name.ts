import type { ExportDocument } from '../../../../shared/model/week/export/document.ts';

/** What the file or the folder of an export is called: its week, and whether names are in it; never whose. */
export function weekName({ week, named }: { readonly week: string; readonly named: unknown }): string {
  return `Week ${Number(week.slice(6))} ${week.slice(0, 4)}${named === null ? '' : ' with names'}`;
}

/** What stands at the foot of each printed page. */
export function weekFooter({ title, dates, named }: Pick<ExportDocument, 'title' | 'dates' | 'named'>): string {
  return `${title}, ${dates}. ${named === null ? 'Without names' : 'With names, confidential'}`;
}
