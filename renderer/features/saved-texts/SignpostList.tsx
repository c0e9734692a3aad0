import { useEffect, useRef } from 'react';
import type { KeptSignpost } from '../../../shared/contract/bridge/saved-texts.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { StateLine } from '../../components/StateLine.tsx';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { moveSignpost, putSignpostAway } from './acts.ts';
import { beginSignpost } from './store.ts';

interface SignpostProps {
  readonly signpost: KeptSignpost;
  /** From 0; null for one that is put away. */
  readonly place: number | null;
  readonly count: number;
  readonly mayEdit: boolean;
  readonly onMove: (signpost: KeptSignpost, place: number, up: boolean) => void;
}

function Signpost({ signpost, place, count, mayEdit, onMove }: SignpostProps) {
  const { id, name } = signpost;
  return (
    <li className="saved-text">
      <header className="saved-text__head">
        <h4 className="saved-text__name">{name}</h4>
        <span className="saved-text__by">
          {signpost.saving === 'saved-here' && <StateLine state="saved" />}
          {signpost.saving === 'needs-you' && <StateLine state="needs-you" />}
        </span>
        {mayEdit && (
          <span className="saved-text__acts">
            {place !== null && <IconButton icon="caret-up" size="small" id={`up-${id}`} label={`Move ${name} up`} aria-disabled={place === 0 || undefined} onClick={() => { if (place > 0) onMove(signpost, place - 1, true); }} />}
            {place !== null && <IconButton icon="caret-down" size="small" id={`down-${id}`} label={`Move ${name} down`} aria-disabled={place === count - 1 || undefined} onClick={() => { if (place < count - 1) onMove(signpost, place + 1, false); }} />}
            {place !== null && <IconButton icon="edit" size="small" id={`signpost-${id}`} label={`Edit ${name}`} onClick={() => beginSignpost(signpost, place)} />}
            <Button size="small" kind="quiet" aria-label={`${place === null ? 'Bring back' : 'Put away'} ${name}`} onClick={() => void putSignpostAway(signpost, count, place !== null)}>{place === null ? 'Bring back' : 'Put away'}</Button>
          </span>
        )}
      </header>
      {place !== null && <p className="saved-words">{signpost.text}</p>}
      {place !== null && <p className="saved-when">{signpost.whenToUse}</p>}
    </li>
  );
}

/** The signposts in the order in which writers see them; staff reword and move them, and put away what has closed. */
export function SignpostList({ signposts, mayEdit }: { signposts: readonly KeptSignpost[]; mayEdit: boolean }) {
  const [used, away] = [signposts.filter((one) => !one.archived), signposts.filter((one) => one.archived)];
  const moved = useRef<string | null>(null);
  useEffect(() => {
    // The row has moved, and the browser lets go of the focus when it does.
    if (moved.current !== null) document.getElementById(moved.current)?.focus();
    moved.current = null;
  });
  const move: SignpostProps['onMove'] = (signpost, place, up) => {
    moved.current = `${up ? 'up' : 'down'}-${signpost.id}`;
    void moveSignpost(signpost, place);
  };
  const row = (one: KeptSignpost, place: number | null) => <Signpost key={one.id} signpost={one} place={place} count={used.length} mayEdit={mayEdit} onMove={move} />;
  return (
    <SettingsGroup title="Signposts" words="Where a member can turn, and when to say so. Writers put them into a message by key; nobody is pointed anywhere by itself.">
      <ol className="saved-texts">{used.map((one, i) => row(one, i))}</ol>
      {mayEdit && <div><Button icon="add-plain" id="signpost-new" onClick={() => beginSignpost(null, used.length)}>New signpost</Button></div>}
      {away.length > 0 && (
        <details className="cover-past">
          <summary>{away.length} put away</summary>
          <ul className="saved-texts">{away.map((one) => row(one, null))}</ul>
        </details>
      )}
    </SettingsGroup>
  );
}
