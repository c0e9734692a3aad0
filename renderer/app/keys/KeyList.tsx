import { Fragment } from 'react';
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
            {lines.map(({ label, ways }) => (
              <div key={label} className="key-list__line">
                <dt>{label}</dt>
                <dd>
                  {ways.map(({ id, keys }, which) => (
                    <Fragment key={id}>
                      {which > 0 && <span className="key-list__or">or</span>}
                      {keys.split(' ').map((key, at) => <KeyHint key={at} keys={key} />)}
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
