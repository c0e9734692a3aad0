import type { Image } from '../../contract/entities/images.ts';

const names: Readonly<Record<NonNullable<Image['file']>['mediaType'], string>> = { 'image/png': 'PNG', 'image/jpeg': 'JPEG', 'image/gif': 'GIF', 'image/webp': 'WebP' };

/** How much an image is, for people: "360 × 240, 84 kB, PNG". */
export function sayImageFile({ mediaType, bytes, width, height }: NonNullable<Image['file']>): string {
  const size = bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${width} × ${height}, ${size}, ${names[mediaType]}`;
}

/** An image as evidence names it: what is known of it without having looked, and the digest by which its file can be told from any other. */
export function nameImage({ alt, file, host }: Pick<Image, 'alt' | 'file' | 'host'>): string {
  const described = alt === null || alt.trim() === '' ? 'without a description' : `described as “${alt}”`;
  if (file === null) return `An image on another site (${host ?? 'unknown'}), ${described}`;
  return `An image (${sayImageFile(file)}), ${described}; SHA-256 ${file.sha256}`;
}
