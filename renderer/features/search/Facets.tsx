import type { SearchCount } from '../../../shared/contract/bridge/search.ts';
import { searchKinds, type SearchKind } from '../../../shared/model/search/kinds.ts';
import { cx } from '../../components/cx.ts';
import { Icon } from '../../components/Icon.tsx';
import type { IconName } from '../../components/icons.ts';
import { look, useSearchUi } from './store.ts';
import { kindWords } from './words.ts';

type Facet = SearchCount['facets']['kinds'][number];

interface ChoiceProps {
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly facet: Pick<Facet, 'count' | 'atLeast'> | null;
  readonly on: boolean;
  readonly onPress: () => void;
}

function Choice({ label, icon, facet, on, onPress }: ChoiceProps) {
  return (
    <li>
      <button type="button" className={cx('facet', on && 'facet--on')} aria-pressed={on} onClick={onPress}>
        {icon && <Icon name={icon} size={15} />}
        <bdi className="facet__label">{label}</bdi>
        {on ? <Icon name="check" size={13} /> : facet && <span className="facet__count">{facet.count.toLocaleString('en-GB')}{facet.atLeast && '+'}</span>}
      </button>
    </li>
  );
}

/** What can be narrowed to, with how much there is of each. What is chosen stays in sight, so that it can be let go. */
export function Facets({ facets }: { facets: SearchCount['facets'] }) {
  const { kinds, spaceId, year } = useSearchUi();
  const of = (all: readonly Facet[], value: string): Facet | null => all.find((one) => one.value === value) ?? null;
  const shownKinds = searchKinds.filter((kind) => kinds.includes(kind) || of(facets.kinds, kind) !== null);
  const toggle = (kind: SearchKind): void => look({ kinds: kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind] });
  return (
    <div className="facets">
      {shownKinds.length > 0 && (
        <section aria-labelledby="facet-kinds">
          <h2 id="facet-kinds" className="facets__title">Kinds</h2>
          <ul role="list">{shownKinds.map((kind) => <Choice key={kind} label={kindWords[kind].many} icon={kindWords[kind].icon} facet={of(facets.kinds, kind)} on={kinds.includes(kind)} onPress={() => toggle(kind)} />)}</ul>
        </section>
      )}
      {facets.spaces.length > 0 && (
        <section aria-labelledby="facet-spaces">
          <h2 id="facet-spaces" className="facets__title">Spaces</h2>
          <ul role="list">{facets.spaces.toSorted((a, b) => b.count - a.count).map((one) => <Choice key={one.value} label={one.label} facet={one} on={one.value === spaceId} onPress={() => look({ spaceId: one.value === spaceId ? null : one.value })} />)}</ul>
        </section>
      )}
      {facets.years.length > 0 && (
        <section aria-labelledby="facet-years">
          <h2 id="facet-years" className="facets__title">Years</h2>
          <ul role="list">{facets.years.map((one) => <Choice key={one.value} label={one.label} facet={one} on={Number(one.value) === year} onPress={() => look({ year: Number(one.value) === year ? null : Number(one.value) })} />)}</ul>
        </section>
      )}
    </div>
  );
}
