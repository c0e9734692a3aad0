import type { CallInput, CallOutput } from '../../../../shared/contract/bridge/calls.ts';
import { fails, type Desk } from '../context.ts';
import { imageToSee } from './seen.ts';

/** The file of an image that somebody asked to see before, by `image.show`: what nobody asked for is handed to nothing that would draw it. */
export function imageFile(desk: Desk, { id, moving }: CallInput<'image.file'>): CallOutput<'image.file'> {
  imageToSee(desk, id);
  const file = desk.store.images.get(id);
  const bytes = moving ? file?.moving : file?.still;
  if (!file || !bytes) return fails('not-found', 'This image is not on this computer.');
  return { mediaType: file.mediaType, bytes };
}
