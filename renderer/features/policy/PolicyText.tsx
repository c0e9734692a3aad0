import type { PolicyVersion } from '../../../shared/contract/bridge/policy.ts';
import { FactList, SettingsGroup } from '../settings/SettingsGroup.tsx';
import { bandNames, bandWords, KEPT_WORDS, keptMonths, ladderWords } from './words.ts';

const order = ['lower', 'middle', 'upper', 'instant-break'] as const;

/** A version as the community reads it: bands with their guidelines, the threshold, the ladder. */
export function PolicyText({ policy }: { policy: PolicyVersion }) {
  return (
    <>
      <SettingsGroup title="Points and breaks">
        <FactList
          facts={[
            ['A break is proposed at', `${policy.threshold} active points. A person decides.`],
            ...policy.bands.map((one) => [bandNames[one.band], bandWords(one)] as const),
            ['Breaks lengthen', ladderWords(policy.ladder)],
          ]}
        />
      </SettingsGroup>
      <SettingsGroup title="Kept on computers" words={KEPT_WORDS}>
        <FactList facts={[['Words', keptMonths(policy.retention.wordsMonths)], ['Risk records', keptMonths(policy.retention.riskMonths)]]} />
      </SettingsGroup>
      {order.map((band) => {
        const reasons = policy.reasons.filter((one) => one.band === band);
        return reasons.length > 0 && (
          <SettingsGroup key={band} title={band === 'instant-break' ? 'A break at once, without points' : bandNames[band]}>
            <ul className="policy-reasons">{reasons.map((one) => <li key={one.id}>{one.wording}</li>)}</ul>
          </SettingsGroup>
        );
      })}
    </>
  );
}
