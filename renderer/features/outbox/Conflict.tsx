import type { Ref } from 'react';
import type { OutboxDetail } from '../../../shared/contract/bridge/views.ts';
import { limits } from '../../../shared/limits.ts';
import type { KeyId } from '../../app/keys/key-map.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceCards } from '../../components/ChoiceCards.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { QuestionDialog } from '../../components/QuestionDialog.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { sayError } from '../../data/error-words.ts';
import { BreakAxis } from './BreakAxis.tsx';
import { Comparison } from './Comparison.tsx';
import { EntryFoot } from './EntryFoot.tsx';
import { EntryHead } from './EntryHead.tsx';
import { Held } from './Held.tsx';
import { draft } from './store.ts';
import { Timeline } from './Timeline.tsx';
import { useSettling, type Settling } from './use-settling.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';

const choiceKeys: readonly KeyId[] = ['outbox.first', 'outbox.second', 'outbox.third', 'outbox.fourth', 'outbox.fifth'];

/** What needs the person: both sides, the ways to settle it with their consequences, and one button that does it. */
export function Conflict({ detail }: { detail: OutboxDetail }) {
  const { choices, held } = detail;
  const [settling, field] = useSettling(detail);
  useKeys({
    ...Object.fromEntries(choices.slice(0, choiceKeys.length).map((choice, at) => [choiceKeys[at], () => settling.pick(choice.id, true)])),
    'outbox.settle': settling.press,
  });
  return (
    <>
      <div className="entry-body">
        <EntryHead heading={detail.heading}><p>{detail.explanation}</p></EntryHead>
        <Timeline timeline={detail.timeline} />
        <BreakAxis detail={detail} />
        <Comparison detail={detail} />
        <Held held={held} />
        <Choices detail={detail} settling={settling} field={field} />
      </div>
      <EntryFoot detail={detail}>
        {settling.blocked === null && <span className="entry-foot__promise">Nothing is sent until you press this</span>}
        <Button kind="primary" keyHint={keysOf('outbox.settle')} blocked={settling.blocked} busy={settling.busy} onClick={settling.press}>
          {choices.find((choice) => choice.id === settling.chosen)?.label ?? 'Settle this'}
        </Button>
      </EntryFoot>
      <LetGo detail={detail} settling={settling} />
    </>
  );
}

interface Part {
  readonly detail: OutboxDetail;
  readonly settling: Settling;
}

function Choices({ detail: { row, choices }, settling, field }: Part & { readonly field: Ref<HTMLTextAreaElement> }) {
  const { chosen, failed } = settling;
  return (
    <div className={choices.length === 4 ? 'settle settle--four' : 'settle'}>
      <ChoiceCards
        label="What should happen?" layout={choices.length > 4 ? 'stack' : 'row'} value={chosen} onChange={settling.pick}
        choices={choices.map(({ id, label, consequence, blockedWhy }, at) => ({
          value: id, title: label, consequence: blockedWhy === null ? consequence : undefined,
          keyHint: at < choiceKeys.length ? String(at + 1) : undefined, blocked: blockedWhy ?? false,
        }))}
      />
      {chosen === 'edit-mine' && (
        <TextArea
          ref={field} className="settle__reword" label="Your words" hint="What you write here replaces them when you press the button."
          value={settling.text} onChange={(text) => draft(row.id, text)} maxLength={limits.staffTextLength}
        />
      )}
      {failed && <ErrorState card={false} happened={sayError(failed).happened}>{sayError(failed).next} Your words are still here.</ErrorState>}
    </div>
  );
}

/** The last question before a change is given up: nothing brings it back, so the safe way stands in front. */
function LetGo({ detail: { text, held }, settling }: Part) {
  const followers = held.length === 0 ? '' : held.length === 1 ? ' The change that followed it will ask you next.' : ` The ${held.length} changes that followed it will ask you next.`;
  return (
    <QuestionDialog
      open={settling.asking} onCancel={settling.keep}
      question="Let your change go?"
      consequence={`It is not sent, and this cannot be undone. ${text === null ? 'The outbox still shows what you had done.' : 'Your words can still be read and copied in the outbox.'}${followers}`}
      safe={{ label: 'Keep it for now', onPress: settling.keep }}
      other={{ label: 'Let it go', lasting: true, onPress: settling.letGo }}
    />
  );
}
