import type { PostImage as ImageView } from '../../../shared/contract/bridge/images.ts';
import { sayImageFile } from '../../../shared/model/images/say.ts';
import { keysOf } from '../../app/keys/keys-in-use.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { ariaKeys } from '../../components/keys.ts';
import { MemberWords } from '../../components/MemberWords.tsx';
import { useSingleKeys } from '../../components/single-keys.ts';
import { TimeText } from '../../components/TimeText.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { coveredText } from '../cases/evidence/segments.ts';
import type { Here } from './ImagesHere.tsx';
import { onAlone, type Covering } from '../kindness/covering.ts';
import { useHeavyReading } from '../kindness/heavy.ts';
import { changeLook, coverImage, notDrawn, showImage, useLooks, type Look } from './store.ts';

interface PostImageProps {
  readonly image: ImageView;
  /** "image 1 of 2". */
  readonly which: string;
  readonly here: Here;
  readonly now: string;
  readonly frozenAt?: string;
  readonly covering: Covering;
}

/** One image: its cover with what is known of it, or the picture. Until it is asked for it is neither fetched nor decoded. */
export function PostImage({ image, which, here, now, frozenAt, covering }: PostImageProps) {
  const look = useLooks(here.place)[image.id];
  const { file, host, alt, at, removedAt } = image;
  const added = frozenAt !== undefined && at > frozenAt;
  return (
    <li className="post-image">
      {file === null && <p className="post-image__elsewhere"><Icon name="link" size={16} /><span>An image on another site, <bdi>{host}</bdi>. The desk fetches nothing from there.</span></p>}
      {file !== null && (look?.is === 'shown' ? <Picture image={image} look={look} here={here} /> : <ImageCover image={image} file={file} which={which} here={here} look={look} />)}
      {alt !== null && alt.trim() !== '' && <div className="post-image__alt"><span>Described as</span><MemberWords size="row" segments={coveredText(alt, covering)} onAlone={onAlone} uncoverKey={null} /></div>}
      {added && <p className="post-image__fact">Put in <TimeText at={at} now={now} plain />, after it was reported.</p>}
      {removedAt !== null && <p className="post-image__fact">Taken out of the post <TimeText at={removedAt} now={now} plain />; kept as evidence.</p>}
    </li>
  );
}

interface ImageCoverProps extends Pick<PostImageProps, 'image' | 'which' | 'here'> {
  readonly file: NonNullable<ImageView['file']>;
  readonly look: Look | undefined;
}

function ImageCover({ image, file, which, here: { place, keyId }, look }: ImageCoverProps) {
  const keys = keyId === null ? undefined : keysOf(keyId);
  const single = useSingleKeys();
  return (
    <>
      <button type="button" className="words-cover" aria-busy={look?.is === 'coming' || undefined} aria-keyshortcuts={ariaKeys(keys, single)} onClick={() => void showImage(place, image.id)}>
        <Icon name="covered" size={16} />
        <span className="words-cover__what"><VisuallyHidden>Show what is </VisuallyHidden>[covered: {which}]<span className="words-cover__amount"> {sayImageFile(file)}{look?.is === 'coming' ? ', on its way' : image.here ? '' : ', not fetched yet'}</span></span>
        <KeyHint keys={keys} silent />
      </button>
      <p role="status" className="post-image__failed">{look?.is === 'failed' ? look.error.message : ''}</p>
    </>
  );
}

interface PictureProps extends Pick<PostImageProps, 'image' | 'here'> {
  readonly look: Extract<Look, { is: 'shown' }>;
}

/** The picture in grey first, which is easier to bear, and still first, because what flashes can harm. */
function Picture({ image: { id, alt }, here: { place }, look: { moves, moving, colour } }: PictureProps) {
  useHeavyReading(id);
  return (
    <figure className="post-image__figure">
      <img
        className="post-image__picture" data-grey={!colour || undefined} draggable={false} decoding="async"
        src={`duty-image://desk/${id}${moving ? '/moving' : ''}`} alt={alt ?? 'A member’s image without a description'} onError={() => notDrawn(place, id)}
      />
      <figcaption className="post-image__tools">
        <Button kind="quiet" size="small" icon="covered" onClick={() => coverImage(place, id)}>Cover again</Button>
        <Button kind="quiet" size="small" aria-pressed={colour} onClick={() => changeLook(place, id, { colour: !colour })}>In colour</Button>
        {moves && <Button kind="quiet" size="small" aria-pressed={moving} onClick={() => changeLook(place, id, { moving: !moving })}>Let it move</Button>}
        <span className="post-image__note">Where and with what it was taken is left out.</span>
      </figcaption>
    </figure>
  );
}
