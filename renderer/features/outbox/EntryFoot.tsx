import { type ReactNode, useState } from 'react';
import type { OutboxDetail } from '../../../shared/contract/bridge/views.ts';
import { go } from '../../app/routes.ts';
import { Button } from '../../components/Button.tsx';
import { announce } from '../../components/LiveAnnouncer.tsx';
import { command } from '../../data/use-command.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';

/** The bar below an entry: ways out of it at the start, its one act at the end. */
export function EntryFoot({ detail, children }: { detail: OutboxDetail; children?: ReactNode }) {
  const { row: { caseId }, text } = detail;
  return (
    <footer className="entry-foot">
      {caseId !== null && <Button kind="quiet" keyHint={keysOf('outbox.case')} onClick={() => go({ screen: 'cases', id: caseId })}>Open the case</Button>}
      {text !== null && <CopyWords text={text} />}
      <span className="entry-foot__gap" />
      {children}
    </footer>
  );
}

/** Says on itself that it has copied: a notice would lie over the button beside it. */
function CopyWords({ text }: { text: string }) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    if (await command('clipboard.copy', { text, passing: true }) === null) return;
    setCopied(text);
    announce('Your words are copied');
  };
  return <Button kind="quiet" icon={copied === text ? 'done' : 'copy'} onClick={() => void copy()}>{copied === text ? 'Copied' : 'Copy my words'}</Button>;
}
