import type { ReactNode } from 'react';
import type { MemberDetail } from '../../../../shared/contract/bridge/members.ts';
import { MemberName } from '../../../components/MemberName.tsx';
import { Note } from '../../../components/Note.tsx';

function names(accounts: MemberDetail['accounts']): ReactNode {
  return accounts.map((account, index) => (
    <span key={account.id}>{index === 0 ? '' : index === accounts.length - 1 ? ' and ' : ', '}<MemberName inline name={account.name} /></span>
  ));
}

/** What is unusual about the account itself, said plainly: merged, deleted. */
export function MemberState({ detail }: { detail: MemberDetail }) {
  const { member, asked, accounts } = detail;
  return (
    <>
      {asked !== null && (
        <Note icon="members" title={<><MemberName inline name={asked.name} /> was merged into <MemberName inline name={member.name} /></>}>
          This is the account that carries on. What happened to the merged one is here too, with its name beside it.
        </Note>
      )}
      {asked === null && accounts.length > 0 && (
        <Note icon="members" title={<>{names(accounts)} {accounts.length === 1 ? 'was' : 'were'} merged into this account</>}>Points, breaks and cases of all of them are shown and counted together, with the account’s name beside them.</Note>
      )}
      {member.state === 'deleted' && <Note icon="no-route" title="This account was deleted">The member can no longer be reached here, and nothing more can be decided about them. What the team kept stays readable.</Note>}
      {member.state === 'merged' && <Note icon="members" title="This account was merged into another that is not on this computer">What is known of it here is shown; the account that carries on may have more.</Note>}
    </>
  );
}
