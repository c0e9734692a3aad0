import { useState } from 'react';
import { readMinutes } from '../../shared/model/cover/typed.ts';
import { sayMinutes } from '../../shared/model/cover/words.ts';
import { draftAboutPoints } from '../../shared/model/drafts.ts';
import { sayLeft } from '../../shared/model/drafts/message-draft.ts';
import { Button } from '../components/Button.tsx';
import { Checkbox } from '../components/Checkbox.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { ReadField } from '../components/ReadField.tsx';
import { ReplyField } from '../components/ReplyField.tsx';
import { partsOf } from '../components/reply-parts.ts';
import { SearchField } from '../components/SearchField.tsx';
import { SegmentedControl } from '../components/SegmentedControl.tsx';
import { Select } from '../components/Select.tsx';
import { Switch } from '../components/Switch.tsx';
import { TextArea } from '../components/TextArea.tsx';
import { TextField } from '../components/TextField.tsx';
import { MessageEditor } from '../features/told/MessageEditor.tsx';
import { useMessage } from '../features/told/use-message.ts';
import { Sample, Section } from './parts.tsx';

export function Controls() {
  return <div className="gallery__column"><Buttons /><Inputs /><Reply /><Message /></div>;
}

function Buttons() {
  return (
    <Section title="Buttons">
      <div className="gallery__grid">
        <Sample name="Primary"><Button kind="primary" keyHint="Mod+S">Save</Button></Sample>
        <Sample name="Small"><Button kind="primary" size="small" keyHint="Mod+Enter">Close and next</Button></Sample>
        <Sample name="Secondary"><Button icon="points" keyHint="P">Points</Button></Sample>
        <Sample name="Blocked"><Button kind="primary" keyHint="Mod+Enter" blocked="1 part still to write">Send</Button></Sample>
        <Sample name="Not for your role"><Button icon="points" locked="Staff give points">Points</Button></Sample>
        <Sample name="Quiet"><Button kind="quiet" keyHint="Esc">Cancel</Button></Sample>
        <Sample name="Cannot be undone"><Button kind="danger" icon="warning">Wipe this computer</Button></Sample>
        <Sample name="Working, can be left"><Button busy>Exporting 214 of 388</Button></Sample>
        <Sample name="Done"><Button icon="done">Exported</Button></Sample>
        <Sample name="Link"><Button kind="link">Write to them</Button></Sample>
        <Sample name="Small quiet"><Button kind="quiet" size="small" icon="pass" keyHint="T">Pass to a colleague</Button></Sample>
        <Sample name="Icon"><IconButton icon="more" label="More" keyHint="M" /></Sample>
      </div>
    </Section>
  );
}

function Inputs() {
  const [words, setWords] = useState('');
  const [scope, setScope] = useState<'boards' | 'chat' | 'both'>('both');
  const [show, setShow] = useState<'mine' | 'all'>('all');
  const [tick, setTick] = useState(true);
  const [cover, setCover] = useState(true);
  const [minutes, setMinutes] = useState(240);
  const [watch, setWatch] = useState('2w');
  return (
    <Section title="Inputs">
      <div className="gallery__grid gallery__grid--two">
        <SearchField label="Find a member" showLabel placeholder="Find a member" value={words} onChange={setWords} />
        <TextField label="On return" optional value={words} onChange={setWords} placeholder="A chat with Tom before posting" />
        <TextField label="Filled" value="Thu 28 May, 14:30" onChange={setWords} icon="calendar" />
        <TextField label="Needs changing" value="Thu 7 May" onChange={setWords} error="This is before the break starts." />
        <ReadField label="First reply within" shown={sayMinutes(minutes)} read={readMinutes} onChange={setMinutes} wrong="Such as 4 hours, or 90 min" hint="Typed as people say it" />
        <TextField label="Read only" readOnly value="Policy of 3 November 2025" onChange={setWords} />
        <Select label="Watch afterwards" value={watch} onChange={setWatch} options={[{ value: '0', label: 'No watch' }, { value: '2w', label: '2 weeks, to Thu 11 June' }, { value: '4w', label: '4 weeks', detail: 'To Thu 25 June' }]} />
        <SegmentedControl label="Choice" showLabel value={scope} onChange={setScope} options={[{ value: 'boards', label: 'Boards' }, { value: 'chat', label: 'Chat' }, { value: 'both', label: 'Both' }]} />
        <SegmentedControl label="Show" value={show} onChange={setShow} options={[{ value: 'mine', label: 'Mine', count: 3 }, { value: 'all', label: 'All', count: 26 }]} />
        <Checkbox label="Pass on my note" checked={tick} onChange={setTick} />
        <Switch label="Cover distressing text" checked={cover} onChange={setCover} />
        <Checkbox label="All of these" checked={false} mixed onChange={setTick} hint="Some are ticked" />
        <Checkbox label="Told by phone" checked={false} onChange={setTick} blocked="Staff only" />
        <Switch label="Single keys" checked={false} onChange={setCover} hint="J, K, C and the others" spread />
        <TextArea label="Your note for this evening" tone="sunk" value={words} onChange={setWords} placeholder="What should they know?" />
      </div>
    </Section>
  );
}

function Reply() {
  const [words, setWords] = useState('Hi softstatic, thanks for asking. You are on [how many] points, and the next ones drop off on [date].');
  const left = partsOf(words).length;
  return (
    <Section title="A saved reply, with a part still to write">
      <ReplyField label="Message to softstatic" aside="From the saved reply “Asking about points”" value={words} onChange={setWords}
        actions={<Button kind="primary" size="small" keyHint="Mod+Enter" blocked={left > 0 && sayLeft(left)} reason="none">Send</Button>} />
    </Section>
  );
}

const points = draftAboutPoints({
  memberName: 'halfpasthazel', writer: 'Imogen', now: '2026-05-14T13:20:00.000Z', total: 31, threshold: 30, points: 7, proposesBreak: true, spaceName: 'Everyday life', when: '2026-05-14T07:58:00.000Z',
  wording: 'Unkind conflict, including trying to provoke or attacking another member', listed: true, expiresAt: '2026-07-14T13:20:00.000Z',
});

function Message() {
  const message = useMessage(points, 'Imogen');
  return (
    <Section title="A message to a member, offline">
      <MessageEditor label="Message to halfpasthazel" aside="Drafted from the points" message={message} offlineSince="2026-05-14T13:02:00.000Z" />
      <Button kind="primary" keyHint="Mod+Enter" blocked={message.blocked}>Give 7 and send</Button>
    </Section>
  );
}
