import type { SearchAnswer } from '../../../../shared/contract/bridge/search.ts';
import { readSearch } from '../../../../shared/model/search/query.ts';
import { operatorsIn, withoutToken, type OperatorToken } from '../../../../shared/model/search/typing.ts';
import { sayDay } from '../../../../shared/time.ts';
import { Icon } from '../../../components/Icon.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { look, useSearchUi } from '../store.ts';

/** How an operator was understood: "from quietfern", "from Mon 3 Nov 2025 on". Null when it was not. */
function sayToken({ operator, value }: OperatorToken, now: string): string | null {
  if (value.trim() === '') return null;
  if (operator === 'from' || operator === 'in' || operator === 'reason') return `${operator} ${value}`;
  const { before, after, problems } = readSearch(`${operator}:${value}`, now);
  if (problems.length > 0) return null;
  if (operator === 'is' || operator === 'has' || operator === 'kind') return `${operator} ${value.toLowerCase()}`;
  const at = operator === 'before' ? before : after;
  return at === null ? null : operator === 'before' ? `before ${sayDay(at)} ${at.slice(0, 4)}` : `from ${sayDay(at)} ${at.slice(0, 4)} on`;
}

interface UnderstoodProps {
  readonly problems: SearchAnswer['problems'];
  readonly indexing: SearchAnswer['indexing'];
  readonly now: string;
}

/** Under the field: each operator as it was understood, taken away by pressing it; what was not; and what cannot be found yet. */
export function Understood({ problems, indexing, now }: UnderstoodProps) {
  const text = useSearchUi((ui) => ui.text);
  const chips = operatorsIn(text).flatMap((token) => {
    const words = sayToken(token, now);
    return words === null ? [] : [{ token, words }];
  });
  if (chips.length === 0 && problems.length === 0 && indexing === null) return null;
  return (
    <div className="understood">
      {chips.length > 0 && (
        <ul role="list" className="understood__chips" aria-label="Asked for">
          {chips.map(({ token, words }) => (
            <li key={token.start}>
              <button type="button" className="understood__chip" onClick={() => look({ text: withoutToken(text, token) })}>
                <VisuallyHidden>Take out: </VisuallyHidden><bdi>{words}</bdi><Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <div role="status" className="understood__problems">
          {problems.map((one) => <p key={`${one.text} ${one.why}`}><Icon name="needs-changing" size={14} />{one.text !== '' && <><bdi>“{one.text}”</bdi> is left out. </>}{one.why}</p>)}
        </div>
      )}
      {indexing !== null && <p className="understood__indexing">Still being made findable: {indexing.done === 0 ? `${indexing.of.toLocaleString('en-GB')} to go` : `${indexing.done.toLocaleString('en-GB')} of ${indexing.of.toLocaleString('en-GB')}`}. What is newest comes first.</p>}
    </div>
  );
}
