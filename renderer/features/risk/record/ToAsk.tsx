import { Icon } from '../../../components/Icon.tsx';
import { openWords } from '../words.ts';

/** Takes the keyboard to a part of the record in front of the person. */
function goTo(field: string): void {
  const place = document.querySelector<HTMLElement>(`[data-risk-field="${field === 'reasonsForActing' ? 'reasonsForNotActing' : field}"]`);
  const control = place?.querySelector<HTMLElement>('input:checked, textarea, input, button, [tabindex]');
  place?.scrollIntoView({ block: 'nearest' });
  control?.focus();
}

/** What is still to ask or to write: shown and never forced; pressing it goes to the first (domain.md 2.10). */
export function ToAsk({ open }: { open: readonly string[] }) {
  const [first] = open;
  if (first === undefined) return <p className="risk-to-ask risk-to-ask--done"><Icon name="done" size={14} />Everything is asked and written</p>;
  return (
    <button type="button" className="risk-to-ask" onClick={() => goTo(first)}>
      <Icon name="to-write" size={14} />
      <span>Still to ask or to write: {openWords(open)}</span>
    </button>
  );
}
