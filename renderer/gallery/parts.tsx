import type { ReactNode } from 'react';
import { SectionHeading } from '../components/SectionHeading.tsx';

/** The instant of the drawings, so that times read as they do there. */
export const now = '2026-05-14T13:20:00.000Z';

export function Section({ title, count, children }: { title: string; count?: string; children: ReactNode }) {
  return (
    <section className="gallery__section">
      <SectionHeading count={count}>{title}</SectionHeading>
      {children}
    </section>
  );
}

export function Sample({ name, children }: { name: string; children: ReactNode }) {
  return <div className="gallery__sample"><span>{name}</span>{children}</div>;
}
