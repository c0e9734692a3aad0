import { KeyHint } from '../../components/KeyHint.tsx';
import { SectionHeading } from '../../components/SectionHeading.tsx';
import type { KeyGroup } from './keys-here.ts';
import './key-list.css';

/** Keys with what they do, by place. */
export function KeyList({ groups }: { groups: readonly KeyGroup[] }) {
  return (
    <div className="key-list">
      {groups.map(({ place, heading, lines }) => (
        <section key={place} className="key-list__group">
          <SectionHeading level={3}>{heading}</SectionHeading>
          <dl className="key-list__keys">
            {lines.map(({ id, label, keys }) => (
              <div key={id} className="key-list__line">
                <dt>{label}</dt>
                <dd>{keys.split(' ').map((key, at) => <KeyHint key={at} keys={key} />)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
