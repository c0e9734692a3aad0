import type { WeekReport } from '../../../../shared/contract/bridge/weekly.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import { Button } from '../../../components/Button.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { useWeeklyUi } from '../store.ts';
import { useCopying } from '../../../data/use-copying.ts';
import { exportWeek } from './export.ts';
import { formats } from './words.ts';

const icons = { pdf: 'file-pdf', xlsx: 'file-xlsx', csv: 'file-csv' } as const;

/** How the week leaves the desk: without names in three formats, or with them and a reason. */
export function ExportMenu({ report }: { report: WeekReport }) {
  const { floating, making } = useWeeklyUi();
  const copying = useCopying();
  const wait = copying ? 'When the archive is copied' : undefined;
  const { mayExport, mayName, week, title, over } = report;
  const open = (next: boolean): void => useWeeklyUi.setState((ui) => ({ floating: next ? 'export' : ui.floating === 'export' ? null : ui.floating }));
  if (!mayExport.allowed) return <Button kind="primary" locked={mayExport.why} onClick={() => undefined}>Export</Button>;
  return (
    <Menu
      ownKeys align="end" open={making === null && floating === 'export'} onOpenChange={open}
      trigger={making === null ? <Button kind="primary" icon="export" keyHint={keysOf('weekly.export')}>Export</Button> : <Button kind="primary" busy>{`Making the ${formats.find((one) => one.format === making)?.short ?? ''}`}</Button>}
      groups={[
        {
          heading: `${title}, without names`, note: 'Members become “Member 12”. Counts below 3 are written as “<3”.',
          items: formats.map(({ format, label, keyHint }) => ({ id: format, label, keyHint, icon: icons[format], blocked: over ? wait : 'When the week is over', onSelect: () => void exportWeek({ week, format, named: null }) })),
        },
        {
          note: 'Team leads only. Asks why, and is logged.',
          items: [{ id: 'named', label: 'Export with names…', icon: 'contact', blocked: mayName.allowed ? wait : (mayName.why ?? undefined), onSelect: () => useWeeklyUi.setState({ floating: 'named' }) }],
        },
      ]}
    />
  );
}
