import { withoutMetadata } from './jpeg';
import { attempts, fitted, mostBytes, wantedBytes, type Size } from './scaling';

/** A photo ready to be kept and sent: a small JPEG, named by the hash of its bytes. */
export interface SmallPhoto extends Size {
  readonly sha256: string;
  readonly blob: Blob;
}

/** A small photo, or why there is none. */
export type Shrunk =
  | { readonly kind: 'photo'; readonly photo: SmallPhoto }
  | { readonly kind: 'unreadable' | 'too-large' };

/** A picture the browser could read. */
export interface Decoded extends Size {
  /** The picture as a JPEG of a size; quality from 0 to 1. `undefined` when it cannot be written. */
  encode(size: Size, quality: number): Promise<Blob | undefined>;
  close(): void;
}

/**
 * Makes a picture small enough for a weak line: at most 1,280 pixels, about 300 kB, at the very
 * most 2 MB. Only its pixels are kept, never the place, the time or the camera.
 */
export async function shrink(
  file: Blob,
  decode: (file: Blob) => Promise<Decoded | undefined> = decodeInBrowser,
): Promise<Shrunk> {
  const picture = await decode(file);
  if (!picture || picture.width === 0 || picture.height === 0) {
    return { kind: 'unreadable' };
  }
  try {
    return await smallest(picture);
  } finally {
    picture.close();
  }
}

async function smallest(picture: Decoded): Promise<Shrunk> {
  let last: { bytes: Uint8Array<ArrayBuffer>; size: Size } | undefined;
  for (const { side, quality } of attempts) {
    const size = fitted(picture, side);
    const encoded = await picture.encode(size, quality);
    const bytes = encoded && withoutMetadata(new Uint8Array(await encoded.arrayBuffer()));
    if (!bytes) {
      return { kind: 'unreadable' };
    }
    last = { bytes, size };
    if (bytes.length <= wantedBytes) {
      break;
    }
  }
  if (!last || last.bytes.length > mostBytes) {
    return { kind: 'too-large' };
  }
  const { bytes, size } = last;
  const blob = new Blob([bytes], { type: 'image/jpeg' });
  return { kind: 'photo', photo: { ...size, blob, sha256: await hashOf(bytes) } };
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads a picture upright; `undefined` for one that is broken or of a kind this browser lacks. */
async function decodeInBrowser(file: Blob): Promise<Decoded | undefined> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const { width, height } = bitmap;
    return {
      width,
      height,
      encode: (size, quality) => drawn(bitmap, size, quality),
      close: () => {
        bitmap.close();
      },
    };
  } catch {
    return undefined;
  }
}

async function drawn(bitmap: ImageBitmap, size: Size, quality: number): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const pen = canvas.getContext('2d');
  if (!pen) {
    return undefined;
  }
  // A JPEG knows no transparency; without this a picture with holes turns black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, size.width, size.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, size.width, size.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
  // Gives the memory back at once; phones have little.
  canvas.width = 0;
  return blob ?? undefined;
}
