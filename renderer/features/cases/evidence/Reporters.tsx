import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import { MemberName } from '../../../components/MemberName.tsx';
import { MemberWords } from '../../../components/MemberWords.tsx';
import { SectionHeading } from '../../../components/SectionHeading.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { coveredText } from './segments.ts';
import { onAlone, type Covering } from '../../kindness/covering.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

interface ReportersProps {
  readonly detail: CaseDetail;
  readonly now: string;
  readonly covering: Covering;
  readonly onUncover: () => void;
}

/** Who reported it, with the reason they picked and their own words. */
export function Reporters({ detail, now, covering, onUncover }: ReportersProps) {
  const { reports } = detail;
  if (reports.length === 0) return null;
  const severalReasons = new Set(reports.map((one) => one.reason)).size > 1;
  return (
    <section className="case-section" aria-labelledby="reported-by">
      <SectionHeading level={2} id="reported-by" count={reports.length}>Reported by</SectionHeading>
      <ul role="list" className="reporters">
        {reports.map((one) => (
          <li key={one.id} className="reporter">
            <span className="reporter__name">{one.reporter ? <MemberName name={one.reporter.name} onBreak={one.reporter.onBreak} watched={one.reporter.underWatch} clip /> : 'The forum’s own filter'}</span>
            <div className="reporter__words">
              {one.words.trim() === '' ? one.reason : <MemberWords size="context" segments={coveredText(one.words, covering)} uncoverKey={keysOf('case.uncover') ?? null} onUncover={onUncover} onAlone={onAlone} />}
              {one.words.trim() !== '' && severalReasons && <span className="reporter__reason">{one.reason}</span>}
            </div>
            <TimeText at={one.at} now={now} form="short" />
          </li>
        ))}
      </ul>
    </section>
  );
}
