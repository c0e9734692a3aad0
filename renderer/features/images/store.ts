import { create } from 'zustand';
import { limits } from '../../../shared/limits.ts';
import { forgetful } from '../../app/forget.ts';
import type { PostImage } from '../../../shared/contract/bridge/images.ts';
import type { DeskError } from '../../../shared/errors.ts';
import { tell } from '../../data/bridge.ts';

/** How an image is looked at once somebody has asked for it. */
export type Look =
  | { readonly is: 'coming' }
  | { readonly is: 'failed'; readonly error: DeskError }
  | { readonly is: 'shown'; readonly moves: boolean; readonly moving: boolean; readonly colour: boolean };

/** What the person looks at: of one case or post, `place`; somewhere else everything is covered again. */
interface ImagesUi {
  readonly place: string | null;
  readonly looks: Readonly<Record<string, Look>>;
  /** Images that were looked at on this desk since somebody signed in: whether they are covered again by now says nothing. */
  readonly seen: readonly string[];
}

/** See {@link ImagesUi}. */
export const useImagesUi = forgetful(create<ImagesUi>(() => ({ place: null, looks: {}, seen: [] })));

const of = ({ place, looks }: Pick<ImagesUi, 'place' | 'looks'>, here: string): ImagesUi['looks'] => (place === here ? looks : {});

/** How each image is looked at in a place. */
export function useLooks(here: string): ImagesUi['looks'] {
  return useImagesUi((ui) => (ui.place === here ? ui.looks : none));
}
const none: ImagesUi['looks'] = {};

/** Comes to a place: what was shown in another is covered again. The answer leaves it. */
export function enterPlace(here: string): () => void {
  useImagesUi.setState({ place: here, looks: {} });
  return () => useImagesUi.setState((ui) => (ui.place === here ? { place: null, looks: {} } : ui));
}

function look(here: string, id: string, next: Look | null): void {
  useImagesUi.setState((ui) => {
    const { [id]: _, ...rest } = of(ui, here);
    return { place: here, looks: next === null ? rest : { ...rest, [id]: next } };
  });
}

/** Brings an image that somebody asks to see; one that they have covered again meanwhile stays covered. */
export async function showImage(here: string, id: string): Promise<void> {
  look(here, id, { is: 'coming' });
  const answer = await tell('image.show', { id });
  if (of(useImagesUi.getState(), here)[id]?.is !== 'coming') return;
  if (answer.ok) useImagesUi.setState(({ seen }) => ({ seen: [...seen.filter((one) => one !== id), id].slice(-limits.listRows) }));
  look(here, id, answer.ok ? { is: 'shown', moves: answer.value.moves, moving: false, colour: false } : { is: 'failed', error: answer.error });
}

/** Those of some images that nobody has looked at on this desk since they signed in. */
export function unseen(ids: readonly string[]): string[] {
  const { seen } = useImagesUi.getState();
  return ids.filter((id) => !seen.includes(id));
}

/** Covers an image again. */
export function coverImage(here: string, id: string): void {
  look(here, id, null);
}

/** Shows it in colour or grey, still or with its frames. */
export function changeLook(here: string, id: string, change: { readonly colour: boolean } | { readonly moving: boolean }): void {
  const now = of(useImagesUi.getState(), here)[id];
  if (now?.is === 'shown') look(here, id, { ...now, ...change });
}

/** A file that the page could not draw. */
export function notDrawn(here: string, id: string): void {
  look(here, id, { is: 'failed', error: { code: 'refused', message: 'This image is damaged, so that it cannot be shown.', detail: null } });
}

/** What the key does: shows the next one that is covered, or covers all again when none is left. */
export function nextImage(here: string, images: readonly PostImage[]): void {
  const looks = of(useImagesUi.getState(), here);
  const held = images.filter(({ file }) => file !== null);
  const next = held.find(({ id }) => looks[id] === undefined || looks[id].is === 'failed');
  if (next !== undefined) void showImage(here, next.id);
  else if (held.length > 0) useImagesUi.setState({ place: here, looks: {} });
}
