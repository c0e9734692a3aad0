import type { WeekRow } from '../../../../shared/contract/bridge/weekly.ts';
import { go, settingsSections, type Route } from '../../../app/routes.ts';
import { goWithWayBack } from '../../../app/way-back.ts';
import { useWeeklyUi } from '../store.ts';

const routeOf = ({ screen, id }: NonNullable<WeekRow['opens']>): Route => (screen === 'settings' ? { screen, section: settingsSections.find((one) => one === id) ?? null } : { screen, id });

/** Opens what a row behind a figure of a week is about; Esc there leads back to the week, the figure and the row. */
export function openRow(week: string, figure: string, index: number, { opens }: WeekRow): void {
  if (opens === null) return;
  useWeeklyUi.setState({ row: { figure, index } });
  goWithWayBack(routeOf(opens), { from: 'weekly', words: `Back to week ${Number(week.slice(6))}`, back: () => go({ screen: 'weekly', week, figure }) });
}
