import { crc32, deflateSync } from 'node:zlib';
import { sha256, type Photo } from '../../field/outbox/fact';
import type { Chance } from './chance';

/** A picture nobody else has: a PNG of noise, so that it takes several pieces to send. */
export async function noise(chance: Chance, width: number, height: number): Promise<Photo> {
  const pixels = Buffer.alloc(height * (width * 3 + 1));
  for (let at = 0; at < pixels.length; at += 1) {
    // Each line begins with its filter: none.
    pixels[at] = at % (width * 3 + 1) === 0 ? 0 : chance.whole(256);
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const bytes = new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', size),
      chunk('IDAT', deflateSync(pixels)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
  return { sha256: await sha256(bytes), blob: new Blob([bytes], { type: 'image/png' }) };
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
