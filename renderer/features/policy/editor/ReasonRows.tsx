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

/** Where the focus goes on once a row is drawn anew: the button that was pressed is gone with what it did. */
type GoOn = (selector: string) => void;

const fieldOf = (id: string): string => `input[data-reason="${CSS.escape(id)}"]`;
const keepOf = (id: string): string => `button[data-reason="${CSS.escape(id)}"]`;
const addTo = (band: DraftReason['band']): string => `button[data-add-reason="${band}"]`;

function ReasonRow({ reason, all, onGoOn }: { reason: DraftReason; all: readonly DraftReason[]; onGoOn: GoOn }) {
  const name = reason.wording.trim() === '' ? 'New reason' : reason.wording;
  const retire = (retired: boolean): void => {
    onGoOn(retired ? keepOf(reason.id) : fieldOf(reason.id));
    changeReason(reason.id, { retired });
  };
  if (reason.retired) {
    return (
      <li className="policy-reason policy-reason--retired">
        <del>{reason.wording}</del>
        <Button size="small" kind="quiet" data-reason={reason.id} onClick={() => retire(false)}>Keep it</Button>
      </li>
    );
  }
  const out = (): void => {
    if (!reason.fresh) return retire(true);
    onGoOn(addTo(reason.band));
    changeDraft({ reasons: all.filter((one) => one.id !== reason.id) });
  };
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
  const next = useRef<string | null>(null);
  const goOn: GoOn = (selector) => { next.current = selector; };
  useEffect(() => {
    if (next.current === null) return;
    document.querySelector<HTMLElement>(next.current)?.focus();
    next.current = null;
  });
  const add = (band: DraftReason['band']): void => {
    const id = `r-${crypto.randomUUID()}`;
    // A new reason is written at once.
    goOn(fieldOf(id));
    changeDraft({ reasons: [...reasons, { id, wording: '', band, retired: false, fresh: true }] });
  };
  return bands.map((band) => (
    <SettingsGroup key={band} title={band === 'instant-break' ? 'A break at once, without points' : `${bandNames[band]} band`}>
      <ul className="policy-reason-list">{reasons.filter((one) => one.band === band).map((one) => <ReasonRow key={one.id} reason={one} all={reasons} onGoOn={goOn} />)}</ul>
      <div><Button size="small" icon="add-plain" data-add-reason={band} onClick={() => add(band)}>Add a reason</Button></div>
    </SettingsGroup>
  ));
}
