import { useEffect, useState } from 'react';
import { operatorsIn } from '../../../shared/model/search/typing.ts';
import { MemberName } from '../../components/MemberName.tsx';
import { Palette, type PaletteGroup } from '../../components/Palette.tsx';
import { openFound } from '../../features/search/open-found.ts';
import { openSearch } from '../../features/search/store.ts';
import { keyOf } from '../../features/search/words.ts';
import { keysOf } from '../keys/keys-in-use.ts';
import { useTypedAhead } from '../keys/use-keys.ts';
import { go } from '../routes.ts';
import { hintOf, matching, type PaletteAction } from './action.ts';
import { anywhereActions, hereActions } from './actions.ts';
import { caseItems, memberItems, wordItems } from './found.tsx';
import { forgetChoices, recentChoices, rememberChoice, type Chosen } from './recent.ts';
import { settingsActions } from './settings-actions.ts';
import { useFound } from './use-found.ts';

interface FindAnythingProps {
  readonly onClose: () => void;
  readonly onKeys: () => void;
}

/** Longer texts name nobody. */
const NAME_LENGTH = 200;
/** So many of a kind leave the other kinds in sight; the members screen and the search have all. */
const SHOWN = 7;
const forgetId = 'lately:forget';
const searchId = 'search:everything';

/** Find anything: members, cases, words, what can be done here and anywhere, settings (experience.md "Anywhere"). */
export default function FindAnything({ onClose, onKeys }: FindAnythingProps) {
  const [query, setQuery] = useState('');
  useTypedAhead((typed) => setQuery((before) => before + typed));
  const [recent, setRecent] = useState<readonly Chosen[]>([]);
  useEffect(() => void recentChoices().then(setRecent), []);
  const text = query.trim();
  const operators = operatorsIn(text).length > 0;
  const named = text.slice(0, NAME_LENGTH);
  const { found, asked } = useFound('find', text === '' || operators ? null : { text: named });
  // One or two letters are in everything; names come first then.
  const { found: words } = useFound('search.find', text.length < 3 ? null : { text, kinds: ['post', 'message', 'note', 'record', 'handover'], spaceId: null, year: null, order: 'best', after: null });
  const shown = (actions: readonly PaletteAction[]): PaletteAction[] => matching(actions, text).filter((one) => asked || one.named !== true);
  const groupOf = (heading: string, actions: readonly PaletteAction[]): PaletteGroup => ({ heading, items: actions.map((one) => ({ id: one.id, icon: one.icon, label: one.label, keyHint: hintOf(one) })) });
  const [here, anywhere, settings] = [shown(hereActions()), shown(anywhereActions(onKeys)), shown(settingsActions())];
  const hits = (words?.rows ?? []).slice(0, 4);
  const everything: PaletteGroup = { heading: 'Search', items: [{ id: searchId, icon: 'find', label: text === '' ? 'Search everything' : <>Search everything for “{text}”</>, keyHint: text === '' ? keysOf('search') : undefined }] };
  const lately: PaletteGroup = {
    heading: 'Lately',
    items: text !== '' || recent.length === 0 ? [] : [...recent.filter(({ id }) => !id.startsWith('key:') || here.some((one) => one.id === id)).map(({ id, icon, label, name }) => ({ id: `lately ${id}`, icon, label: name === null ? label : <>{label}<MemberName inline name={name} /></> })), { id: forgetId, icon: 'close', label: 'Forget these' }],
  };
  const groups: PaletteGroup[] = [
    ...(operators ? [everything] : []),
    lately,
    ...(text === '' ? [everything] : []),
    { heading: 'Members', items: memberItems((found?.members ?? []).slice(0, SHOWN), named) },
    { heading: 'Cases', items: caseItems((found?.cases ?? []).slice(0, SHOWN), named) },
    groupOf('On this screen', here),
    groupOf('Anywhere', anywhere),
    groupOf('Settings', settings),
    { heading: 'Words', items: wordItems(hits) },
    ...(operators || text === '' ? [] : [everything]),
  ];
  const choose = (chosenId: string): void => {
    onClose();
    const id = chosenId.replace(/^lately /u, '');
    if (id === forgetId) return void forgetChoices();
    if (id === searchId) return text === '' ? openSearch() : openSearch(text);
    const word = hits.find((one) => `word:${keyOf(one)}` === id);
    if (word !== undefined) return openFound(word);
    const action = [...here, ...anywhere, ...settings].find((one) => one.id === id);
    const [kind, key = ''] = id.split(/:(.*)/su);
    const member = found?.members.find((one) => one.member.id === key)?.member;
    const row = found?.cases.find((one) => one.id === key);
    const before = recent.find((one) => one.id === id);
    if (action !== undefined && action.named !== true) void rememberChoice({ id, icon: action.icon, label: action.label, name: null });
    else if (kind === 'member' && member) void rememberChoice({ id, icon: 'person', label: '', name: member.name });
    else if (kind === 'case' && row) void rememberChoice({ id, icon: 'cases', label: `${row.reason ?? 'Waiting for approval'}, `, name: row.member.name });
    else if (before !== undefined) void rememberChoice(before);
    if (action) return action.run();
    if (kind === 'case') go({ screen: 'cases', id: key });
    if (kind === 'member') go({ screen: 'members', id: key });
  };
  return <Palette open onClose={onClose} query={query} onQuery={setQuery} groups={groups} onChoose={choose} operators="from: in: is: has:" />;
}
