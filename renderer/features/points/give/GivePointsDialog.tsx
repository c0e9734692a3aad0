import { useEffect, useRef, useState } from 'react';
import type { PointsSheet } from '../../../../shared/contract/bridge/points.ts';
import { cx } from '../../../components/cx.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { FactLine } from '../../../components/FactLine.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { Note } from '../../../components/Note.tsx';
import { useTypedAhead } from '../../../app/keys/use-keys.ts';
import { sayError } from '../../../data/error-words.ts';
import { useQuery } from '../../../data/use-query.ts';
import { closePointsDialog, type PointsAbout } from '../store.ts';
import { sayPoints } from '../words.ts';
import { Catalogue } from './Catalogue.tsx';
import { catalogue } from './catalogue.ts';
import { choose, withPoints } from './form.ts';
import { GiveFoot } from './GiveFoot.tsx';
import { Terms } from './Terms.tsx';
import { useGive } from './use-give.ts';
import './give.css';

/** Gives points, or lets a volunteer propose them: which guideline, how many, what that does, and what the member reads. */
export default function GivePointsDialog({ about }: { about: PointsAbout }) {
  const { data, error } = useQuery('points.sheet', about);
  if (data !== null) return <GiveDialog about={about} sheet={data} />;
  if (error === null) return null;
  return (
    <Dialog open onClose={closePointsDialog} title="Give points" width="narrow">
      <ErrorState happened={sayError(error).happened}>Nothing was changed.</ErrorState>
    </Dialog>
  );
}

function GiveDialog({ about, sheet: live }: { about: PointsAbout; sheet: PointsSheet }) {
  const giving = useGive(about, live);
  const { form, setForm, sheet } = giving;
  const search = useRef<HTMLInputElement>(null);
  const points = useRef<HTMLInputElement>(null);
  const begun = form.reason !== null;
  useTypedAhead((typed) => type(form.query + typed, catalogue(sheet.policy, form.query + typed).groups[0]?.options[0]?.id ?? null));
  // What was begun, or proposed, is gone on with at the points.
  const [first] = useState(begun ? points : search);
  useEffect(() => {
    if (first === points) points.current?.select();
  }, [first]);

  function type(query: string, option: string | null): void {
    setForm((before) => {
      const next = { ...before, query };
      return option === null ? next : choose(next, option, sheet);
    });
  }
  const byKey = (key: string): boolean => {
    if (giving.preview === null) return false;
    const to = key === '+' ? form.points + 1 : key === '-' ? form.points - 1 : Number(key);
    if (to >= 0) setForm((before) => withPoints(before, to, sheet));
    return true;
  };
  const verb = sheet.act === 'propose' ? 'Propose points for' : 'Give points to';
  return (
    <Dialog
      open keep width="wide" onClose={closePointsDialog} focus={first}
      title={<>{verb} <MemberName inline name={sheet.member.name} /></>} aside="Points are for guiding, not judging"
      description={sheet.proposal && <Proposed proposal={sheet.proposal} />}
      footer={<GiveFoot {...{ giving, sheet }} />}
    >
      <div className={cx('give', sheet.act === 'propose' && 'give--propose')}>
        <Catalogue
          policy={sheet.policy} query={form.query} chosen={form.reason} inputRef={search} onQuery={type} onOtherKey={byKey}
          onChoose={(reason) => setForm((before) => choose(before, reason, sheet))} onEnter={() => points.current?.focus()}
        />
        <div className="give__right">
          {sheet.why !== null && <Note tone="ochre" icon="info" title={sheet.why} />}
          {sheet.holder !== null && <FactLine icon="colleagues">{sheet.holder.name} is working on this case.</FactLine>}
          <Terms {...{ giving, sheet }} pointsRef={points} />
        </div>
      </div>
    </Dialog>
  );
}

function Proposed({ proposal }: { proposal: NonNullable<PointsSheet['proposal']> }) {
  return <p className="give-proposed"><b>{proposal.by?.name ?? 'A former colleague'} proposed {sayPoints(proposal.points)}</b>{proposal.why !== '' && <>: <bdi>{proposal.why}</bdi></>}</p>;
}
