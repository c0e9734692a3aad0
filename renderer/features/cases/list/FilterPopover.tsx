import type { CallOutput, CaseFilter } from '../../../../shared/contract/bridge/calls.ts';
import { Button } from '../../../components/Button.tsx';
import { Popover } from '../../../components/Popover.tsx';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { Select } from '../../../components/Select.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { ageHours, kindWords, withoutFilter, chipsOf } from '../filter.ts';
import { setFilter, useCasesUi } from '../store.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

const any = 'any';
type Kind = NonNullable<CaseFilter['kind']>;

/** What the queue can be narrowed to. */
export function FilterPopover({ list }: { list: CallOutput<'cases.list'> | null }) {
  const { filter, filterOpen } = useCasesUi();
  const set = (open: boolean): void => useCasesUi.setState({ filterOpen: open });
  const kinds = Object.keys(kindWords) as Kind[];
  return (
    <Popover
      align="end" title="Show only" open={filterOpen} onOpenChange={set}
      trigger={<Button kind="quiet" size="small" icon="filter" keyHint={keysOf('list.filter')}>Filter</Button>}
    >
      <div className="case-filter">
        <Select label="Kind" value={filter.kind ?? any} onChange={(kind) => setFilter({ kind: kind === any ? null : kind })} options={[{ value: any, label: 'Any kind' }, ...kinds.map((value) => ({ value, label: kindWords[value] }))]} />
        <Select label="Reason" value={filter.reason ?? any} onChange={(reason) => setFilter({ reason: reason === any ? null : reason })} options={[{ value: any, label: 'Any reason' }, ...(list?.reasons ?? []).map(({ id, label, count }) => ({ value: id, label: `${label}, ${count}` }))]} />
        <Select label="Space" value={filter.spaceId ?? any} onChange={(spaceId) => setFilter({ spaceId: spaceId === any ? null : spaceId })} options={[{ value: any, label: 'Any space' }, ...(list?.spaces ?? []).map(({ id, name, count }) => ({ value: id, label: `${name}, ${count}` }))]} />
        <TextField label="Member" hint="Any part of the name" value={filter.member} maxLength={120} autoComplete="off" spellCheck={false} onChange={(member) => setFilter({ member })} />
        <SegmentedControl
          label="Waiting for" showLabel value={String(filter.age ?? 0)} onChange={(minutes) => setFilter({ age: minutes === '0' ? null : Number(minutes) })}
          options={[{ value: '0', label: 'Any time' }, ...ageHours.map((hours) => ({ value: String(hours * 60), label: hours === 24 ? 'a day' : `${hours} h` }))]}
        />
        <SegmentedControl label="State" showLabel value={filter.state} onChange={(state) => setFilter({ state })} options={[{ value: 'open', label: 'Open' }, { value: 'closed', label: 'Closed' }]} />
        <div className="case-filter__foot">
          <span role="status">{list ? `${list.total.toLocaleString('en-GB')} shown` : ''}</span>
          <Button size="small" blocked={chipsOf(filter, list).length === 0 && 'Nothing is filtered'} reason="none" onClick={() => setFilter(withoutFilter(filter))}>Clear the filter</Button>
        </div>
      </div>
    </Popover>
  );
}
