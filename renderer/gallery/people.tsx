import { useState } from 'react';
import { Badge, type BadgeKind } from '../components/Badge.tsx';
import { Clock } from '../components/Clock.tsx';
import { ColleagueName } from '../components/Colleague.tsx';
import { FactLine } from '../components/FactLine.tsx';
import { MemberName } from '../components/MemberName.tsx';
import { MemberWords } from '../components/MemberWords.tsx';
import { StateLine } from '../components/StateLine.tsx';
import { TimeText } from '../components/TimeText.tsx';
import { now, Section } from './parts.tsx';

const lines: BadgeKind[][] = [
  ['risk', 'concern', 'tech', 'outside', 'untriaged'],
  ['reported', 'pending', 'handed', 'closed'],
  ['proposed', 'scheduled', 'active', 'ends-soon'],
  ['lifted', 'watch'],
];

export function People() {
  const [uncovered, setUncovered] = useState(false);
  return (
    <div className="gallery__column">
      <Section title="What has happened to it">
        <div className="gallery__facts">
          <StateLine state="saved" /><span>On this computer, not sent yet</span>
          <StateLine state="sent" at="2026-05-14T13:02:11.000Z" now={now} /><span>The community has it</span>
          <StateLine state="needs-you" /><span>It could not be sent as it is</span>
        </div>
      </Section>
      <Section title="Clocks">
        <div className="gallery__facts">
          <Clock kind="due" gone={0.3}>due 15:54</Clock><span>Time left, cover hours only</span>
          <Clock kind="due" gone={0.88}>due 14:40</Clock><span>Nearly due, the ring has filled</span>
          <Clock kind="late">20 min late</Clock><span>Overdue, ochre and a different shape</span>
          <Clock kind="paused">opens Mon 10:00</Clock><span>Paused outside cover hours</span>
          <Clock kind="risk">17 min</Clock><span>Risk: solid diamond, never pauses</span>
        </div>
      </Section>
      <Section title="Purpose, case and break">
        {lines.map((kinds) => <div key={kinds[0]} className="gallery__line">{kinds.map((kind) => <Badge key={kind} kind={kind} />)}</div>)}
        <div className="gallery__line"><Badge kind="not-told" /><Badge kind="told">Told 14:12</Badge><Badge kind="no-route" /></div>
      </Section>
      <Section title="People and time">
        <div className="gallery__facts">
          <MemberName name="quietfern" /><span>Member: a name, never a picture or a score</span>
          <MemberName name="tidepool.sam" onBreak /><span>On a break</span>
          <MemberName name="duskswimmer" watched /><span>Under watch</span>
          <MemberName name={'h\u0430zel\u200b_Il1O0'} /><span>Look-alikes told apart, what hides is shown</span>
          <ColleagueName name="Tom Okafor" /><span>Colleague: round initials</span>
          <ColleagueName name="Imogen Hart" you /><span>You: the accent</span>
          <TimeText at="2026-05-14T13:02:11.000Z" now={now} /><span>Exact on hover: Thu 14 May 2026, 14:02:11 BST</span>
        </div>
      </Section>
      <Section title="Members’ words">
        <MemberWords
          onUncover={() => setUncovered(true)}
          segments={[
            { kind: 'plain', text: 'This is how a member sounds, with a ' }, { kind: 'suggested', text: 'suggested word' }, { kind: 'plain', text: ', a ' },
            { kind: 'contact', text: 'contact detail' }, { kind: 'plain', text: ', and an ' }, { kind: 'removed', text: 'old' }, { kind: 'plain', text: ' ' },
            { kind: 'added', text: 'new' }, { kind: 'plain', text: ' word.' }, uncovered ? { kind: 'plain', text: ' It is not said here.' } : { kind: 'covered', text: 'It is not said here.', what: 'distressing detail', amount: '1 sentence' },
            { kind: 'covered', text: 'Nor is this.', what: 'self-harm or suicide', amount: '1 sentence', alone: true },
          ]}
        />
        <FactLine icon="frozen">Frozen at the first report, today 09:12. Edited by halfpasthazel 09:40.</FactLine>
        <FactLine icon="struck">Struck through: there when it was reported. Underlined: added at 09:40.</FactLine>
        <MemberWords size="context" segments={[{ kind: 'plain', text: 'That’s not kind. Tess was only joining in.' }]} />
      </Section>
    </div>
  );
}
