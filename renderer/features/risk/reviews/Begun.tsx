import type { CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import type { RiskAbout } from '../../../../shared/contract/bridge/risk.ts';
import { sayTime } from '../../../../shared/time.ts';
import { Button } from '../../../components/Button.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { Note } from '../../../components/Note.tsx';
import { goToAbout } from './go-to.ts';

/** Records that were begun on this computer and not saved: nobody else can see them, so they stand on top. */
export function Begun({ begun, now }: { begun: CallOutput<'risk.reviews'>['begun']; now: string }) {
  if (begun.length === 0) return null;
  return (
    <div className="reviews__begun">
      {begun.map(({ about, member, at }) => (
        <Note
          key={`${about.kind}/${about.id}`} tone="ochre" icon="to-write" line title={<>A record about <MemberName inline name={member.name} /> is begun and not saved</>}
          actions={<Button size="small" onClick={() => goToAbout(about as RiskAbout)}>Go on</Button>}
        >
          Written here {sayTime(at, now)}; nobody else sees it yet.
        </Note>
      ))}
    </div>
  );
}
