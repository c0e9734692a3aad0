import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { LiveRegions } from './LiveAnnouncer.tsx';
import { Notices } from './Notices.tsx';

/**
 * What every component stands on: wrap the whole app in it, once. Notices, announcements, one shared delay for hover labels,
 * and no inline style elements, which the page's policy (style-src 'self') would refuse. `undoKey` takes back, and is printed where that is offered.
 */
export function DeskUi({ undoKey, children }: { undoKey: string | undefined; children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500} closeDelay={0} timeout={400}>
        {children}
        <Notices undoKey={undoKey} />
        <LiveRegions />
      </Tooltip.Provider>
    </CSPProvider>
  );
}
