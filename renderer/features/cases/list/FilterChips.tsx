import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { Icon } from '../../../components/Icon.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { chipsOf, withoutPart } from '../filter.ts';
import { setFilter, useCasesUi } from '../store.ts';

/** What the filter asks for, each taken away by pressing it. */
export function FilterChips({ list }: { list: CallOutput<'cases.list'> | null }) {
  const filter = useCasesUi((ui) => ui.filter);
  const chips = chipsOf(filter, list);
  if (chips.length === 0) return null;
  return (
    <ul role="list" className="filter-chips" aria-label="Filter">
      {chips.map(({ part, words }) => (
        <li key={part}>
          <button type="button" className="filter-chip" onClick={() => setFilter(withoutPart(filter, part))}>
            <VisuallyHidden>Remove from the filter: </VisuallyHidden><bdi>{words}</bdi><Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
