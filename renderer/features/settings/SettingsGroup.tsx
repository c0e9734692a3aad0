import type { ReactNode } from 'react';

interface SettingsGroupProps {
  readonly title: string;
  /** What it is for, in a line. */
  readonly words?: ReactNode;
  readonly children?: ReactNode;
}

/** A few settings that belong together, with what they are for. */
export function SettingsGroup({ title, words, children }: SettingsGroupProps) {
  return (
    <section className="settings-group">
      <h3 className="settings-group__title">{title}</h3>
      {words && <p className="settings-group__words">{words}</p>}
      {children && <div className="settings-group__body">{children}</div>}
    </section>
  );
}

/** Facts as name and value. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="settings-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
