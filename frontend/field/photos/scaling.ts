/** The longest side of a photo that is kept and sent, in pixels. */
export const longestSide = 1280;

/** A photo is made smaller until it has at most this many bytes, where that can be reached. */
export const wantedBytes = 300_000;

/** What the server takes at most. */
export const mostBytes = 2 * 1024 * 1024;

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size that fits into a square of `most`, with the same shape; a small picture stays as it is. */
export function fitted({ width, height }: Size, most: number = longestSide): Size {
  const scale = Math.min(1, most / Math.max(width, height));
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}

/** Ways to write a photo, tried in order until one is small enough. */
export const attempts: readonly { readonly side: number; readonly quality: number }[] = [
  { side: longestSide, quality: 0.82 },
  { side: longestSide, quality: 0.7 },
  { side: longestSide, quality: 0.58 },
  { side: 1024, quality: 0.6 },
  { side: 1024, quality: 0.45 },
];
