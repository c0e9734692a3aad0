import { KeyHint } from '../../components/KeyHint.tsx';
import { SectionHeading } from '../../components/SectionHeading.tsx';
import { keyMap, keyPlaces } from './key-map.ts';
import './key-list.css';

/** Every key of the desk, by place. */
export function KeyList() {
  const all = Object.entries(keyMap);
  return (
    <div className="key-list">
      {keyPlaces.map(([place, heading]) => (
        <section key={place} className="key-list__group">
          <SectionHeading level={3}>{heading}</SectionHeading>
          <dl className="key-list__keys">
            {all.filter(([, entry]) => entry.place === place).map(([id, entry]) => (
              <div key={id} className="key-list__line">
                <dt>{entry.label}</dt>
                <dd>{entry.keys.split(' ').map((key) => <KeyHint key={key} keys={key} />)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
