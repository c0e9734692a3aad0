import { useEffect, useRef } from 'react';
import { Button } from '../../../components/Button.tsx';
import { useQuery } from '../../../data/use-query.ts';
import { closeRecord, useRiskUi } from '../store.ts';
import { RecordPaneHead } from './RecordPaneHead.tsx';
import { SavedRecord } from './SavedRecord.tsx';
import { isFocusNowhere } from '../../../components/focus-nowhere.ts';

interface OpenRecordProps {
  readonly opened: { readonly recordId: string; readonly opening: string };
  readonly inDrawer: boolean;
  /** Back to all records; null where there is but this one. */
  readonly onAll: (() => void) | null;
  /** Begins another about the same thing; null where that may not be. */
  readonly onNew: (() => void) | null;
}

/** A record that was opened: its reading is noted. */
export function OpenRecord({ opened, inDrawer, onAll, onNew }: OpenRecordProps) {
  const { data, error } = useQuery('risk.get', opened);
  useEffect(() => {
    // The desk was started anew: that opening is over, and the next one is noted again.
    if (error !== null) closeRecord();
  }, [error]);
  const pane = useRef<HTMLDivElement>(null);
  const shown = data !== null;
  const edited = useRiskUi((ui) => ui.edits[opened.recordId] !== undefined);
  // Where the focus was is gone: what was saved, opened or added stands here now.
  useEffect(() => {
    if ((shown || edited) && isFocusNowhere()) pane.current?.focus({ preventScroll: true });
  }, [shown, edited]);
  if (data === null) return <div className="risk-pane" />;
  return (
    <div ref={pane} className="risk-pane" tabIndex={-1}>
      <RecordPaneHead inDrawer={inDrawer} state={data.saving}>
        {(onAll ?? onNew) && (
          <span className="risk-pane__others">
            {onAll && <Button size="small" kind="quiet" onClick={onAll}>All records</Button>}
            {onNew && <Button size="small" kind="quiet" icon="add-plain" onClick={onNew}>Another</Button>}
          </span>
        )}
      </RecordPaneHead>
      <SavedRecord key={data.id} detail={data} modal={inDrawer} />
    </div>
  );
}
