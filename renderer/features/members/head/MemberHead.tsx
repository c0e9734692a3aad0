import { useState } from 'react';
import type { RefObject } from 'react';
import type { MemberDetail } from '../../../../shared/contract/bridge/members.ts';
import { sayMonth } from '../../../../shared/time.ts';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { later } from '../../../components/later.tsx';
import { go } from '../../../app/routes.ts';
import { GivePointsButton } from '../../points/GivePointsButton.tsx';
import { ageWords, openCaseWords } from '../words.ts';
import { MemberTelling } from '../../told/MemberTelling.tsx';
import { MemberNote } from '../note/MemberNote.tsx';
import { AsOfControl } from './AsOfControl.tsx';

const EvidenceBundle = later(() => import('../../bundle/EvidenceBundleDialog.tsx').then((part) => ({ default: part.EvidenceBundleDialog })));

interface MemberHeadProps {
  readonly detail: MemberDetail;
  readonly now: string;
  readonly asOf: string | null;
  readonly picking: boolean;
  readonly onPicking: (open: boolean) => void;
  readonly onLook: (at: string | null) => void;
  /** The name, which takes the focus when one comes here. */
  readonly home: RefObject<HTMLHeadingElement | null>;
}

/** Who it is, and from when one looks at them. */
export function MemberHead({ detail, now, asOf, picking, onPicking, onLook, home }: MemberHeadProps) {
  const { member, cases, joinedAt, ageBand } = detail;
  const [first] = cases.open;
  const [bundle, setBundle] = useState(false);
  return (
    <header className="member-head">
      <IconButton icon="arrow-left" label="All members" onClick={() => go({ screen: 'members', id: null })} />
      <h1 ref={home} className="member-head__name" tabIndex={-1}><MemberName name={member.name} onBreak={member.onBreak} watched={member.underWatch} /></h1>
      {first && <button type="button" className="member-head__case" onClick={() => go({ screen: 'cases', id: first.id })}>{openCaseWords(cases.open)}</button>}
      <p className="member-head__facts">Member since {sayMonth(joinedAt)}, {ageWords(ageBand)}</p>
      <div className="member-head__end">
        {asOf === null && <MemberTelling memberId={member.id} />}
        {asOf === null && <MemberNote memberId={member.id} name={member.name} />}
        <AsOfControl at={asOf} now={now} open={picking} onOpen={onPicking} onLook={onLook} home={home} />
        <Button icon="print" onClick={() => setBundle(true)}>Evidence bundle</Button>
        {detail.isNow && <GivePointsButton memberId={member.id} />}
      </div>
      {bundle && <EvidenceBundle memberId={member.id} onClose={() => setBundle(false)} />}
    </header>
  );
}
