import { cx } from '../../components/cx.ts';
import { Icon } from '../../components/Icon.tsx';
import { Tooltip } from '../../components/Tooltip.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { useQuery } from '../../data/use-query.ts';
import { navItems, type NavItem } from '../nav-items.ts';
import { go, useRoute, writeRoute } from '../routes.ts';
import { useLayout } from '../use-layout.ts';
import { ConnectionStatus } from './ConnectionStatus.tsx';
import { Cover } from './Cover.tsx';
import { FirstCopy } from './FirstCopy.tsx';
import { QuietStatus } from './QuietStatus.tsx';
import './nav-risk.css';

/** The screens, who is on cover, and how far the first copy is. */
export function Navigation() {
  const layout = useLayout();
  const item = (one: NavItem) => <NavLink key={one.screen} item={one} />;
  return (
    <nav className="navigation" aria-label="Screens">
      {layout === 'narrow' && <div className="navigation__status"><QuietStatus /><ConnectionStatus /></div>}
      <div className="navigation__items">{navItems.filter((one) => one.place === 'top').map(item)}</div>
      <div className="navigation__rest">
        {layout === 'wide' && <FirstCopy />}
        {layout !== 'narrow' && <Cover narrow={layout === 'middle'} />}
      </div>
      <div className="navigation__items">{navItems.filter((one) => one.place === 'bottom').map(item)}</div>
    </nav>
  );
}

function NavLink({ item }: { item: NavItem }) {
  const route = useRoute();
  const counts = useQuery('counts.get', {}).data;
  // A figure beside a screen asks for something, so it stands only where the person can do it.
  const tells = useQuery('desk.state', {}).data?.session?.role !== 'moderator';
  const untold = useQuery('told.count', item.screen === 'told' && tells ? {} : null).data?.count ?? 0;
  const inbox = useQuery('inbox.counts', item.screen === 'inbox' ? {} : null).data;
  const records = useQuery('risk.counts', item.screen === 'risk' ? {} : null).data ?? { due: 0, unseen: 0 };
  const layout = useLayout();
  const here = route.screen === item.screen || (route.screen === 'quarantine' && item.screen === 'outbox');
  const mark = counts && item.mark({ ...counts, untold, inbox, risk: records });
  const risk = mark?.risk ?? 0;
  const link = (
    <a
      href={writeRoute(item.to)} className={cx('nav-item', here && 'nav-item--here')} aria-current={here ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        go(item.to);
      }}
    >
      <span className="nav-item__icon">
        <Icon name={item.icon} size={17} weight={here ? 'fill' : 'regular'} />
        {layout === 'middle' && (mark?.needsYou || risk > 0) && <span className={cx('nav-item__dot', risk > 0 && 'nav-item__dot--risk')} />}
      </span>
      <span className="nav-item__label">{item.label}</span>
      {risk > 0 && <span className="nav-item__risk" aria-hidden="true">{risk}</span>}
      {mark && (
        <span className={cx('nav-item__mark', mark.needsYou && 'nav-item__mark--needs-you')}>
          <span aria-hidden="true">{mark.words}</span><VisuallyHidden>, {mark.spoken}</VisuallyHidden>
        </span>
      )}
    </a>
  );
  return layout !== 'wide' ? <Tooltip side={layout === 'middle' ? 'right' : 'top'} label={mark ? `${item.label}, ${mark.spoken}` : item.label}>{link}</Tooltip> : link;
}
