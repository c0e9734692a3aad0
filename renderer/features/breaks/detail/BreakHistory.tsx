import type { BreakStep } from '../../../../shared/contract/bridge/breaks.ts';
import { Icon } from '../../../components/Icon.tsx';
import type { IconName } from '../../../components/icons.ts';
import { SectionHeading } from '../../../components/SectionHeading.tsx';
import { StateLine } from '../../../components/StateLine.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { changesOf, stepWords, whoWords } from './history-words.ts';

const icons: Readonly<Record<BreakStep['kind'], IconName>> = {
  proposed: 'proposed', approved: 'check', declined: 'close', changed: 'edit', reviewed: 'book', lifted: 'lifted', cancelled: 'close',
};

/** Who did what about a break, when and why, first to last; what a step changed is there as it was and as it became. */
export function BreakHistory({ history, now }: { history: readonly BreakStep[]; now: string }) {
  return (
    <section className="break-part">
      <SectionHeading level={3} count={history.length}>What the team did</SectionHeading>
      <ol role="list" className="break-history">
        {history.map((step, n) => {
          const changes = changesOf(step, history[n - 1], now);
          return (
            <li key={step.id} className="break-history__step">
              <Icon name={icons[step.kind]} size={14} />
              <div>
                <p className="break-history__line">
                  <span><b>{whoWords(step)}</b> {stepWords[step.kind]}</span>
                  <span className="break-history__end">
                    {step.saving !== 'sent' && <StateLine state={step.saving === 'needs-you' ? 'needs-you' : 'saved'} />}
                    <TimeText at={step.at} now={now} form="short" />
                  </span>
                </p>
                {step.reasonWording !== null && <p className="break-history__why">{step.reasonWording}</p>}
                {step.reason !== '' && step.reason !== history[n - 1]?.reason && <p className="break-history__why"><bdi>{step.reason}</bdi></p>}
                {changes.length > 0 && (
                  <dl className="break-history__changes">
                    {changes.map(({ label, from, to }) => <div key={label}><dt>{label}</dt><dd><del>{from}</del> <ins>{to}</ins></dd></div>)}
                  </dl>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
