import type { WeekOrder } from '../../../../shared/contract/bridge/weekly.ts';
import { notify } from '../../../components/Notices.tsx';
import { command } from '../../../data/use-command.ts';
import { useWeeklyUi } from '../store.ts';
import { sayMade, whereMade } from './words.ts';

/** Makes a report and says where it lies; whether it was saved. One at a time; a failure becomes a notice. */
export async function exportWeek(order: WeekOrder): Promise<boolean> {
  if (useWeeklyUi.getState().making !== null) return false;
  useWeeklyUi.setState({ making: order.format });
  const made = await command('weekly.export', order);
  useWeeklyUi.setState({ making: null });
  if (made === null || !made.saved) return false;
  notify({ id: 'weekly', title: sayMade(order, made.files.length, made.pages), detail: whereMade(made.files), icon: 'download' });
  return true;
}
