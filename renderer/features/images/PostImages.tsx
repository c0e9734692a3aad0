import { useContext } from 'react';
import type { Covering } from '../kindness/covering.ts';
import { HereContext } from './ImagesHere.tsx';
import { PostImage } from './PostImage.tsx';
import './images.css';

interface PostImagesProps {
  readonly postId: string | undefined;
  readonly now: string;
  /** When the post was frozen as evidence: what came or went since is said. */
  readonly frozenAt?: string;
  /** How words stand; images have covers of their own. */
  readonly covering: Covering;
}

/** The images of a post, each under a cover of its own: the desk cannot know what is on one (domain.md 2.12). */
export function PostImages({ postId, ...shared }: PostImagesProps) {
  const here = useContext(HereContext);
  const images = here?.images.filter((one) => one.postId === postId) ?? [];
  if (here === null || images.length === 0) return null;
  return (
    <ul role="list" className="post-images" aria-label={images.length === 1 ? 'Its image' : `Its ${images.length} images`}>
      {images.map((image, i) => <PostImage key={image.id} image={image} which={images.length === 1 ? 'image' : `image ${i + 1} of ${images.length}`} here={here} {...shared} />)}
    </ul>
  );
}
