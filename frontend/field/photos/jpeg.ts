const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Segments that say how the pixels are to be read: JFIF, the colour profile, Adobe's colour space. */
const needed: ReadonlySet<number> = new Set([0xe0, 0xe2, 0xee]);

/**
 * A JPEG without what says where, when and with what it was taken: Exif (with the place), XMP,
 * IPTC, comments, and anything behind the picture. Browsers write none of these when they encode a
 * canvas; this makes sure of it. `undefined` for bytes that are no JPEG.
 */
export function withoutMetadata(
  bytes: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) {
    return undefined;
  }
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === startOfScan) {
      kept.push(bytes.subarray(at, pictureEnd(bytes)));
      return joined(kept);
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (!isMetadata(marker)) {
      kept.push(bytes.subarray(at, end));
    }
    at = end;
  }
  return undefined;
}

function isMetadata(marker: number): boolean {
  const application = marker >= 0xe0 && marker <= 0xef;
  return marker === 0xfe || (application && !needed.has(marker));
}

/** Behind the last end marker; cameras hang previews and whole videos there. */
function pictureEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - 2; at > 1; at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === endOfImage) {
      return at + 2;
    }
  }
  return bytes.length;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
