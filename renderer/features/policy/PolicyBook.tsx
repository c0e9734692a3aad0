import type { CallOutput } from '../../../shared/contract/bridge/calls.ts';
import { policyChanges } from '../../../shared/model/policy-changes.ts';
import { Button } from '../../components/Button.tsx';
import { Note } from '../../components/Note.tsx';
import { Select } from '../../components/Select.tsx';
import { StateLine } from '../../components/StateLine.tsx';
import { useNow } from '../../data/clock.ts';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { Changes } from './Changes.tsx';
import { firstBegin } from './first-begin.ts';
import { PolicyText } from './PolicyText.tsx';
import { beginDraft, usePolicyUi } from './store.ts';
import { beginsWords, stateWords } from './words.ts';

type Book = CallOutput<'policy.book'>;

/** The versions of the policy, one of them in full, and what it changed. Everybody reads it; leads write the next. */
export function PolicyBook({ book }: { book: Book }) {
  const now = useNow();
  const shown = usePolicyUi((ui) => ui.shown);
  const against = usePolicyUi((ui) => ui.against);
  const { versions, publish } = book;
  const current = versions.find((one) => one.version === shown) ?? versions.find((one) => one.state === 'in-force') ?? versions[0];
  const [latest] = versions;
  if (current === undefined || latest === undefined) return null;
  const before = versions.find((one) => one.version === against && one.version !== current.version) ?? versions.find((one) => one.version === current.version - 1);
  const next = versions.find((one) => one.state === 'to-come');
  return (
    <>
      <div className="settings-head">
        <p className="settings-head__words">What points are given for, how long they count, and when a break is proposed. What was given before a version stays as it was.</p>
        <Button
          icon="add-plain" id="policy-new" blocked={publish.allowed ? null : publish.why} reason="before"
          onClick={() => beginDraft(latest, firstBegin(latest.effectiveFrom, now))}
        >
          New version
        </Button>
      </div>
      {next !== undefined && next.version !== current.version && (
        <Note icon="scheduled" title={`Version ${next.version} begins ${beginsWords(next.effectiveFrom)}`} actions={<Button size="small" onClick={() => usePolicyUi.setState({ shown: next.version })}>Read it</Button>}>
          Points given until then keep today’s wording, band and expiry.
        </Note>
      )}
      <div className="policy-version">
        <Select
          label="Version" value={String(current.version)} onChange={(version) => usePolicyUi.setState({ shown: Number(version), against: null })}
          options={versions.map((one) => ({ value: String(one.version), label: `Version ${one.version}, ${stateWords(one)}` }))}
        />
        <p className="settings-by">
          {current.publishedBy === null ? 'Published by the community.' : `Published by ${current.publishedBy.you ? 'you' : current.publishedBy.name}, ${beginsWords(current.publishedAt)}.`}
          {current.saving === 'saved-here' && <StateLine state="saved" />}
          {current.saving === 'needs-you' && <StateLine state="needs-you" />}
        </p>
        {current.saving === 'saved-here' && <p className="settings-by">It takes effect when it has been sent, and never earlier than it says. Until then colleagues work by the version before.</p>}
      </div>
      {before !== undefined && (
        <SettingsGroup title={before.version < current.version ? `What changed since version ${before.version}` : `What version ${before.version} changes`}>
          {versions.length > 2 && (
            <Select
              label="Compared with" value={String(before.version)} onChange={(version) => usePolicyUi.setState({ against: Number(version) })}
              options={versions.filter((one) => one.version !== current.version).map((one) => ({ value: String(one.version), label: `Version ${one.version}, ${stateWords(one)}` }))}
            />
          )}
          <Changes changes={before.version < current.version ? policyChanges(before, current) : policyChanges(current, before)} />
        </SettingsGroup>
      )}
      <PolicyText policy={current} />
    </>
  );
}
