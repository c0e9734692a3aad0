import { Note } from '../../../components/Note.tsx';

/** Where no message can be sent: the points are given, and telling the member is left to another way (domain.md 2.5). */
export function NoRoute({ name, why }: { name: string; why: string }) {
  return <Note icon="no-route" title={why}>{name} stays on the “not yet told” list until it is recorded how they were told, or why nobody can.</Note>;
}
