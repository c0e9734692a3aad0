import { Fragment, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { HandoverLineView } from '../../../shared/contract/bridge/handover.ts';
import { foldLines, sayMore, type Fold } from '../../../shared/model/handover/fold.ts';
import { MemberName } from '../../components/MemberName.tsx';
import { openPlace } from './open-place.ts';

/** One line as a sentence, its name a way to what it is about. */
export function LineSentence({ line, onName, onKey, onPlace, tabIndex, id }: { line: HandoverLineView; onName?: (() => void) | undefined; onPlace?: (() => void) | undefined; onKey?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined; tabIndex?: number | undefined; id?: string | undefined }) {
  const name = line.member === null ? line.name : <MemberName inline link name={line.name} />;
  // What follows a name at once stays on its line.
  const [joined = ''] = /^(?:’s|[,.:])/u.exec(line.after) ?? [];
  return (
    <>
      {line.before}
      <span className="handover__joined">{onName === undefined ? <b className="handover__plain">{name}</b> : <button type="button" className="handover__name" data-handover-line={id} tabIndex={tabIndex} onClick={onName} onKeyDown={onKey} onFocus={onPlace}>{name}</button>}{joined}</span>
      {line.after.slice(joined.length)}
      {line.settled !== null && <span className="handover__settled"> {line.settled}.</span>}
    </>
  );
}

/** The name under which the rest of a kind of lines is found among them. */
const MORE = 'more/';
const lineNames = '[data-handover-line]';
const sectionOf = (element: HTMLElement): Element | null => element.closest('section, article');
const namesBeside = (element: HTMLElement): HTMLElement[] => [...(sectionOf(element)?.querySelectorAll<HTMLElement>(lineNames) ?? [])];

interface HandoverLinesProps {
  readonly lines: readonly HandoverLineView[];
  readonly level?: 3 | 4 | undefined;
  /** Everything that members have not been told now, and the way to it; where lines are what somebody handed on the rest opens here. */
  readonly untold?: { readonly all: number; readonly go: () => void } | undefined;
}

/** Lines in their two parts, the first few of each kind. One stop for Tab; the arrows go from line to line. */
export function HandoverLines({ lines, level = 3, untold }: HandoverLinesProps) {
  const [chosen, choose] = useState<string | null>(null);
  const [opened, open] = useState<readonly Fold<unknown>['what'][]>([]);
  const stop = chosen !== null && (chosen.startsWith(MORE) || lines.some(({ key }) => key === chosen)) ? chosen : (lines[0]?.key ?? null);
  const step = (event: KeyboardEvent<HTMLElement>): void => {
    const names = namesBeside(event.currentTarget);
    const at = names.indexOf(event.currentTarget);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: names.length - 1 }[event.key];
    if (to === undefined || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    names[Math.min(names.length - 1, Math.max(0, to))]?.focus();
  };
  const Heading = `h${level}` as const;
  const part = (title: string, which: HandoverLineView['part']) => {
    const own = lines.filter((line) => line.part === which);
    if (own.length === 0) return null;
    return (
      <>
        <Heading className="handover__part">{title}</Heading>
        <ul role="list" className="handover__lines">
          {foldLines(own).map((fold) => {
            const whole = opened.includes(fold.what);
            const id = `${MORE}${fold.what}`;
            const leads = fold.what === 'untold' ? untold : undefined;
            const go = (button: HTMLElement): void => {
              if (leads !== undefined) return leads.go();
              const at = namesBeside(button).indexOf(button);
              const within = sectionOf(button);
              flushSync(() => open([...opened, fold.what]));
              // The button is gone: one goes on in the first line that it brought.
              if (within) [...within.querySelectorAll<HTMLElement>(lineNames)][at]?.focus();
            };
            return (
              <Fragment key={fold.what}>
                {(whole ? [...fold.shown, ...fold.more] : fold.shown).map((line) => (
                  <li key={line.key} className={line.settled === null ? 'handover__line' : 'handover__line handover__line--settled'}>
                    <LineSentence line={line} id={line.key} tabIndex={line.key === stop ? 0 : -1} onName={() => openPlace(line.place)} onKey={step} onPlace={() => choose(line.key)} />
                  </li>
                ))}
                {fold.more.length > 0 && !whole && (
                  <li className="handover__line">
                    <button type="button" className="handover__name" data-handover-line={id} tabIndex={id === stop ? 0 : -1} onClick={(event) => go(event.currentTarget)} onKeyDown={step} onFocus={() => choose(id)}>{sayMore(fold, leads?.all)}</button>
                  </li>
                )}
              </Fragment>
            );
          })}
        </ul>
      </>
    );
  };
  return (
    <>
      {part('Still open', 'open')}
      {part('Changed', 'changed')}
    </>
  );
}
