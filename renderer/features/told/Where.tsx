import type { ConversationChoice } from '../../../shared/contract/bridge/told.ts';
import { Select } from '../../components/Select.tsx';
import { conversationOptions, NEW } from './words.ts';

interface WhereProps {
  readonly conversations: readonly ConversationChoice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly now: string;
}

/** Which conversation a message goes into; nothing to choose where there is none open. */
export function Where({ conversations, value, onChange, now }: WhereProps) {
  if (conversations.length === 0) return null;
  const chosen = conversations.find((one) => one.id === value);
  const hint = chosen?.purpose === 'risk' ? 'That one is about a risk. A new conversation keeps the two apart.' : chosen?.waitsForUs ? 'Their last message there waits for an answer: answer it as well.' : undefined;
  return <Select label="Where" value={chosen === undefined ? NEW : value} onChange={onChange} options={conversationOptions(conversations, now)} {...(hint !== undefined && { hint })} />;
}
