import { IconButton } from '../../../components/IconButton.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { keysOf } from '../../../app/keys/keys-in-use.ts';
import type { After } from '../store.ts';

const choices: readonly { readonly after: After; readonly label: string }[] = [
  { after: 'wait', label: 'Wait for them to write again' },
  { after: 'close', label: 'Close the conversation' },
  { after: 'nothing', label: 'Keep it with what waits for us' },
];

/** What Send does, as its button says it. */
export const sendWords: Readonly<Record<After, string>> = { wait: 'Send and wait', close: 'Send and close', nothing: 'Send' };

interface AfterChoiceProps {
  readonly after: After;
  readonly closeBlocked: string | false;
  readonly onChange: (after: After) => void;
  readonly onCheck: () => void;
}

/** What happens to the conversation once the reply is on its way; or a colleague looks at it first. */
export function AfterChoice({ after, closeBlocked, onChange, onCheck }: AfterChoiceProps) {
  return (
    <Menu
      side="top" align="end" trigger={<IconButton icon="caret-up" label="What happens once it is sent" bare size="small" iconSize={14} />}
      groups={[
        { heading: 'Once it is sent', items: choices.map((one) => ({ id: one.after, label: one.label, checked: one.after === after, keyHint: one.after === 'close' ? 'Mod+Shift+Enter' : undefined, blocked: one.after === 'close' && closeBlocked, onSelect: () => onChange(one.after) })) },
        { heading: 'Before it is sent', items: [{ id: 'check', label: 'Have a colleague check it', icon: 'pass', keyHint: keysOf('inbox.check'), onSelect: onCheck }] },
      ]}
    />
  );
}
