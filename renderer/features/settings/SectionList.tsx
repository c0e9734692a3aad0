import { useEffect, useRef } from 'react';
import type { SettingsSection } from '../../app/routes.ts';
import { cx } from '../../components/cx.ts';
import { Icon } from '../../components/Icon.tsx';
import { Title } from '../../components/Title.tsx';
import { useNow } from '../../data/clock.ts';
import { useQuery } from '../../data/use-query.ts';
import { sayCover } from '../cover/say-cover.ts';
import { sayPolicy } from '../policy/say-policy.ts';
import { sayTexts } from '../saved-texts/say-texts.ts';
import { sayLexicon } from '../suggestions/words.ts';
import { sections } from './sections.ts';
import { sayUpdateShort } from './updates/words.ts';

/** The sections, each with how it stands. */
export function SectionList({ here }: { here: SettingsSection | null }) {
  const facts = {
    settings: useQuery('settings.get', {}).data,
    connection: useQuery('connection.get', {}).data,
    computer: useQuery('computer.get', {}).data,
    policy: sayPolicy(useQuery('policy.book', {}).data),
    cover: sayCover(useQuery('cover.book', {}).data),
    practice: useQuery('desk.state', {}).data?.session?.practice ?? false,
    gaps: useQuery('cover.week', { at: null }).data?.days.flatMap((one) => one.gaps).length ?? null,
    texts: sayTexts(useQuery('texts.get', {}).data),
    suggestions: sayLexicon(useQuery('lexicon.get', {}).data),
    update: sayUpdateShort(useQuery('update.get', {}).data),
    now: useNow(),
  };
  const list = useRef<HTMLElement>(null);
  const { cover } = facts;
  // In a low window the list scrolls: the section one is in comes into sight, once the longest words above it have their lines.
  useEffect(() => {
    if (here !== null && cover !== null) list.current?.querySelector(`#settings-${here}`)?.scrollIntoView({ block: 'nearest' });
  }, [here, cover]);
  return (
    <nav ref={list} className="settings-list" aria-label="Settings">
      <Title className="settings-list__title">Settings</Title>
      <ul>
        {sections.map(({ id, label, icon, summary }) => (
          <li key={id}>
            <a href={`#/settings/${id}`} id={`settings-${id}`} className={cx('settings-link', here === id && 'settings-link--here')} aria-current={here === id ? 'page' : undefined}>
              <Icon name={icon} size={17} weight={here === id ? 'fill' : 'regular'} />
              <span className="settings-link__words">
                <span className="settings-link__label">{label}</span>
                <span className="settings-link__summary">{summary(facts)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
