import type { DeskState } from '../../../shared/contract/bridge/state.ts';
import { Note } from '../../components/Note.tsx';

/** Why there is nothing here any more: the community has ended the person's account. What was lost is said with its number. */
export function EndedNote({ ended: { community, unsent } }: { ended: NonNullable<DeskState['ended']> }) {
  const where = community === null ? 'your community' : community;
  const lost = unsent === 1 ? '1 thing that you did had not been sent, and went with it.' : `${unsent} things that you did had not been sent, and went with it.`;
  return (
    <div className="first-run__ended">
      <Note tone="ochre" icon="info" title={`Your account at ${where} has ended`}>
        The community said so, and everything that this computer had of it was deleted. {unsent > 0 && `${lost} Tell a colleague what it was about. `}If you think that this is a mistake, ask your team.
      </Note>
    </div>
  );
}
