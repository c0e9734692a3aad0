import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import type { Band } from '../../../../shared/contract/entities/points.ts';
import { SegmentedControl } from '../../../components/SegmentedControl.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { bandNames } from '../words.ts';

interface UnlistedProps {
  readonly policy: PointsSheet['policy'];
  readonly wording: string;
  readonly band: Band;
  readonly onWording: (wording: string) => void;
  readonly onBand: (band: Band) => void;
}

/** Something that is not on the list: what it was, in words that the member will read, and how weighty (domain.md 2.3). */
export function Unlisted({ policy, wording, band, onWording, onBand }: UnlistedProps) {
  return (
    <div className="unlisted">
      <TextField label="What was it?" value={wording} onChange={onWording} maxLength={120} hint="A few words; the member reads them as the reason." autoComplete="off" />
      <SegmentedControl label="Band" showLabel value={band} onChange={onBand} options={policy.bands.map((one) => ({ value: one.band, label: bandNames[one.band] }))} />
    </div>
  );
}
