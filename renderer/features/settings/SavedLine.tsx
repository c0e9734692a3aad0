import { StateLine } from '../../components/StateLine.tsx';

/** Says that changes are kept as they are made; once one was, that it is. */
export function SavedLine({ saved }: { saved: boolean }) {
  return <p className="settings-saved">{saved ? <StateLine state="saved" /> : 'Changes are saved on this computer as you make them.'}</p>;
}
