import { MemberList } from './list/MemberList.tsx';
import { MemberScreen } from './MemberScreen.tsx';
import './members.css';

/** Find anyone, and one member in full. */
export function MembersScreen({ id }: { id: string | null }) {
  return id === null ? <MemberList /> : <MemberScreen key={id} id={id} />;
}
