/** The kinds of file that the desk shows; a drawing that could hold script (SVG) is not among them. */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** A picture taken apart: what it measures, and itself without anything but the picture. */
export interface ReadImage {
  /** What its bytes are, whatever they were called. */
  readonly mediaType: ImageType;
  /** Pixels as stored; a turned photograph is turned when it is drawn. */
  readonly width: number;
  readonly height: number;
  /** 1 for a still picture. */
  readonly frames: number;
  /** The picture alone, its first frame if it moves: no place, camera, comment, thumbnail or anything behind its end. */
  readonly still: Uint8Array;
  /** The same with all of its frames; null for a still picture. */
  readonly moving: Uint8Array | null;
}
