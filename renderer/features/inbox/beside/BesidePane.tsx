import type { ConversationDetail } from '../../../../shared/contract/bridge/inbox.ts';
import { cx } from '../../../components/cx.ts';
import { Fills } from '../../../components/Fills.tsx';
import { Drawer } from '../../../components/Drawer.tsx';
import { later } from '../../../components/later.tsx';
import type { Layout } from '../../../app/appearance.ts';
import { useNow } from '../../../data/clock.ts';
import { besideId, focusAfterDrawer } from '../ids.ts';
import { useInboxUi, type Beside } from '../store.ts';
import { MemberHistory } from './MemberHistory.tsx';

const RiskPane = later(() => import('../../risk/RiskPane.tsx').then((part) => ({ default: part.RiskPane })));

interface BesidePaneProps {
  readonly detail: ConversationDetail;
  readonly what: Beside;
  readonly layout: Layout;
}

const titles: Readonly<Record<Beside, string>> = { record: 'Risk record', history: 'Before this' };

/** The risk record, or what came before with this member; a drawer where there is no room beside the conversation. */
export function BesidePane({ detail, what, layout }: BesidePaneProps) {
  const open = useInboxUi((ui) => ui.drawer) === detail.id;
  const now = useNow();
  const inDrawer = layout !== 'wide';
  const pane = what === 'record'
    ? <RiskPane about={{ kind: 'conversation', id: detail.id }} memberId={detail.member.id} inDrawer={inDrawer} />
    : <MemberHistory key={detail.id} detail={detail} now={now} inDrawer={inDrawer} />;
  if (inDrawer) return <Drawer open={open} onClose={() => useInboxUi.setState({ drawer: null })} onClosed={focusAfterDrawer} title={titles[what]}>{pane}</Drawer>;
  return (
    <div id={besideId} className={cx('pane-beside ring-inside', what === 'record' && 'pane-beside--record')} role="region" aria-label={what === 'record' ? `Risk record about ${detail.member.name}` : `Before this conversation with ${detail.member.name}`} tabIndex={0}>
      {/* What reaches the member is the filled one. */}
      <Fills may={false}>{pane}</Fills>
    </div>
  );
}
