import type { CallOutput } from '../shared/contract/bridge/calls.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { ImageFileOf } from './security/image-protocol.ts';

/** The files of members' images as the page draws them: those that somebody asked to see (`image.show`), from the desk service; none while the screen is locked. */
export function imageFiles(desk: Lifecycle): ImageFileOf {
  return async (wanted) => {
    if (desk.state().lock !== null) return null;
    const answer = await desk.call('image.file', wanted, { question: true });
    return answer.ok ? (answer.value as CallOutput<'image.file'>) : null;
  };
}
