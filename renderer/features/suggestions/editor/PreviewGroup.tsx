import type { LexiconPreview } from '../../../../shared/contract/bridge/triage.ts';
import { Button } from '../../../components/Button.tsx';
import { MemberName } from '../../../components/MemberName.tsx';
import { SettingsGroup } from '../../settings/SettingsGroup.tsx';
import { count, purposeOrNone } from '../words.ts';

interface PreviewGroupProps {
  /** Null before it was asked for, and while the words change. */
  readonly preview: LexiconPreview | null;
  readonly stale: boolean;
  readonly onLook: () => void;
}

function Moves({ preview: { moved, movedTotal } }: { preview: LexiconPreview }) {
  if (movedTotal === 0) return null;
  return (
    <table className="suggestions-table">
      <caption>{count(movedTotal, 'conversation')} with another suggestion{movedTotal > moved.length ? `, the latest ${moved.length}` : ''}</caption>
      <thead><tr><th scope="col">Member</th><th scope="col">Now</th><th scope="col">With yours</th><th scope="col">People decided</th></tr></thead>
      <tbody>
        {moved.map((one) => <tr key={one.conversationId}><th scope="row"><a href={`#/inbox/${one.conversationId}`}><MemberName inline name={one.member.name} /></a></th><td>{purposeOrNone(one.before)}</td><td>{purposeOrNone(one.after)}</td><td>{one.decided === null ? 'Not yet' : purposeOrNone(one.decided)}</td></tr>)}
      </tbody>
    </table>
  );
}

/** What the words would change over the conversations on this computer: the sum first, then which. */
export function PreviewGroup({ preview, stale, onLook }: PreviewGroupProps) {
  return (
    <SettingsGroup title="What this changes" words="Looked at over the latest conversations on this computer. What was suggested before stays as it was marked.">
      {preview !== null && !stale && (
        <div aria-live="polite" className="lexicon-preview">
          {preview.movedTotal === 0 ? <p><b>The suggestion stays as it is</b> for all {count(preview.looked, 'conversation')}.</p> : <p><b>The suggestion changes for {preview.movedTotal.toLocaleString('en-GB')}</b> of {count(preview.looked, 'conversation')}.</p>}
          {preview.risk > 0 && <p>Of {count(preview.risk, 'conversation')} that people called risk, it is suggested for {preview.riskAfter.toLocaleString('en-GB')}; now for {preview.riskBefore.toLocaleString('en-GB')}.</p>}
          {preview.decided > 0 && <p>It is what people decided for {preview.agreedAfter.toLocaleString('en-GB')} of {preview.decided.toLocaleString('en-GB')}; now for {preview.agreedBefore.toLocaleString('en-GB')}.</p>}
          <Moves preview={preview} />
        </div>
      )}
      <div><Button size="small" icon="find" blocked={preview !== null && !stale ? 'This is how it stands' : null} reason="after" onClick={onLook}>See what it would change</Button></div>
    </SettingsGroup>
  );
}
