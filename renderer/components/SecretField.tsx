import { type Ref, useState } from 'react';
import { IconButton } from './IconButton.tsx';
import { TextField } from './TextField.tsx';
import type { FieldFrameProps } from './Field.tsx';
import './SecretField.css';

interface SecretFieldProps extends Pick<FieldFrameProps, 'label' | 'hint' | 'error' | 'className'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is written, for the button that shows it: "token", "passphrase". */
  readonly what: string;
  readonly maxLength: number;
  readonly ref?: Ref<HTMLInputElement> | undefined;
  /** Where another field follows: whether it is shown is chosen once below them all, so that Tab goes from a field to the next and no secret is typed into a button. */
  readonly shown?: boolean | undefined;
}

/** A line for a secret: covered until its writer wants to see it. Browsers keep nothing of it. */
export function SecretField({ what, shown: chosen, ...field }: SecretFieldProps) {
  const [own, setOwn] = useState(false);
  const shown = chosen ?? own;
  return (
    <TextField
      {...field}
      type={shown ? 'text' : 'password'}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      trailing={chosen === undefined && <IconButton bare size="small" icon={shown ? 'covered' : 'watch'} label={`Show the ${what}`} aria-pressed={shown} className="secret-field__show" onClick={() => setOwn(!shown)} />}
    />
  );
}
