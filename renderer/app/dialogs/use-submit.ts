import { useRef, useState } from 'react';
import { useKeys } from '../keys/use-keys.ts';

/** What a dialog that sends something needs: it goes once, on its button or on Ctrl+Enter, and closes when it went. */
export function useSubmit(send: () => Promise<boolean>, onClose: () => void, blocked: string | null): { readonly submit: () => void; readonly busy: boolean } {
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const submit = (): void => {
    if (sending.current || blocked !== null) return;
    sending.current = true;
    setBusy(true);
    void send().then((sent) => {
      sending.current = false;
      setBusy(false);
      if (sent) onClose();
    });
  };
  useKeys({ 'case.close': submit }, { modal: true });
  return { submit, busy };
}
