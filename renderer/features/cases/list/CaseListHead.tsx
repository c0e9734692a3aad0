import type { CallOutput, CaseFilter } from '../../../../shared/contract/bridge/calls.ts';
import { Button } from '../../../components/Button.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { Title } from '../../../components/Title.tsx';
import { useArriving } from '../../../data/use-copying.ts';
import { setFilter, useCasesUi } from '../store.ts';
import { FilterChips } from './FilterChips.tsx';
import { FilterPopover } from './FilterPopover.tsx';

const sorts: readonly (readonly [CaseFilter['sort'], string])[] = [
  ['oldest', 'Oldest first'],
  ['newest', 'Newest first'],
  ['most-reports', 'Most reports first'],
];

const tabs: readonly (readonly [CaseFilter['tab'], string])[] = [
  ['mine', 'Mine'],
  ['unclaimed', 'Unclaimed'],
  ['all', 'All'],
];

/** The queue's title with its counts, sort, tabs and filter. */
export function CaseListHead({ list }: { list: CallOutput<'cases.list'> | null }) {
  const filter = useCasesUi((ui) => ui.filter);
  // Until all that needs somebody is here nobody knows how much it is.
  const counts = useArriving() ? undefined : list?.counts;
  const closed = filter.state === 'closed';
  // A closed case has no holder: "mine" is what I closed, and nothing is unclaimed.
  const shown = closed ? tabs.filter(([tab]) => tab !== 'unclaimed') : tabs;
  const sort = sorts.find(([one]) => one === filter.sort)?.[1] ?? '';
  return (
    <header className="case-list-head">
      <div className="case-list-head__line">
        <Title pane count={counts && `${counts.all.toLocaleString('en-GB')} ${closed ? 'closed' : 'open'}`}>Cases</Title>
        <Menu
          align="end" trigger={<Button kind="quiet" size="small" icon="sort">{sort}</Button>}
          groups={[
            { heading: 'Order', items: sorts.map(([id, label]) => ({ id, label, checked: id === filter.sort, onSelect: () => setFilter({ sort: id }) })) },
            { heading: 'Show', items: [
              { id: 'open', label: 'Open cases', checked: !closed, onSelect: () => setFilter({ state: 'open' }) },
              { id: 'closed', label: 'Closed cases', checked: closed, onSelect: () => setFilter({ state: 'closed', tab: filter.tab === 'unclaimed' ? 'all' : filter.tab }) },
            ] },
          ]}
        />
      </div>
      <div className="case-list-head__line">
        <SegmentedControl
          label="Whose cases" value={closed && filter.tab === 'unclaimed' ? 'all' : filter.tab} onChange={(tab) => setFilter({ tab })}
          options={shown.map(([value, label]) => ({ value, label: closed && value === 'mine' ? 'Closed by me' : label, count: counts?.[value] }))}
        />
        <FilterPopover list={list} />
      </div>
      <FilterChips list={list} />
    </header>
  );
}
