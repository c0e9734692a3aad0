import { targetNames } from '../../../../shared/model/cover/words.ts';
import { LengthField } from '../fields.tsx';
import { changeCover, type CoverDraft } from '../store.ts';

type Target = CoverDraft['targets'][number];

const order = ['risk', 'untriaged', 'concern', 'tech', 'outside'] as const;
/** What stands where a lead has set nothing: the clock's own (shared/model/cover/clock.ts) begin from the same. */
const usual: Readonly<Record<Target['purpose'], readonly [number, number]>> = { risk: [15, 30], untriaged: [120, 240], concern: [240, 480], tech: [480, 960], outside: [480, 960] };

/** How soon each purpose is answered, the first time and the next. */
export function TargetRows({ targets }: Pick<CoverDraft, 'targets'>) {
  const all = order.map((purpose): Target => targets.find((one) => one.purpose === purpose) ?? { purpose, firstReplyMinutes: usual[purpose][0], nextReplyMinutes: usual[purpose][1] });
  const change = (purpose: Target['purpose'], part: Partial<Target>): void => changeCover({ targets: all.map((one) => (one.purpose === purpose ? { ...one, ...part } : one)) });
  return (
    <div className="cover-targets">
      <div className="cover-target cover-target--head" aria-hidden="true"><span /><span>First reply within</span><span>Next reply within</span></div>
      {all.map((one) => (
        <div key={one.purpose} className="cover-target" role="group" aria-label={targetNames[one.purpose]}>
          <span className="cover-target__name">{targetNames[one.purpose]}<span>{one.purpose === 'risk' ? 'at any hour' : 'of cover'}</span></span>
          <LengthField label={`${targetNames[one.purpose]}, first reply within`} hideLabel value={one.firstReplyMinutes} onChange={(firstReplyMinutes) => change(one.purpose, { firstReplyMinutes })} />
          <LengthField label={`${targetNames[one.purpose]}, next reply within`} hideLabel value={one.nextReplyMinutes} onChange={(nextReplyMinutes) => change(one.purpose, { nextReplyMinutes })} />
        </div>
      ))}
    </div>
  );
}
