import type { KeyboardEvent, ReactNode } from 'react';
import type { Today } from '../../../shared/contract/bridge/today.ts';
import { KeyHint } from '../../components/KeyHint.tsx';
import { SectionHeading } from '../../components/SectionHeading.tsx';
import { BreakLine, CaseLine, NeedsLine, UntoldLine } from './DeskLines.tsx';
import { MessageLine, ReviewLine, RiskCard, RiskLine } from './MessageLines.tsx';
import { linesOf, ON_FORUM, type TodayLine, type TodaySection } from './lines.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';

interface SectionsProps {
  readonly today: Today;
  readonly now: string;
  readonly current: string | null;
  readonly onPlace: (key: string) => void;
  readonly onOpen: (line: TodayLine) => void;
  /** Arrow keys go from line to line. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** A heading with how many there are, and its lines. */
function Part({ title, shown, total, tone, aside, children }: { title: string; shown: number; total: number; tone?: 'brick' | undefined; aside?: ReactNode; children: ReactNode }) {
  const id = `today-${title.toLocaleLowerCase('en-GB').replaceAll(' ', '-')}`;
  return (
    <section className="today-part" aria-labelledby={id}>
      <SectionHeading id={id} tone={tone} count={shown < total ? `${shown} of ${total.toLocaleString('en-GB')}` : total} aside={aside}>{title}</SectionHeading>
      <ul role="list" className="today-part__lines">{children}</ul>
    </section>
  );
}

const goTo = (label: string, key: 'go.inbox' | 'go.cases'): ReactNode => <span className="today-part__go">{label} <KeyHint keys={keysOf(key)} /></span>;

/** Everything that needs somebody, in the order of what would hurt most if missed. A section without lines is not there. */
export function Sections({ today, now, current, onPlace, onOpen, onKey }: SectionsProps) {
  const all = linesOf(today);
  const line = (section: TodaySection, id: string) => {
    const one = all.find((each) => each.section === section && each.id === id)!;
    return { line: one.key, current: one.key === current, onPlace, onOpen: () => onOpen(one), onKey };
  };
  const [waiting, answered] = [today.risk.filter((one) => one.lastFrom === 'member'), today.risk.filter((one) => one.lastFrom === 'team')];
  return (
    <>
      {today.risk.length > 0 && (
        <Part title="Risk" shown={today.risk.length} total={today.risk.length} tone="brick" aside="Risk clocks never pause">
          {waiting.map((one) => <RiskCard key={one.id} row={one} now={now} {...line('risk', one.id)} />)}
          {answered.map((one) => <RiskLine key={one.id} row={one} now={now} {...line('risk', one.id)} />)}
        </Part>
      )}
      {today.untriaged.length > 0 && (
        <Part title="Not yet triaged" shown={today.untriaged.length} total={today.untriagedTotal} aside={goTo('Inbox', 'go.inbox')}>
          {today.untriaged.map((one) => <MessageLine key={one.id} row={one} now={now} {...line('untriaged', one.id)} />)}
        </Part>
      )}
      {today.replies.length > 0 && (
        <Part title="Replies due" shown={today.replies.length} total={today.repliesTotal} aside={today.untriaged.length === 0 && goTo('Inbox', 'go.inbox')}>
          {today.replies.map((one) => <MessageLine key={one.id} row={one} now={now} {...line('replies', one.id)} />)}
        </Part>
      )}
      {today.reviews.length > 0 && (
        <Part title="Risk records to review" shown={today.reviews.length} total={today.reviewsTotal}>
          {today.reviews.map((one) => <ReviewLine key={one.id} row={one} now={now} {...line('reviews', one.id)} />)}
        </Part>
      )}
      {today.cases.length > 0 && (
        <Part title="Oldest cases" shown={today.cases.length} total={today.casesTotal} aside={goTo('Cases', 'go.cases')}>
          {today.cases.map((one) => <CaseLine key={one.id} row={one} now={now} {...line('cases', one.id)} />)}
        </Part>
      )}
      <div className="today-halves">
        {today.untold.length > 0 && (
          <Part title="Not yet told" shown={today.untold.length} total={today.untoldTotal}>
            {today.untold.map((one) => { const id = `${one.aboutKind}/${one.aboutId}`; return <UntoldLine key={id} row={one} now={now} {...line('untold', id)} />; })}
          </Part>
        )}
        {today.breaks.length > 0 && (
          <Part title="Breaks today" shown={today.breaks.length} total={today.breaksTotal}>
            {today.breaks.map((one) => { const id = `${one.what}/${one.id}`; return <BreakLine key={id} row={one} now={now} {...line('breaks', id)} />; })}
          </Part>
        )}
      </div>
      {today.needsYou && (
        <section className="today-part" aria-label="Needs you in the outbox">
          <ul role="list" className="today-part__lines"><NeedsLine row={today.needsYou} {...line('outbox', today.needsYou.id ?? ON_FORUM)} /></ul>
        </section>
      )}
    </>
  );
}
