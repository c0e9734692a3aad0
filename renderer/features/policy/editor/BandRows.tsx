import type { Draft } from '../store.ts';
import { changeDraft } from '../store.ts';
import { bandNames } from '../words.ts';
import { NumberField } from './NumberField.tsx';

type Band = Draft['bands'][number];

/** The bands with one of them changed. They follow one another without a gap, so an end moves the next one's beginning. */
function withBand(bands: readonly Band[], index: number, part: Partial<Pick<Band, 'max' | 'months'>>): Band[] {
  const changed = bands.map((one, i) => (i === index ? { ...one, ...part } : one));
  return changed.map((one, i) => ({ ...one, min: i === 0 ? 0 : (changed[i - 1]?.max ?? 0) + 1 }));
}

/** The three bands: where each ends, and how many calendar months its points count. */
export function BandRows({ bands }: { bands: readonly Band[] }) {
  return (
    <div className="policy-bands">
      {bands.map((one, i) => (
        <fieldset key={one.band} className="policy-band">
          <legend className="policy-band__name">{bandNames[one.band]}</legend>
          <span className="policy-band__from">from {one.min}</span>
          {one.max === null ? <span className="policy-band__open">or more points</span> : <NumberField label="Up to" value={one.max} least={one.min} most={1_000} unit="points" onChange={(max) => changeDraft({ bands: withBand(bands, i, { max }) })} />}
          <NumberField label="Expiring after" value={one.months} least={1} most={60} unit={one.months === 1 ? 'month' : 'months'} onChange={(months) => changeDraft({ bands: withBand(bands, i, { months }) })} />
        </fieldset>
      ))}
    </div>
  );
}
