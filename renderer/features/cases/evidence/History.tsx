import { useEffect } from 'react';
import type { CaseDetail } from '../../../../shared/contract/bridge/views.ts';
import { Icon } from '../../../components/Icon.tsx';
import type { IconName } from '../../../components/icons.ts';
import { SectionHeading } from '../../../components/SectionHeading.tsx';
import { StateLine } from '../../../components/StateLine.tsx';
import { TimeText } from '../../../components/TimeText.tsx';
import { ForumMark } from '../../forum/ForumMark.tsx';
import { useForumMarks } from '../../forum/use-forum-marks.ts';
import { useCasesUi } from '../store.ts';
import { historyOf, type HistoryLine } from './history-lines.ts';
import { actIcons } from '../words.ts';

const icon = (line: HistoryLine): IconName => (line.act === 'note' ? 'note' : actIcons[line.act]);

const lineId = (id: string): string => `history-${id}`;

/** Shows a line that was looked for elsewhere, and looks for it no longer. */
function useSought(caseId: string, lines: readonly HistoryLine[]): void {
  const entry = useCasesUi((ui) => (ui.sought?.caseId === caseId ? ui.sought.entry : null));
  const here = entry !== null && lines.some((one) => one.id === entry);
  useEffect(() => {
    if (!here || entry === null) return;
    useCasesUi.setState({ sought: null });
    const line = document.getElementById(lineId(entry));
    line?.scrollIntoView({ block: 'center' });
    line?.focus({ preventScroll: true });
  }, [here, entry]);
}

/** What the team has done and written on the case, oldest first; what has not been sent says so. */
export function History({ detail, now }: { detail: CaseDetail; now: string }) {
  const lines = historyOf(detail);
  useSought(detail.id, lines);
  const mark = useForumMarks(lines.map((one) => one.id));
  if (lines.length === 0) return null;
  return (
    <section className="case-section" aria-labelledby="case-history">
      <SectionHeading level={2} id="case-history" count={lines.length}>What the team did</SectionHeading>
      <ol role="list" className="case-history">
        {lines.map((line) => (
          <li key={line.id} id={lineId(line.id)} tabIndex={-1} className="case-history__line ring-inside">
            <Icon name={icon(line)} size={14} />
            <div className="case-history__words">
              <span><b className="case-history__who">{line.who}</b> {line.did}{line.staffOnly && <span className="case-history__staff"> Staff only</span>}</span>
              <ForumMark mark={mark(line.id)} />
              {line.text !== null && <p className="case-history__text"><bdi>{line.text}</bdi></p>}
            </div>
            <span className="case-history__end">
              {line.saving !== 'sent' && <StateLine state={line.saving === 'needs-you' ? 'needs-you' : 'saved'} />}
              <TimeText at={line.at} now={now} form="short" />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
