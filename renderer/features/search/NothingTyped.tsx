import { searchOperators } from '../../../shared/model/search/typing.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { SectionHeading } from '../../components/SectionHeading.tsx';
import { look } from './store.ts';
import { useRecentSearches } from './recent.ts';
import { operatorWords, wordForms } from './words.ts';

/** Before anything is typed: what was looked for lately, and what there is to look by, each of it chosen by pressing it. */
export function NothingTyped({ onChosen, role }: { onChosen: () => void; role: string | null }) {
  const { recent, forget } = useRecentSearches();
  const choose = (text: string): void => {
    look({ text });
    onChosen();
  };
  return (
    <div className="search-help">
      {recent.length > 0 && (
        <section aria-labelledby="search-recent">
          <SectionHeading id="search-recent" aside={<Button kind="quiet" size="small" onClick={forget}>Forget them</Button>}>Looked for lately</SectionHeading>
          <ul role="list" className="search-help__recent">
            {recent.map((text) => <li key={text}><button type="button" className="search-help__line" onClick={() => choose(text)}><Icon name="find" size={14} /><bdi>{text}</bdi></button></li>)}
          </ul>
        </section>
      )}
      <section aria-labelledby="search-words">
        <SectionHeading id="search-words">Words</SectionHeading>
        <ul role="list">
          {wordForms.map(([example, does]) => <li key={example}><button type="button" className="search-help__line" onClick={() => choose(example)}><code className="search-help__code">{example}</code><span>{does}</span></button></li>)}
        </ul>
        <p className="search-help__also">Emoji and handles are found just as they are written. Accents and capitals do not matter.</p>
      </section>
      <section aria-labelledby="search-narrow">
        <SectionHeading id="search-narrow">Narrowed down</SectionHeading>
        <ul role="list">
          {searchOperators.map((one) => <li key={one}><button type="button" className="search-help__line" onClick={() => choose(operatorWords[one].example)}><code className="search-help__code">{operatorWords[one].example}</code><span>{operatorWords[one].asks}</span></button></li>)}
        </ul>
      </section>
      <p className="search-help__also">{role === 'moderator' ? 'Search finds posts, members, cases, points, breaks and notes for the whole team, and messages that are handed to weekend cover while you are on it.' : 'Search finds posts, members, cases, messages, notes, points, breaks and risk records. No words of a risk record are shown here: that you open one to read it is noted.'}</p>
    </div>
  );
}
