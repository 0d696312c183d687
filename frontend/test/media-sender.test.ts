// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outbox } from '../field/outbox/outbox';
import type { Photo } from '../field/outbox/fact';
import { MadeFactServer, problem, type Fault } from './made-fact-server';
import { emptyOutbox, note, picture } from './made-outbox';

const kilobyte = 1024;

let server: MadeFactServer;
let outbox: Outbox;
let large: Photo;

beforeEach(async () => {
  server = new MadeFactServer();
  outbox = await emptyOutbox('p1');
  large = await picture(1, 400 * kilobyte);
});

afterEach(() => {
  outbox.close();
});

const send = () => server.mediaSender(outbox).run();
const photos = async () => (await outbox.facts()).flatMap((fact) => fact.photos);
const patches = () => server.asked.filter((what) => what.startsWith('PATCH'));

async function bytesOf(photo: Photo): Promise<Uint8Array> {
  return new Uint8Array(await photo.blob.arrayBuffer());
}

describe('a picture', () => {
  it('is sent in pieces of 64 to 128 kB and arrives as it was taken', async () => {
    await outbox.write(note('1'), [large]);
    const pieces: number[] = [];
    const whole = server.fetch;
    const watching = vi.spyOn(server, 'fetch').mockImplementation((url, init) => {
      if (init.method === 'PATCH') {
        pieces.push((init.body as Uint8Array).length);
      }
      return whole(url, init);
    });
    expect(await send()).toEqual({ kind: 'done' });
    watching.mockRestore();
    expect(server.media.get(large.sha256)).toMatchObject({
      bytes: await bytesOf(large),
      complete: true,
    });
    expect(pieces.slice(0, -1).every((size) => size >= 64 * kilobyte)).toBe(true);
    expect(Math.max(...pieces)).toBeLessThanOrEqual(128 * kilobyte);
    expect(await photos()).toEqual([{ sha256: large.sha256, state: 'sent' }]);
    expect(await outbox.counts()).toMatchObject({ media: 0 });
  });

  it('is sent with no fact waiting for it', async () => {
    const fact = await outbox.write(note('1'), [large]);
    server.fault = (what) => (what.includes('media') ? 'request-lost' : undefined);
    expect(await send()).toEqual({ kind: 'unreachable' });
    expect(await server.sender(outbox).run()).toEqual({ kind: 'done', left: 0 });
    expect((await outbox.facts()).map(({ state }) => state)).toEqual(['sent']);
    expect(fact.photos).toHaveLength(1);
  });

  it.each<Fault>(['request-lost', 'reply-lost', 'portal'])(
    'goes on where it stopped after %s',
    async (fault) => {
      await outbox.write(note('1'), [large]);
      let requests = 0;
      server.fault = () => ((requests += 1) === 3 ? fault : undefined);
      expect(await send()).toEqual({ kind: 'unreachable' });
      const held = server.media.get(large.sha256)?.bytes.length ?? 0;
      expect(held).toBeGreaterThan(0);
      await send();
      expect(server.media.get(large.sha256)?.bytes).toEqual(await bytesOf(large));
      expect(await photos()).toMatchObject([{ state: 'sent' }]);
    },
  );

  it('goes on where the server says when another tab was faster', async () => {
    await outbox.write(note('1'), [large]);
    const bytes = await bytesOf(large);
    let heads = 0;
    server.fault = (what) => {
      if (what.startsWith('PATCH') && (heads += 1) === 1) {
        const start = bytes.subarray(0, 100 * kilobyte);
        server.media.set(large.sha256, { bytes: start, length: bytes.length, complete: false });
      }
      return undefined;
    };
    await send();
    expect(server.media.get(large.sha256)?.bytes).toEqual(bytes);
  });

  it('is not sent again when the server has it', async () => {
    await outbox.write(note('1'), [large]);
    const bytes = await bytesOf(large);
    server.media.set(large.sha256, { bytes, length: bytes.length, complete: true });
    await send();
    expect(patches()).toEqual([]);
    expect(await photos()).toMatchObject([{ state: 'sent' }]);
  });

  it('that the server keeps putting elsewhere is left for later', async () => {
    await outbox.write(note('1'), [large]);
    server.fault = (what) =>
      what.startsWith('PATCH')
        ? new Response(null, { status: 409, headers: { 'Upload-Offset': '7' } })
        : undefined;
    await send();
    expect(patches().length).toBeLessThan(10);
    expect(await photos()).toMatchObject([{ state: 'waiting' }]);
  });

  it('is not thought sent because a portal says 204', async () => {
    await outbox.write(note('1'), [large]);
    server.fault = () => new Response(null, { status: 204 });
    expect(await send()).toEqual({ kind: 'unreachable' });
    expect(await photos()).toMatchObject([{ state: 'waiting' }]);
  });

  it('that is too large goes to a person with words, and holds up none of the others', async () => {
    const small = await picture(2);
    const fact = await outbox.write(note('1'), [large, small]);
    server.largestMedia = 100 * kilobyte;
    await send();
    expect(await photos()).toEqual([
      {
        sha256: large.sha256,
        state: 'review',
        refusal: { status: 413, code: 'media.too-large', title: 'Hãy thử cách khác' },
      },
      { sha256: small.sha256, state: 'sent' },
    ]);
    expect(await outbox.counts()).toMatchObject({ media: 0, review: 1 });
    server.largestMedia = 2_000_000;
    await outbox.again(fact.id);
    await send();
    expect(await photos()).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
  });

  it.each([
    [401, 'signed-out'],
    [500, 'refused'],
    [503, 'later'],
  ])('stays on %d', async (status, kind) => {
    await outbox.write(note('1'), [large]);
    server.fault = () => problem(status, 'x');
    expect(await send()).toMatchObject({ kind });
    expect(await photos()).toMatchObject([{ state: 'waiting' }]);
  });
});
