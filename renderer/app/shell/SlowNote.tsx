import { useSlow } from '../../data/slow.ts';
import './slow-note.css';

/** Says that an answer is on its way, where it takes longer than it should; a screen without its rows would be blank. */
export function SlowNote() {
  return <p className="slow-note" role="status">{useSlow() && <span className="slow-note__words">Still looking this up on this computer</span>}</p>;
}
