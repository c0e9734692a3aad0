import { useState, type KeyboardEvent } from 'react';
import type { HandoverLineView } from '../../../shared/contract/bridge/handover.ts';
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

/** Lines in their two parts. One stop for Tab; the arrows go from line to line. */
export function HandoverLines({ lines, level = 3 }: { lines: readonly HandoverLineView[]; level?: 3 | 4 | undefined }) {
  const [chosen, choose] = useState<string | null>(null);
  const stop = lines.some(({ key }) => key === chosen) ? chosen : (lines[0]?.key ?? null);
  const step = (event: KeyboardEvent<HTMLElement>): void => {
    const names = [...(event.currentTarget.closest('section, article')?.querySelectorAll<HTMLElement>('[data-handover-line]') ?? [])];
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
          {own.map((line) => (
            <li key={line.key} className={line.settled === null ? 'handover__line' : 'handover__line handover__line--settled'}>
              <LineSentence line={line} id={line.key} tabIndex={line.key === stop ? 0 : -1} onName={() => openPlace(line.place)} onKey={step} onPlace={() => choose(line.key)} />
            </li>
          ))}
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
