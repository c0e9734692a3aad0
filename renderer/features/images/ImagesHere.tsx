import { createContext, useEffect, type ReactNode } from 'react';
import type { PostImage } from '../../../shared/contract/bridge/images.ts';
import type { KeyId } from '../../app/keys/key-map.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { useQuery } from '../../data/use-query.ts';
import { enterPlace, nextImage } from './store.ts';

/** The images around, and the place they are looked at in. */
export interface Here {
  readonly place: string;
  readonly images: readonly PostImage[];
  /** The key that shows the next one; null where each is shown by its own cover alone. */
  readonly keyId: KeyId | null;
}

/** What {@link ImagesHere} gives to the posts in it. */
export const HereContext = createContext<Here | null>(null);

interface ImagesHereProps {
  /** A case or a post; going to another covers everything again. */
  readonly place: string;
  /** The posts that are shown, the one that matters first: the key begins with its images. */
  readonly postIds: readonly string[];
  readonly keyId: 'case.images' | 'search.images';
  readonly children: ReactNode;
}

/** Asks once for the images of all posts on a screen, and listens to the key that shows them one by one. */
export function ImagesHere({ place, postIds, keyId, children }: ImagesHereProps) {
  const { data } = useQuery('images.of', { postIds: [...postIds] });
  const images = data ?? [];
  useEffect(() => enterPlace(place), [place]);
  const alone = useQuery('settings.get', {}).data?.covers.images === 'always';
  useKeys({ [keyId]: alone ? () => undefined : () => nextImage(place, images) });
  return <HereContext value={{ place, images, keyId: alone ? null : keyId }}>{children}</HereContext>;
}
