import { notify } from '../components/Notices.tsx';

/** What keeps the one draft of a form. */
interface DraftStore<D> {
  getState(): { readonly draft: D | null };
  setState(part: { readonly draft: D | null }): void;
}

function offer<D>(what: string, draft: D, store: DraftStore<D>): void {
  const goOn = (): void => {
    const { draft: other } = store.getState();
    store.setState({ draft });
    // What was begun meanwhile is not lost for it.
    if (other !== null) offer('What you had begun meanwhile was', other, store);
  };
  notify({ id: 'let-go', title: `${what} let go`, detail: 'Nobody was sent any of it.', icon: 'undo', lingers: true, action: { label: 'Go on with it', onPress: goOn } });
}

/** Puts away what is being written, and offers it back for a while: an hour's work is not lost by one press. `what` as in "Version 2 was". */
export function letGo<D>(what: string, store: DraftStore<D>): void {
  const { draft } = store.getState();
  store.setState({ draft: null });
  if (draft !== null) offer(what, draft, store);
}
