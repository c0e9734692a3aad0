import type { BundleProgress } from '../../../shared/contract/bridge/bundle.ts';
import { ProgressNote } from '../../components/ProgressNote.tsx';

const labels: Readonly<Record<BundleProgress['phase'], string>> = { 'gathering': 'Gathering entries', 'laying-out': 'Laying out the pages', 'printing': 'Making the PDF' };

/** How far it is. Pages are not counted before they are there, so the last two say only that they go on. */
export function BundleUnderWay({ progress, entries }: { progress: BundleProgress | null; entries: number }) {
  if (progress === null) return <p>Choose where to save it.</p>;
  const counted = progress.phase === 'gathering';
  return (
    <ProgressNote
      label={labels[progress.phase]} done={counted ? progress.done : entries} total={counted ? progress.total : undefined}
      note="You can close this and go on working. A notice says when it is saved."
    />
  );
}
