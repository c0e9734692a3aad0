import type { BundleOrder, BundlePreview } from '../../../shared/contract/bridge/bundle.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Note } from '../../components/Note.tsx';
import { TextArea } from '../../components/TextArea.tsx';

/** What the person has chosen so far; `reporters` is null while those who reported are left out. */
export type BundleChoice = Omit<BundleOrder, 'about'>;

/** Longest purpose or reason, as the community's record takes it. */
const LONGEST = 2_000;

const some = (count: number, one: string, many: string): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** What will be in it, in a line: "12 cases, 10 entries of points, 1 break". */
function holds({ counts }: BundlePreview): string {
  const parts = [[counts.cases, 'case', 'cases'], [counts.entries, 'entry of points', 'entries of points'], [counts.breaks, 'break', 'breaks'], [counts.notes, 'note', 'notes']] as const;
  return parts.flatMap(([count, one, many]) => (count === 0 ? [] : [some(count, one, many)])).join(', ') || 'nothing yet';
}

/** What a bundle is for and what goes into it, each with its consequence (design.md principle 4). */
export function BundleForm({ preview, choice, change }: { preview: BundlePreview; choice: BundleChoice; change: (part: Partial<BundleChoice>) => void }) {
  const { counts, unseen } = preview;
  return (
    <div className="bundle-form">
      <Note tone="ochre" icon="covered" title="Nothing in it is covered">
        It holds {holds(preview)}, with the words as they were reported, in full. Some of it may be distressing to read. You choose where it is saved; the file is not encrypted, and whoever has it can read it.
      </Note>
      <TextArea
        label="What is it for?" value={choice.purpose} onChange={(purpose) => change({ purpose })} rows={2} maxLength={LONGEST} tone="sunk"
        hint="For example: appeal against the break of 9 Aug. It stands on the first page and is kept on record with your name."
      />
      <div className="bundle-form__choices">
        <Checkbox
          label="Name those who reported" checked={choice.reporters !== null} onChange={(named) => change({ reporters: named ? '' : null })}
          blocked={counts.reporters === 0 ? 'Nobody has reported anything here.' : null}
          hint={`${some(counts.reporters, 'person', 'people')}. Without this it says what was reported and on which day, not by whom or in which words.`}
        />
        {choice.reporters !== null && (
          <TextArea label="Why are they named?" value={choice.reporters} onChange={(reporters) => change({ reporters })} rows={2} maxLength={LONGEST} tone="sunk" hint="Team leads can see that they were named, by whom and why." className="bundle-form__why" />
        )}
        {counts.staffNotes > 0 && (
          <Checkbox
            label={`Include ${some(counts.staffNotes, 'note', 'notes')} for staff only`} checked={choice.staffNotes} onChange={(staffNotes) => change({ staffNotes })}
            hint="Leave this off when the member or a volunteer will read it."
          />
        )}
        <Checkbox label="Put the member’s name in the file’s name" checked={choice.nameInFile} onChange={(nameInFile) => change({ nameInFile })} hint="Without it a list of files tells nobody whom this is about." />
      </div>
      {unseen.length > 0 && <ul className="bundle-form__unseen">{unseen.map((line) => <li key={line}>{line}</li>)}</ul>}
      <p className="bundle-form__after">You choose where it is saved. The file is not encrypted: whoever has it can read it.</p>
    </div>
  );
}
