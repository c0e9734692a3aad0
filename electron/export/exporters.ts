import type { CallOutput } from '../../shared/contract/bridge/calls.ts';
import type { CalendarOrder } from '../../shared/contract/bridge/breaks.ts';
import type { RiskPrintOrder } from '../../shared/contract/bridge/risk.ts';
import type { WeekOrder } from '../../shared/contract/bridge/weekly.ts';
import type { DeskError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import type { BundleMaker, BundleParts } from './bundle-file.ts';

type Saving<Order, Saved> = (order: Order) => Promise<Result<Saved, DeskError>>;

/** What makes documents and saves them where the person wants them. */
export interface Exporters {
  readonly bundles: BundleMaker;
  readonly saveCalendar: Saving<CalendarOrder, CallOutput<'breaks.save'>>;
  readonly printRisk: Saving<RiskPrintOrder, CallOutput<'risk.print'>>;
  readonly exportWeek: Saving<WeekOrder, CallOutput<'weekly.export'>>;
}

/** Makes the {@link Exporters}. Each is loaded when it is first asked for: no start of the desk needs them. */
export function exporters(parts: BundleParts): Exporters {
  let maker: Promise<BundleMaker> | null = null;
  const bundles = (): Promise<BundleMaker> => (maker ??= import('./bundle-file.ts').then(({ bundleMaker }) => bundleMaker(parts)));
  return {
    bundles: {
      save: async (order) => (await bundles()).save(order),
      stop: () => void maker?.then((made) => made.stop()),
    },
    saveCalendar: async (order) => (await import('./calendar-file.ts')).calendarSaver(parts)(order),
    printRisk: async (order) => (await import('./risk-file.ts')).riskPrinter(parts)(order),
    exportWeek: async (order) => (await import('./week-file.ts')).weekExporter(parts)(order),
  };
}
