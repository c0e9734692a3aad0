import type { BreakLength } from '../../../../shared/contract/entities/points.ts';
import { sayLength } from '../../../../shared/model/ledger.ts';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Select } from '../../../components/Select.tsx';
import { changeDraft } from '../store.ts';

const usual: readonly BreakLength[] = [
  ...[1, 2, 3, 4, 6, 8].map((count): BreakLength => ({ unit: 'week', count })),
  ...[1, 2, 3, 4, 6, 9, 12].map((count): BreakLength => ({ unit: 'month', count })),
  { unit: 'open-ended' },
];

/** The steps of the ladder, the first break first; the last one repeats. */
export function LadderRows({ ladder }: { ladder: readonly BreakLength[] }) {
  const set = (next: readonly BreakLength[]): void => changeDraft({ ladder: [...next] });
  const options = [...usual, ...ladder].map((one) => ({ value: sayLength(one), label: sayLength(one), length: one })).filter((one, i, all) => all.findIndex((other) => other.value === one.value) === i);
  return (
    <>
      <ol className="policy-ladder">
        {ladder.map((one, i) => (
          <li key={i}>
            <Select
              label={`Break ${i + 1}`} value={sayLength(one)} options={options}
              onChange={(value) => set(ladder.map((other, at) => (at === i ? (options.find((option) => option.value === value)?.length ?? other) : other)))}
            />
            <IconButton icon="close" label={`Take step ${i + 1} out`} size="small" onClick={() => set(ladder.filter((_one, at) => at !== i))} />
          </li>
        ))}
      </ol>
      <Button size="small" icon="add-plain" blocked={ladder.length >= 20 ? 'Twenty steps are the most' : null} onClick={() => set([...ladder, { unit: 'open-ended' }])}>Add a step</Button>
    </>
  );
}
