import { useEffect, useRef } from 'react';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Select } from '../../../components/Select.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { SettingsGroup } from '../../settings/SettingsGroup.tsx';
import { changeDraft, changeReason, type Draft, type DraftReason } from '../store.ts';
import { bandNames } from '../words.ts';

const bands = ['lower', 'middle', 'upper', 'instant-break'] as const;
const options = bands.map((band) => ({ value: band, label: bandNames[band] }));
const LONGEST = 120;

function ReasonRow({ reason, all }: { reason: DraftReason; all: readonly DraftReason[] }) {
  const name = reason.wording.trim() === '' ? 'New reason' : reason.wording;
  if (reason.retired) {
    return (
      <li className="policy-reason policy-reason--retired">
        <del>{reason.wording}</del>
        <Button size="small" kind="quiet" onClick={() => changeReason(reason.id, { retired: false })}>Keep it</Button>
      </li>
    );
  }
  const out = (): void => (reason.fresh ? changeDraft({ reasons: all.filter((one) => one.id !== reason.id) }) : changeReason(reason.id, { retired: true }));
  return (
    <li className="policy-reason">
      <TextField
        label={`Wording: ${name}`} hideLabel value={reason.wording} onChange={(wording) => changeReason(reason.id, { wording })}
        error={reason.wording.length > LONGEST ? `${reason.wording.length - LONGEST} characters too long` : undefined} placeholder="In the community’s words" data-reason={reason.id}
      />
      <Select label={`Band: ${name}`} hideLabel value={reason.band} options={options} onChange={(band) => changeReason(reason.id, { band })} className="policy-reason__band" />
      <IconButton icon="close" label={`${reason.fresh ? 'Take out' : 'Retire'}: ${name}`} onClick={out} />
    </li>
  );
}

/** The catalogue, grouped by band: words and bands can change, reasons can come and go. Old entries keep theirs. */
export function ReasonRows({ reasons }: Pick<Draft, 'reasons'>) {
  const added = useRef<string | null>(null);
  useEffect(() => {
    // A new reason is written at once.
    if (added.current === null) return;
    document.querySelector<HTMLInputElement>(`[data-reason="${CSS.escape(added.current)}"]`)?.focus();
    added.current = null;
  });
  const add = (band: DraftReason['band']): void => {
    added.current = `r-${crypto.randomUUID()}`;
    changeDraft({ reasons: [...reasons, { id: added.current, wording: '', band, retired: false, fresh: true }] });
  };
  return bands.map((band) => (
    <SettingsGroup key={band} title={band === 'instant-break' ? 'A break at once, without points' : `${bandNames[band]} band`}>
      <ul className="policy-reason-list">{reasons.filter((one) => one.band === band).map((one) => <ReasonRow key={one.id} reason={one} all={reasons} />)}</ul>
      <div><Button size="small" icon="add-plain" onClick={() => add(band)}>Add a reason</Button></div>
    </SettingsGroup>
  ));
}
