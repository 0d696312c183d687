// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { sha256 } from '../field/outbox/fact';
import { withoutMetadata } from '../field/photos/jpeg';
import { attempts, fitted, mostBytes, wantedBytes, type Size } from '../field/photos/scaling';
import { shrink, type Decoded } from '../field/photos/shrinking';

const ascii = (text: string) => [...new TextEncoder().encode(text)];
const segment = (marker: number, content: readonly number[]) => {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...content];
};
const exif = segment(0xe1, ascii('Exif\0\0GPSLatitude 16.6 GPSLongitude 106.7'));
const xmp = segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<GPS/>'));
const iptc = segment(0xed, ascii('Photoshop 3.0\0 City'));
const comment = segment(0xfe, ascii('Samsung, 22/11/2026'));
const jfif = segment(0xe0, ascii('JFIF\0\x01\x01'));
const colours = segment(0xe2, ascii('ICC_PROFILE\0'));
const tables = segment(0xdb, [0, 1, 2, 3]);
const scan = [...segment(0xda, [1, 2]), 9, 8, 0xff, 0x00, 7, 0xff, 0xd9];

function jpeg(...parts: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([0xff, 0xd8, ...parts.flat()]);
}

describe('the size of a photo', () => {
  it.each<[Size, Size]>([
    [
      { width: 4000, height: 3000 },
      { width: 1280, height: 960 },
    ],
    [
      { width: 3000, height: 4000 },
      { width: 960, height: 1280 },
    ],
    [
      { width: 1280, height: 1280 },
      { width: 1280, height: 1280 },
    ],
    [
      { width: 640, height: 480 },
      { width: 640, height: 480 },
    ],
    [
      { width: 20_000, height: 3 },
      { width: 1280, height: 1 },
    ],
  ])('fits into 1,280 pixels with its shape: %o', (size, expected) => {
    expect(fitted(size)).toEqual(expected);
  });
});

describe('a photo’s place', () => {
  it('is gone, with the time, the camera and what hangs behind the picture', () => {
    const dirty = jpeg(jfif, exif, xmp, iptc, comment, colours, tables, scan, ascii('GPS video'));
    const clean = withoutMetadata(dirty);
    expect([...(clean ?? [])]).toEqual([...jpeg(jfif, colours, tables, scan)]);
  });

  it('cannot hide in what is no JPEG or is cut off', () => {
    expect(withoutMetadata(Uint8Array.from(ascii('RIFF....WEBP')))).toBeUndefined();
    expect(withoutMetadata(jpeg(exif))).toBeUndefined();
    expect(withoutMetadata(jpeg(exif, [0xff]))).toBeUndefined();
  });
});

/** A picture whose JPEG has the given number of bytes at each attempt. */
function picture(sizes: readonly number[], size: Size = { width: 4000, height: 3000 }) {
  const asked: { side: number; quality: number }[] = [];
  let closed = false;
  const decoded: Decoded = {
    ...size,
    encode(wanted, quality) {
      const bytes = sizes[asked.length] ?? 0;
      asked.push({ side: Math.max(wanted.width, wanted.height), quality });
      const filling = Array.from(
        { length: bytes - jpeg(exif, scan).length + exif.length },
        () => 5,
      );
      const scanned = [...scan.slice(0, -2), ...filling, 0xff, 0xd9];
      return Promise.resolve(new Blob([jpeg(exif, scanned)]));
    },
    close() {
      closed = true;
    },
  };
  return { asked, decode: () => Promise.resolve(decoded), closed: () => closed };
}

describe('making a photo small', () => {
  it('takes the first attempt that is small enough, without what the encoder added', async () => {
    const { asked, decode, closed } = picture([wantedBytes + 1, wantedBytes]);
    const shrunk = await shrink(new Blob(), decode);
    if (shrunk.kind !== 'photo') {
      throw new Error(shrunk.kind);
    }
    const { blob, width, height, sha256: name } = shrunk.photo;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(asked).toEqual(attempts.slice(0, 2));
    expect([width, height]).toEqual([1280, 960]);
    expect(blob.type).toBe('image/jpeg');
    expect(bytes.length).toBeLessThanOrEqual(wantedBytes);
    expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/Exif|GPS/);
    expect(name).toBe(await sha256(bytes));
    expect(closed()).toBe(true);
  });

  it('keeps the smallest of a picture full of detail, and says its true size', async () => {
    const { asked, decode } = picture([9e5, 8e5, 7e5, 6e5, 5e5]);
    const shrunk = await shrink(new Blob(), decode);
    expect(asked).toEqual(attempts);
    expect(shrunk).toMatchObject({ kind: 'photo', photo: { width: 1024, height: 768 } });
  });

  it('refuses what stays above what the server takes', async () => {
    const sizes = attempts.map(() => mostBytes + 1);
    expect(await shrink(new Blob(), picture(sizes).decode)).toEqual({ kind: 'too-large' });
  });

  it('says when the browser cannot read it', async () => {
    const unreadable = { kind: 'unreadable' };
    expect(await shrink(new Blob(), () => Promise.resolve(undefined))).toEqual(unreadable);
    const { decode, closed } = picture([1], { width: 0, height: 0 });
    expect(await shrink(new Blob(), decode)).toEqual(unreadable);
    expect(closed()).toBe(false);
    expect(await shrink(new Blob(['broken']))).toEqual(unreadable);
  });
});
