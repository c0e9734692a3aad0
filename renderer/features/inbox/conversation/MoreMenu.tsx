import type { ConversationDetail, InboxStepKind } from '../../../../shared/contract/bridge/inbox.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Menu, type MenuItem } from '../../../components/Menu.tsx';
import { command } from '../../../data/use-command.ts';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import { go } from '../../../app/routes.ts';
import type { Beside } from '../store.ts';
import type { InboxActs } from '../acts/use-inbox-acts.ts';

/** What is needed too seldom for a button of its own. Points for misusing messages come last: a considered choice, never the usual one (domain.md 1.1). */
export function MoreMenu({ detail, acts, onBeside }: { detail: ConversationDetail; acts: InboxActs; onBeside: (what: Beside) => void }) {
  const { may, state, withCover, member, messages } = detail;
  const blocked = (kind: InboxStepKind): string | false => (may[kind].allowed ? false : (may[kind].why ?? 'This cannot be done now.'));
  const copy = (text: string): void => void command('clipboard.copy', { text, passing: true });
  const theirs = messages.filter((one) => one.from === 'member').map((one) => one.segments.map(({ text }) => text).join('')).join('\n\n');
  const steps: MenuItem[] = state === 'closed'
    ? [{ id: 'reopen', label: 'Open it again', icon: 'undo', keyHint: keysOf('inbox.close'), onSelect: () => acts.closeOrReopen(), blocked: blocked('reopen') }]
    : [
        withCover
          ? { id: 'hand', label: 'Hand back to staff', icon: 'lifted', keyHint: keysOf('inbox.hand'), onSelect: () => acts.hand(), blocked: blocked('hand-back') }
          : { id: 'hand', label: 'Hand to weekend cover', icon: 'hand-on', keyHint: keysOf('inbox.hand'), onSelect: () => acts.hand(), blocked: blocked('hand-to-cover') },
        { id: 'close', label: 'Close', icon: 'closed', keyHint: keysOf('inbox.close'), onSelect: () => acts.closeOrReopen(), blocked: blocked('close') },
      ];
  return (
    <Menu
      align="end" trigger={<IconButton icon="more" label="More" bare size="small" />}
      groups={[
        { items: steps },
        { items: [
          { id: 'record', label: 'Risk record', icon: 'risk-record', keyHint: keysOf('inbox.record'), onSelect: () => onBeside('record'), blocked: detail.riskRecords.length === 0 && blocked('record-risk') },
          { id: 'before', label: 'What came before', icon: 'hourglass', keyHint: keysOf('inbox.beside'), onSelect: () => onBeside('history') },
          { id: 'member', label: 'Open the member', icon: 'person', keyHint: keysOf('inbox.openMember'), onSelect: () => go({ screen: 'members', id: member.id }) },
          { id: 'copy', label: 'Copy the member’s words', icon: 'copy', onSelect: () => copy(theirs) },
          { id: 'copy-id', label: 'Copy the conversation’s number', icon: 'link', onSelect: () => copy(detail.id) },
        ] },
        { items: [{ id: 'points', label: 'Points for misusing messages …', icon: 'points', onSelect: () => acts.points(), blocked: blocked('give-points') }] },
      ]}
    />
  );
}
