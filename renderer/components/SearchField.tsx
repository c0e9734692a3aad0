import type { KeyboardEvent } from 'react';
import { TextField, type TextFieldProps } from './TextField.tsx';

export type SearchFieldProps = Omit<TextFieldProps, 'icon' | 'type' | 'hideLabel'> & { showLabel?: boolean | undefined };

/** Finds as one types; Esc empties it first, and only then leaves. `trailing` says how many were found. */
export function SearchField({ showLabel, onKeyDown, ...rest }: SearchFieldProps) {
  const clear = (event: KeyboardEvent<HTMLInputElement>) => {
    onKeyDown?.(event);
    if (event.key !== 'Escape' || rest.value === '' || event.defaultPrevented) return;
    // A dialog above would close on the same key; what was typed goes first.
    event.preventDefault();
    event.stopPropagation();
    rest.onChange('');
  };
  return <TextField {...rest} type="search" icon="find" hideLabel={!showLabel} autoComplete="off" spellCheck={false} onKeyDown={clear} />;
}
