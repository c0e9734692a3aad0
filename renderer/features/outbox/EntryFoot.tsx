import type { ReactNode } from 'react';
import type { OutboxDetail } from '../../../shared/contract/bridge/views.ts';
import { go } from '../../app/routes.ts';
import { Button } from '../../components/Button.tsx';
import { notify } from '../../components/Notices.tsx';
import { command } from '../../data/use-command.ts';

async function copy(text: string): Promise<void> {
  const copied = await command('clipboard.copy', { text });
  if (copied !== null) notify({ title: 'Your words are copied', icon: 'copy', id: 'outbox copied' });
}

/** The bar below an entry: ways out of it at the start, its one act at the end. */
export function EntryFoot({ detail, children }: { detail: OutboxDetail; children?: ReactNode }) {
  const { row: { caseId }, text } = detail;
  return (
    <footer className="entry-foot">
      {caseId !== null && <Button kind="quiet" keyHint="O" onClick={() => go({ screen: 'cases', id: caseId })}>Open the case</Button>}
      {text !== null && <Button kind="quiet" icon="copy" onClick={() => void copy(text)}>Copy my words</Button>}
      <span className="entry-foot__gap" />
      {children}
    </footer>
  );
}
