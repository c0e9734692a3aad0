import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, FooterGap } from '../components/Dialog.tsx';
import { Drawer } from '../components/Drawer.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { announce } from '../components/LiveAnnouncer.tsx';
import { MemberName } from '../components/MemberName.tsx';
import { Menu } from '../components/Menu.tsx';
import { notify } from '../components/Notices.tsx';
import { Palette } from '../components/Palette.tsx';
import { Popover } from '../components/Popover.tsx';
import { QuestionDialog } from '../components/QuestionDialog.tsx';
import { SegmentedControl } from '../components/SegmentedControl.tsx';
import { SumNote } from '../components/SumNote.tsx';
import { TextField } from '../components/TextField.tsx';
import { Section } from './parts.tsx';

type Open = 'find' | 'question' | 'wipe' | 'form' | 'drawer' | null;
const nothing = () => undefined;

export function Overlays() {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const [query, setQuery] = useState('haz');
  const [scope, setScope] = useState<'boards' | 'both'>('both');
  return (
    <div className="gallery__column">
      <Section title="What floats">
        <div className="gallery__line">
          <Button onClick={() => setOpen('find')}>Find</Button>
          <Button onClick={() => setOpen('question')}>Question</Button>
          <Button onClick={() => setOpen('wipe')}>Wipe</Button>
          <Button onClick={() => setOpen('form')}>Form</Button>
          <Button onClick={() => setOpen('drawer')}>Drawer</Button>
          <Button onClick={showNotices}>Notices</Button>
          <Button onClick={() => announce('Closed. Next: paperkite_09, pending post')}>Announce</Button>
          <Menu
            trigger={<IconButton icon="more" label="More about this case" bare />}
            groups={[
              { items: [{ id: 'o', label: 'Open member', icon: 'person', keyHint: 'O', onSelect: nothing }, { id: 'l', label: 'Copy link', icon: 'link', onSelect: nothing }] },
              { heading: 'Staff', items: [{ id: 'r', label: 'Reopen', icon: 'undo', onSelect: nothing, blocked: 'Staff only' }, { id: 'c', label: 'Show closed', checked: true, onSelect: nothing }] },
            ]}
          />
          <Popover title="Filter" trigger={<Button kind="quiet" icon="filter" keyHint="F">Filter</Button>}><TextField label="Reason" value="" onChange={nothing} /></Popover>
        </div>
      </Section>
      <QuestionDialog
        open={open === 'question'} question="Close without telling halfpasthazel?" consequence="The 7 points are given, but no message has been sent. They stay on “Not yet told” until someone writes."
        safe={{ label: 'Write to them', onPress: close }} other={{ label: 'Close anyway', onPress: close }} onCancel={close}
      />
      <QuestionDialog
        open={open === 'wipe'} question="Wipe this computer?" consequence="Everything Duty Desk keeps here is deleted. 3 things are saved here and not sent; they will be lost." typed="lose 3"
        safe={{ label: 'Send them first', onPress: close }} other={{ label: 'Wipe', onPress: close, lasting: true }} onCancel={close}
      />
      <Dialog
        open={open === 'form'} onClose={close} title="Propose a break for halfpasthazel" description="From the case in Everyday life, reported today 09:12." aside="Points are for guiding, not judging"
        footer={<><Button kind="quiet" keyHint="Esc" onClick={close}>Cancel</Button><FooterGap /><Button>Save as a proposal</Button><Button kind="primary" keyHint="Mod+Enter">Decide and write to them</Button></>}
      >
        <div className="gallery__section">
          <SumNote now={24} add={7}><b>These points reach 30, so the desk proposes a break.</b> You decide. Without new points the total is back to 28 on Thu 21 May.</SumNote>
          <SegmentedControl label="From" showLabel value={scope} onChange={setScope} options={[{ value: 'boards', label: 'Boards' }, { value: 'both', label: 'Both' }]} />
          <TextField label="On return" optional value="" onChange={nothing} />
        </div>
      </Dialog>
      <Palette
        open={open === 'find'} onClose={close} query={query} onQuery={setQuery} onChoose={close} operators="from: in: is: before:" empty="Nothing matches. Try fewer letters."
        groups={query === 'zzz' ? [] : found}
      />
      <Drawer open={open === 'drawer'} onClose={close} title="halfpasthazel"><p>The right pane of a narrow window.</p></Drawer>
    </div>
  );
}

const hazel = (name: string) => <MemberName name={name} match="haz" />;
const found = [
  { heading: 'Members', items: [{ id: 'm1', icon: 'person', label: hazel('halfpasthazel'), detail: '1 open case' }, { id: 'm2', icon: 'person', label: hazel('witchhazel_wren') }] },
  { heading: 'Cases', items: [{ id: 'c1', icon: 'reported', label: <>Unkind conflict, {hazel('halfpasthazel')}</>, detail: 'yours' }] },
  { heading: 'Actions', items: [{ id: 'a1', icon: 'points', label: <>Give points to {hazel('halfpasthazel')}</>, keyHint: 'P' }] },
] as const;

function showNotices() {
  notify({ title: '7 points given to halfpasthazel', detail: 'They have been told', undo: nothing });
  notify({ title: 'Saved here', detail: 'Sent when you are online again', icon: 'saved-here' });
  notify({ title: 'Tom took over bluebiscuit’s case', detail: 'You had it for 31 minutes without a change', icon: 'taken-over', action: { label: 'Open', onPress: nothing } });
  notify({ title: 'Your edit needs you', detail: 'Priya decided about the same post', needsYou: true, action: { label: 'Compare', onPress: nothing } });
}
