import { useState } from 'react';
import type { ReplyStart, SignpostView } from '../../../../shared/contract/bridge/inbox.ts';
import type { Purpose } from '../../../../shared/contract/entities/inbox.ts';
import { Palette, type PaletteGroup } from '../../../components/Palette.tsx';
import { useKeys, useTypedAhead } from '../../../app/keys/use-keys.ts';
import { purposeHeading } from '../words.ts';
import { holds, startsFor } from './reply-text.ts';

interface StartPickerProps {
  /** Saved replies and signposts, or signposts alone. */
  readonly what: 'replies' | 'signposts';
  readonly replies: readonly ReplyStart[];
  readonly signposts: readonly SignpostView[];
  readonly purpose: Purpose | null;
  readonly onReply: (reply: ReplyStart) => void;
  readonly onSignpost: (signpost: SignpostView) => void;
  readonly onClose: () => void;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, 160);

function Start({ name, text }: { name: string; text: string }) {
  return <><b>{name}</b> <span className="start-preview">{oneLine(text)}</span></>;
}

/** Saved replies to start from, those of this purpose first, and where else help is; searched by name and by words. */
export function StartPicker({ what, replies, signposts, purpose, onReply, onSignpost, onClose }: StartPickerProps) {
  const [query, setQuery] = useState('');
  useKeys({}, { modal: true });
  useTypedAhead((typed) => setQuery((before) => before + typed));
  const typed = query.trim();
  const { fits, any, others } = startsFor(what === 'replies' ? replies.filter((one) => holds(`${one.name} ${one.text}`, typed)) : [], purpose);
  const items = (some: readonly ReplyStart[]) => some.map((one) => ({ id: `reply:${one.id}`, icon: 'saved-reply' as const, label: <Start name={one.name} text={one.text} />, detail: one.purpose !== null && one.purpose !== purpose ? purposeHeading[one.purpose] : undefined }));
  const helps = signposts.filter((one) => !one.archived && holds(`${one.name} ${one.text} ${one.whenToUse}`, typed)).toSorted((a, b) => a.position - b.position);
  const groups: PaletteGroup[] = [
    { heading: purpose === null ? 'Saved replies' : purposeHeading[purpose], items: items(fits) },
    { heading: 'For anything', items: items(any) },
    { heading: 'For something else', items: items(others) },
    { heading: 'Where else help is', items: helps.map((one) => ({ id: `help:${one.id}`, icon: 'signpost', label: <Start name={one.name} text={what === 'signposts' ? one.whenToUse : one.text} /> })) },
  ];
  const choose = (chosen: string): void => {
    onClose();
    const [kind, id = ''] = chosen.split(/:(.*)/su);
    const reply = kind === 'reply' ? replies.find((one) => one.id === id) : undefined;
    const help = kind === 'help' ? signposts.find((one) => one.id === id) : undefined;
    if (reply) onReply(reply);
    if (help) onSignpost(help);
  };
  const title = what === 'replies' ? 'Saved replies' : 'Where else help is';
  return (
    <Palette
      open title={title} label={what === 'replies' ? 'Find a saved reply or where else help is' : 'Find where else help is'} placeholder={what === 'replies' ? 'A saved reply, to make your own' : 'Where else help is'}
      query={query} onQuery={setQuery} groups={groups} onChoose={choose} onClose={onClose}
      empty={typed === '' ? 'There are none yet. Staff write them in settings.' : `None holds “${typed}”.`}
    />
  );
}
