import type { WeekRow } from '../../../../shared/contract/bridge/weekly.ts';
import { go, settingsSections } from '../../../app/routes.ts';
import { useWeeklyUi } from '../store.ts';

/** Opens what a row behind a figure is about; going back finds the week, the figure and the row again. */
export function openRow(figure: string, index: number, { opens }: WeekRow): void {
  if (opens === null) return;
  useWeeklyUi.setState({ row: { figure, index } });
  if (opens.screen === 'settings') go({ screen: 'settings', section: settingsSections.find((one) => one === opens.id) ?? null });
  else go({ screen: opens.screen, id: opens.id });
}
