import { useState } from 'react';
import { TextField } from '../../../components/TextField.tsx';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  readonly onChange: (value: number) => void;
}

/** A whole number. What is no such number is said, and the last good one stays; leaving the field shows it again. */
export function NumberField({ label, value, least, most, unit, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const good = (text: string): boolean => /^\d{1,6}$/u.test(text.trim()) && Number(text) >= least && Number(text) <= most;
  const type = (text: string): void => {
    setTyped(text);
    if (good(text)) onChange(Number(text));
  };
  const wrong = typed !== null && !good(typed) ? `A whole number from ${least} to ${most}` : undefined;
  return <TextField label={label} inputMode="numeric" autoComplete="off" className="policy-number" value={typed ?? String(value)} onChange={type} onBlur={() => setTyped(null)} error={wrong} trailing={unit} />;
}
