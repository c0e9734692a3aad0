import { useEffect, useState } from 'react';
import { Palette, type PaletteGroup } from '../../components/Palette.tsx';
import { refetch } from '../../data/query-cache.ts';
import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { useTypedAhead } from '../keys/use-keys.ts';
import { go } from '../routes.ts';
import type { PaletteAction } from './action.ts';
import { actionGroup } from './actions.ts';
import { caseItems, memberItems } from './found.tsx';

interface FindAnythingProps {
  readonly onClose: () => void;
  readonly onKeys: () => void;
}

type Found = CallOutput<'find'>;
const none: Found = { members: [], cases: [] };

/** What was found for the newest words; an answer to older words never replaces it. */
function useFound(text: string): { readonly found: Found; readonly asked: boolean } {
  const [found, setFound] = useState<{ text: string; found: Found }>({ text: '', found: none });
  useEffect(() => {
    if (text === '') return;
    let current = true;
    void refetch('find', { text }).then(({ data }) => {
      if (current && data) setFound({ text, found: data });
    });
    return () => {
      current = false;
    };
  }, [text]);
  return { found: text === '' ? none : found.found, asked: found.text === text };
}

/** Find anything: members, cases, actions (experience.md "Anywhere"). */
export default function FindAnything({ onClose, onKeys }: FindAnythingProps) {
  const [query, setQuery] = useState('');
  useTypedAhead((typed) => setQuery((before) => before + typed));
  const text = query.trim().slice(0, 200);
  const { found, asked } = useFound(text);
  const actions = actionGroup(text, onKeys).filter((one) => asked || one.named !== true);
  const groups: PaletteGroup[] = [
    { heading: 'Members', items: memberItems(found.members, text) },
    { heading: 'Cases', items: caseItems(found.cases, text) },
    { heading: 'Actions', items: actions.map(({ id, icon, label, keyHint }) => ({ id, icon, label, keyHint })) },
  ];
  const choose = (id: string): void => {
    onClose();
    const action: PaletteAction | undefined = actions.find((one) => one.id === id);
    if (action) return action.run();
    const [kind, key = ''] = id.split(/:(.*)/su);
    if (kind === 'case') go({ screen: 'cases', id: key });
    if (kind === 'member') go({ screen: 'members', id: key });
  };
  return (
    <Palette
      open onClose={onClose} query={query} onQuery={setQuery} groups={groups} onChoose={choose}
      empty={text !== '' && asked ? `Nobody and nothing here is called “${text}”. A member is found by any part of their name.` : undefined}
    />
  );
}
