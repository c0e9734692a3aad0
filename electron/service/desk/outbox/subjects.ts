import type { CoverCalendar } from '../../../../shared/contract/entities/cover.ts';
import type { RowReader } from '../../../../shared/model/rules/types.ts';
import { firstName } from '../people.ts';

/** Who and what a change is about, in words. A row that is not on this computer gets a plain general word. */
export interface Subjects {
  member(id: string): string;
  memberOfCase(id: string): string;
  memberOfPost(id: string): string;
  memberOfConversation(id: string | null, memberId?: string): string;
  memberOfBreak(id: string): string;
  memberOfEntry(id: string): string;
  memberOfProposal(id: string): string;
  memberOfRecord(id: string): string;
  colleague(id: string): string;
  /** The kind of something that the forum has not done; empty when it is not on this computer. */
  forumAct(id: string): string;
  /** The cover hours that others follow; undefined for the first, and when they are not on this computer. */
  coverBefore(id: string | null): CoverCalendar | undefined;
}

const aMember = 'a member';

/** {@link Subjects} read from the rows of this computer, the outbox applied. */
export function subjectsOf(read: RowReader): Subjects {
  const member = (id: string | undefined): string => (id === undefined ? aMember : (read.get('member', id)?.name ?? aMember));
  return {
    member,
    memberOfCase: (id) => member(read.get('case', id)?.memberId),
    memberOfPost: (id) => member(read.get('post', id)?.authorId),
    memberOfConversation: (id, memberId) => member((id === null ? undefined : read.get('conversation', id)?.memberId) ?? memberId),
    memberOfBreak: (id) => member(read.get('break', id)?.memberId),
    memberOfEntry: (id) => member(read.get('ledgerEntry', id)?.memberId),
    memberOfProposal: (id) => member(read.get('pointsProposal', id)?.memberId),
    memberOfRecord: (id) => member(read.get('riskRecord', id)?.memberId),
    forumAct: (id) => read.get('forumAct', id)?.kind ?? '',
    coverBefore: (id) => (id === null ? undefined : read.get('coverCalendar', id)),
    colleague: (id) => {
      const staff = read.get('staff', id);
      return staff ? firstName(staff.name) : 'a colleague';
    },
  };
}
