import { useState } from 'react';
import type { RiskForm, RiskSource } from '../../../../shared/contract/bridge/risk.ts';
import { isExact } from '../../../../shared/model/risk/exact.ts';
import { sayClock, sayTime } from '../../../../shared/time.ts';
import { Icon } from '../../../components/Icon.tsx';
import { KeyHint } from '../../../components/KeyHint.tsx';
import { printKeys } from '../../../components/keys.ts';
import { MemberWords } from '../../../components/MemberWords.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { useNow } from '../../../data/clock.ts';
import { coveredText } from '../../cases/evidence/segments.ts';
import { useCasesUi } from '../../cases/store.ts';
import { onAlone, useCovering } from '../../kindness/covering.ts';
import { useInboxUi } from '../../inbox/store.ts';
import { Before, type StepsOf } from './Before.tsx';
import { keysOf } from '../../../app/keys/keys-in-use.ts';

interface ExactWordsProps {
  readonly form: Pick<RiskForm, 'exactWords' | 'evidence' | 'channel'>;
  readonly change: (part: Partial<RiskForm>) => void;
  /** What the member wrote, the newest last. */
  readonly sources: readonly RiskSource[];
  readonly onTake: (words: string, source: RiskSource) => void;
  readonly stepsOf: StepsOf;
  /** What the record is about: where its covers are lifted, they are lifted here too. */
  readonly aboutId: string;
}

/** "Their exact words, copied 14:05 with the message". */
function copiedWords({ evidence, channel }: Pick<RiskForm, 'evidence' | 'channel'>, now: string): string {
  const last = evidence.at(-1);
  if (last === undefined) return 'No message or post is copied with them';
  const when = sayTime(last.copiedAt, now).startsWith('today') ? sayClock(last.copiedAt) : sayTime(last.copiedAt, now);
  const what = channel === 'message' ? 'message' : 'post';
  return `Their exact words, copied ${when} with the ${evidence.length === 1 ? what : `${evidence.length} ${what}s`}`;
}

/** The member's exact words, covered as evidence is, taken over from what they wrote and never typed anew without saying so. */
export function ExactWords({ form, change, sources, onTake, stepsOf, aboutId }: ExactWordsProps) {
  const now = useNow();
  const [lifted, setLifted] = useState(false);
  const there = useInboxUi((ui) => ui.uncovered === aboutId);
  const onCase = useCasesUi((ui) => ui.uncovered === aboutId);
  const covering = useCovering(lifted || there || onCase);
  const takeKey = keysOf('risk.take');
  const [editing, setEditing] = useState(false);
  const known = [...sources.map((one) => one.text), ...form.evidence.map((one) => one.text)];
  const exact = isExact(form.exactWords, known);
  const newest = sources.slice(-8).toReversed();
  return (
    <section className="risk-quote" aria-label="Their exact words" data-risk-field="exactWords">
      {editing || form.exactWords.trim() === ''
        ? <textarea className="risk-quote__edit" dir="auto" rows={2} aria-label="Their exact words" placeholder={`${takeKey === undefined ? 'Take their words over' : `Mark their words and press ${printKeys(takeKey)}`}, or write what was said`} value={form.exactWords} onChange={(event) => change({ exactWords: event.target.value })} />
        : <MemberWords size="context" segments={coveredText(`“${form.exactWords}”`, covering)} onUncover={() => setLifted(true)} onAlone={onAlone} />}
      <p className="risk-quote__from">{copiedWords(form, now)}</p>
      {!exact && <p className="risk-missing"><Icon name="warning" size={14} />Not letter for letter what they wrote</p>}
      <div className="risk-quote__acts">
        {newest.length > 0 && (
          <Menu
            trigger={<button type="button" className="risk-link">Take words over<KeyHint keys={takeKey} silent /></button>}
            groups={[{ heading: takeKey === undefined ? 'The newest first' : `The newest first; mark a part and press ${printKeys(takeKey)} to take only that`, items: newest.map((one) => ({ id: one.id, label: excerpt(one.text), onSelect: () => onTake(one.text, one) })) }]}
          />
        )}
        {form.exactWords.trim() !== '' && <button type="button" className="risk-link" onClick={() => setEditing((on) => !on)}>{editing ? 'Done' : 'Edit'}<span className="visually-hidden"> their exact words</span></button>}
      </div>
      <Before steps={stepsOf('exactWords')} />
    </section>
  );
}

const LINE = 60;
const excerpt = (text: string): string => (text.length <= LINE ? text : `${Array.from(text).slice(0, LINE).join('').trimEnd()}…`);
