import type { ClockMoves as Moves } from '../../../shared/contract/bridge/cover.ts';
import { Badge } from '../../components/Badge.tsx';
import { MemberName } from '../../components/MemberName.tsx';
import { dueWords } from './words.ts';

const some = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'clock' : 'clocks'}`;

/** What other hours would do to the clocks of open conversations, before anything is published. */
export function ClockMoves({ clocks, now }: { clocks: Moves; now: string }) {
  const { open, moved, movedTotal } = clocks;
  if (open === 0) return <p className="clock-moves__none">Nobody waits for an answer now, so no clock changes.</p>;
  if (movedTotal === 0) return <p className="clock-moves__none">{some(open)} {open === 1 ? 'runs' : 'run'} now. None of them changes. Risk clocks never pause.</p>;
  return (
    <div className="clock-moves">
      <p><b>{movedTotal} of {some(open)} that {open === 1 ? 'runs' : 'run'} now would be due at another time.</b> Risk clocks never pause.</p>
      <table className="clock-moves__table">
        <caption className="visually-hidden">When each would be due</caption>
        <thead><tr><th scope="col">Member</th><th scope="col">Due as it is</th><th scope="col">Due then</th></tr></thead>
        <tbody>
          {moved.map((one) => (
            <tr key={one.conversationId}>
              <th scope="row"><MemberName inline name={one.member.name} /> <Badge kind={one.purpose ?? 'untriaged'} /></th>
              <td>{dueWords(one.before, now)}</td>
              <td>{dueWords(one.after, now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {movedTotal > moved.length && <p className="clock-moves__none">{(movedTotal - moved.length).toLocaleString('en-GB')} more</p>}
    </div>
  );
}
