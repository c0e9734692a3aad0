import type { WeekOrder } from '../../../../shared/contract/bridge/weekly.ts';

/** What each format is for, as the menu has it. */
export const formats: readonly { readonly format: WeekOrder['format']; readonly label: string; readonly keyHint: string; readonly short: string }[] = [
  { format: 'pdf', label: 'PDF for the meeting', keyHint: 'P', short: 'PDF' },
  { format: 'xlsx', label: 'Spreadsheet, XLSX', keyHint: 'X', short: 'XLSX' },
  { format: 'csv', label: 'Plain tables, CSV', keyHint: 'C', short: 'CSV' },
];

/** Where the files lie: the file itself, or the folder of several. */
export function whereMade(files: readonly string[]): string {
  const [first = ''] = files;
  return files.length === 1 ? first : first.replace(/[\\/][^\\/]*$/u, '');
}

const some = (count: number, one: string, many: string): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** What was made: "Week 46 saved as a PDF, 6 pages", "Week 46 saved with names, 9 tables". */
export function sayMade({ week, format, named }: WeekOrder, files: number, pages: number): string {
  const name = `Week ${Number(week.slice(6))} saved${named === null ? '' : ' with names'}`;
  if (format === 'pdf') return `${name} as a PDF${pages > 0 ? `, ${some(pages, 'page', 'pages')}` : ''}`;
  return format === 'xlsx' ? `${name} as a spreadsheet` : `${name} as ${some(files, 'table', 'tables')}`;
}
