import type { PolicyPreview } from '../../../../shared/contract/bridge/policy.ts';
import { breachesChanged, policyChanges, type PolicyTerms } from '../../../../shared/model/policy-changes.ts';
import { MemberName } from '../../../components/MemberName.tsx';
import { SettingsGroup } from '../../settings/SettingsGroup.tsx';
import { Changes } from '../Changes.tsx';
import { beginsWords, givesWords, some } from '../words.ts';

/** Members with their totals, each to open. */
function People({ people, total }: { people: PolicyPreview['reach']; total: number }) {
  return (
    <ul className="policy-people">
      {people.map((one) => <li key={one.member.id}><a href={`#/members/${one.member.id}`}><MemberName inline name={one.member.name} /></a> {some(one.total, 'point')}</li>)}
      {total > people.length && <li>{(total - people.length).toLocaleString('en-GB')} more</li>}
    </ul>
  );
}

function Threshold({ preview, before, after }: { preview: PolicyPreview; before: number; after: number }) {
  if (before === after) return null;
  const { reach, reachTotal, noLonger, noLongerTotal, begins } = preview;
  const day = beginsWords(begins);
  if (after < before) {
    return reachTotal === 0 ? <p>Nobody would stand at {after} points or more who is below {before}, if nothing is added until {day}.</p> : (
      <>
        <p><b>{some(reachTotal, 'member')} would stand at {after} points or more</b> on {day}, if nothing is added, and {reachTotal === 1 ? 'is' : 'are'} below {before}. No break is proposed for them by itself, because their total does not cross the line. Open each and decide.</p>
        <People people={reach} total={reachTotal} />
      </>
    );
  }
  return noLongerTotal === 0 ? <p>Nobody stands at {before} points or more, so nobody would come to stand below the line.</p> : (
    <>
      <p><b>{some(noLongerTotal, 'member')} would stand below the line again</b> on {day}, if nothing is added. Breaks that were proposed or decided stay as they are.</p>
      <People people={noLonger} total={noLongerTotal} />
    </>
  );
}

/** What the draft would change: line by line, then for whom, then what stays. */
export function Preview({ preview, before, after }: { preview: PolicyPreview; before: PolicyTerms; after: PolicyTerms }) {
  const changes = policyChanges(before, after);
  const breaches = breachesChanged(before, after);
  const { kept, begins } = preview;
  if (changes.length === 0) return <SettingsGroup title="What this changes"><p>Nothing so far.</p></SettingsGroup>;
  return (
    <>
      <SettingsGroup title="What this changes"><Changes changes={changes} /></SettingsGroup>
      <SettingsGroup title="For whom">
        <Threshold preview={preview} before={before.threshold} after={after.threshold} />
        {kept !== null && (
          <p>
            <b>{some(kept.counting, 'entry', 'entries')} will still count on {beginsWords(begins)} and {kept.counting === 1 ? 'stays as it is' : 'stay as they are'}</b>: wording, band and expiry.
            {kept.counting > 0 && ` Given under this version instead, ${kept.wording} would read otherwise, ${kept.band} would be of another band and ${kept.expiry} would expire at another time.`}
          </p>
        )}
        {breaches.length > 0 && (
          <table className="policy-breaches">
            <caption>What a breach would give</caption>
            <thead><tr><th scope="col">Reason</th><th scope="col">Now</th><th scope="col">From {beginsWords(begins)}</th></tr></thead>
            <tbody>{breaches.map((one) => <tr key={one.id}><th scope="row">{one.wording.trim() || 'A reason without words yet'}</th><td>{givesWords(one.before)}</td><td>{givesWords(one.after)}</td></tr>)}</tbody>
          </table>
        )}
      </SettingsGroup>
    </>
  );
}
