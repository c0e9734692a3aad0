import { create } from 'zustand';
import { forgetful } from '../../app/forget.ts';
import type { BundleOrder, BundleProgress } from '../../../shared/contract/bridge/bundle.ts';
import { notify } from '../../components/Notices.tsx';
import { on } from '../../data/bridge.ts';
import { command } from '../../data/use-command.ts';

/** The bundle that is being made, if one is: it goes on when its dialog is closed. */
interface BundleUi {
  /** What it is about, as a key to compare; null when none is being made. */
  readonly about: string | null;
  readonly progress: BundleProgress | null;
}

/** See {@link BundleUi}. */
export const useBundleUi = forgetful(create<BundleUi>(() => ({ about: null, progress: null })));

let listening = false;

/** Hears of progress from the first bundle on; once. */
function listen(): void {
  if (listening) return;
  listening = true;
  on('bundle', (progress) => useBundleUi.setState((ui) => (ui.about === null ? ui : { progress })));
}

/** Makes a bundle and says where it lies; whether it was saved. A failure becomes a notice. */
export async function makeBundle(order: BundleOrder): Promise<boolean> {
  listen();
  useBundleUi.setState({ about: `${order.about.kind} ${order.about.id}`, progress: null });
  const made = await command('bundle.save', order);
  useBundleUi.setState({ about: null, progress: null });
  if (made === null || !made.saved) return false;
  notify({ id: 'bundle', title: `Evidence bundle saved, ${made.pages === 1 ? '1 page' : `${made.pages.toLocaleString('en-GB')} pages`}`, detail: made.file, icon: 'evidence' });
  return true;
}
