import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { sayAsOf } from '../as-of-words.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

interface AsOfBannerProps {
  readonly at: string;
  readonly onStep: (days: number) => void;
  readonly onNow: () => void;
}

/** Says that one looks at another day, and leads back to now. It stays in sight. */
export function AsOfBanner({ at, onStep, onNow }: AsOfBannerProps) {
  return (
    <div className="as-of-banner">
      <Icon name="calendar" size={16} />
      <p className="as-of-banner__words"><b>As it looked on {sayAsOf(at)}.</b> Nothing that was known only later is shown. Name, age band and contact routes are today’s.</p>
      <span className="as-of-banner__steps">
        <IconButton icon="caret-left" label="A day earlier" keyHint={keysOf('member.dayBack')} onClick={() => onStep(-1)} />
        <IconButton icon="caret-right" label="A day later" keyHint={keysOf('member.dayForward')} onClick={() => onStep(1)} />
      </span>
      <Button size="small" keyHint="Esc" onClick={onNow}>Back to now</Button>
    </div>
  );
}
