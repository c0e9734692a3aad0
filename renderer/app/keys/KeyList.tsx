import { KeyHint } from '../../components/KeyHint.tsx';
import { SectionHeading } from '../../components/SectionHeading.tsx';
import { useQuery } from '../../data/use-query.ts';
import { keyMap, keyPlaces, type KeyEntry, type KeyId } from './key-map.ts';
import { keysWith } from './keys-in-use.ts';
import './key-list.css';

const all = Object.entries(keyMap) as [KeyId, KeyEntry][];

/** Every key of the desk that does something for this person, by place. */
export function KeyList() {
  const changes = useQuery('settings.get', {}).data?.keys ?? {};
  return (
    <div className="key-list">
      {keyPlaces.map(([place, heading]) => (
        <section key={place} className="key-list__group">
          <SectionHeading level={3}>{heading}</SectionHeading>
          <dl className="key-list__keys">
            {all.filter(([id, entry]) => entry.place === place && keysWith(changes, id) !== undefined).map(([id, entry]) => (
              <div key={id} className="key-list__line">
                <dt>{entry.label}</dt>
                <dd>{keysWith(changes, id)?.split(' ').map((key, at) => <KeyHint key={at} keys={key} />)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
