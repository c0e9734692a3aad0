import { useState } from 'react';
import { Badge } from '../components/Badge.tsx';
import { BulkBar } from '../components/BulkBar.tsx';
import { Button } from '../components/Button.tsx';
import { ChoiceCards } from '../components/ChoiceCards.tsx';
import { Clock } from '../components/Clock.tsx';
import { ColleagueInitials } from '../components/Colleague.tsx';
import { KeyHint } from '../components/KeyHint.tsx';
import { MemberName } from '../components/MemberName.tsx';
import { PointsBar } from '../components/PointsBar.tsx';
import { Row } from '../components/Row.tsx';
import { StepSparkline } from '../components/StepSparkline.tsx';
import { SumNote } from '../components/SumNote.tsx';
import { Section } from './parts.tsx';

const member = (name: string) => <MemberName name={name} clip />;

export function Rows() {
  return <div className="gallery__column"><Comfortable /><Compact /><Keys /><Points /><Choices /></div>;
}

function Comfortable() {
  return (
    <Section title="Rows, comfortable" count="52 px">
      <div className="gallery__rows" data-density="comfortable">
        <Row name={member('softstatic')} words detail="Hi, can I ask how many points I’m on?" when="14:03" time={<Clock kind="due" gone={0.5}>15:54</Clock>} />
        <Row name={member('oddsocks_ollie')} words detail="chat keeps logging me out on my phone" when="14:03" time={<Clock kind="due" gone={0.35}>16:10</Clock>} />
        <Row selected name={member('northstar_lily')} words detail="i don’t feel safe tonight" when="14:03" time={<Clock kind="risk">17 min</Clock>} />
        <Row cursor name={member('moonmilk')} badge={<Badge kind="concern" />} words detail="that account isn’t me, I promise" when="14:03" time={<Clock kind="late">20 min late</Clock>} />
        <Row icon="conflict" name="Approve paperkite_09’s post" detail="You and Priya decided differently" time={<Clock kind="late" hideIcon>Needs you</Clock>} />
      </div>
    </Section>
  );
}

function Compact() {
  return (
    <Section title="Rows, compact" count="28 px">
      <div className="gallery__rows" data-density="compact">
        <Row icon="reported" iconLabel="Reported" name={member('rookandriver')} detail={<>Vagueposting <b>×2</b></>} time="2 h 18" />
        <Row icon="pending" iconLabel="Pending" name={member('tealeaf_tess')} detail="Everyday life" time="2 h 07" />
        <Row selected icon="reported" iconLabel="Reported" name={member('halfpasthazel')} detail={<>Unkind conflict <b>×3</b></>} claim={<ColleagueInitials name="Imogen Hart" you />} time={<Clock kind="late" hideIcon>5 h 08</Clock>} />
        <Row cursor icon="pending" iconLabel="Pending" name={member('plumjam')} detail="School and uni" time="2 h 31" />
        <Row quiet icon="pending" iconLabel="Pending" name={<MemberName name="cloudberry_c" quiet clip />} detail="Games" claim={<ColleagueInitials name="Tom Okafor" />} time="1 h 29" />
        <Row ticked icon="tick" iconLabel="Ticked" name={member('wrenwithwings')} detail="Music" time="1 h 22" />
      </div>
      <BulkBar label="4 posts ticked" onClear={() => undefined}>
        <Button kind="primary" size="small" keyHint="A">Approve 4</Button>
        <Button size="small" keyHint="C">Claim 4</Button>
      </BulkBar>
    </Section>
  );
}

function Keys() {
  return (
    <Section title="Keys">
      <div className="gallery__line">
        <KeyHint keys="J" /><KeyHint keys="K" /> next, before <KeyHint keys="C" /> claim <KeyHint keys="Mod+Z" /> undo <KeyHint keys="Mod+Shift+H" /> hand on
      </div>
    </Section>
  );
}

const steps = [[0, 0], [20, 5], [26, 11], [50, 21], [53, 17], [58, 26], [68, 30], [77, 23], [97, 19], [107, 29], [117, 20], [130, 26], [140, 16], [148, 19], [157, 24]] as const;
const ahead = [[170, 21], [182, 15], [190, 5], [209, 0]] as const;
const day = (n: number) => new Date(Date.UTC(2025, 10, 15) + n * 86_400_000).toISOString();

function Points() {
  return (
    <Section title="Points at a glance">
      <PointsBar now={24} draft={31}>24 now, 31 with the draft. Next drop Thu 21 May.</PointsBar>
      <SumNote now={24} add={7}><b>This reaches 30, so the desk will propose a break.</b> You decide whether there is one.</SumNote>
      <SumNote now={12} add={4}><b>This does not reach 30.</b> The next 5 drop off on Thu 21 May.</SumNote>
      <StepSparkline
        label="Active points of halfpasthazel" from={day(0)} to={day(222)} now={day(166)} steps={steps.map(([n, total]) => ({ at: day(n), total }))}
        forecast={ahead.map(([n, total]) => ({ at: day(n), total }))} breaks={[{ from: day(70), to: day(77) }]}
      />
    </Section>
  );
}

function Choices() {
  const [choice, setChoice] = useState<'mine' | 'reword' | 'theirs'>('mine');
  const choices = [
    { value: 'mine', title: 'Use mine', consequence: 'The post goes up with your edit.', keyHint: '1' },
    { value: 'theirs', title: 'Keep Priya’s', consequence: 'Nothing changes for the member.', keyHint: '2' },
    { value: 'reword', title: 'Both', keyHint: '3', blocked: 'They decided the other way' },
  ] as const;
  return (
    <Section title="A choice that has consequences">
      <ChoiceCards label="What should happen?" value={choice} onChange={setChoice} choices={choices} />
      <ChoiceCards label="What should happen?" hideLabel layout="row" value={choice} onChange={setChoice} choices={choices} />
    </Section>
  );
}
