import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patience, requests } from '../field/sync/requests';

const answering = (body: string | null, init: ResponseInit) =>
  requests(() => Promise.resolve(new Response(body, init)));
const json = { 'Content-Type': 'application/json' };
const problem = { 'Content-Type': 'application/problem+json' };

describe('an answer to the phone', () => {
  it('brings data and its ETag', async () => {
    const ask = answering('{"a":1}', { headers: { ...json, ETag: 'W/"7"' } });
    expect(await ask('manifest')).toEqual({ kind: 'ok', body: { a: 1 }, etag: 'W/"7"' });
  });

  it('may say that nothing changed', async () => {
    expect(await answering(null, { status: 304 })('manifest')).toEqual({ kind: 'unchanged' });
  });

  it('is not success when a captive portal sends a page with 200', async () => {
    const ask = answering('<html>Wi-Fi</html>', { headers: { 'Content-Type': 'text/html' } });
    expect(await ask('manifest')).toEqual({ kind: 'unreachable' });
  });

  it('is not success either when such a page happens to read as data', async () => {
    const ask = answering('{"collections":[]}', { headers: { 'Content-Type': 'text/html' } });
    expect(await ask('manifest')).toEqual({ kind: 'unreachable' });
  });

  it('is not a sign-out when a captive portal sends 401', async () => {
    const portal = { status: 401, headers: { 'Content-Type': 'text/html' } };
    expect(await answering('<html>', portal)('me')).toEqual({ kind: 'unreachable' });
    const ours = { status: 401, headers: problem };
    expect(await answering('{}', ours)('me')).toEqual({ kind: 'signed-out' });
  });

  it('is not success when the data is cut off', async () => {
    expect(await answering('{"a":', { headers: json })('me')).toEqual({ kind: 'unreachable' });
  });

  it('names why the server refused', async () => {
    const ask = answering('{"code":"invitation.used"}', { status: 410, headers: problem });
    expect(await ask('x')).toEqual({ kind: 'refused', status: 410, code: 'invitation.used' });
  });

  it('says when to come again', async () => {
    const headers = { ...problem, 'Retry-After': '90' };
    expect(await answering('{}', { status: 429, headers })('x')).toEqual({
      kind: 'later',
      seconds: 90,
    });
    expect(await answering('', { status: 503 })('x')).toEqual({
      kind: 'later',
      seconds: undefined,
    });
  });

  it('carries the header without which the server refuses', async () => {
    const fetcher = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() =>
      Promise.resolve(new Response(null, { status: 204 })),
    );
    await requests(fetcher)('sign-out', { method: 'POST' });
    expect(fetcher.mock.calls[0]?.[0]).toBe('/api/field/sign-out');
    expect(fetcher.mock.calls[0]?.[1]).toMatchObject({
      method: 'POST',
      redirect: 'error',
      headers: { 'X-Lan-Toa': '1' },
    });
  });
});

describe('a request on a bad line', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is given up when the server accepts and never answers', async () => {
    const answer = requests(() => new Promise<Response>(() => undefined))('manifest');
    await vi.advanceTimersByTimeAsync(patience);
    expect(await answer).toEqual({ kind: 'unreachable' });
  });

  it('is not given up while bytes still trickle in', async () => {
    const text = '{"slow":true}';
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        for (const letter of text) {
          await new Promise((resolve) => setTimeout(resolve, patience - 1000));
          controller.enqueue(new TextEncoder().encode(letter));
        }
        controller.close();
      },
    });
    const answer = requests(() => Promise.resolve(new Response(body, { headers: json })))('x');
    await vi.advanceTimersByTimeAsync(patience * (text.length + 1));
    expect(await answer).toMatchObject({ kind: 'ok', body: { slow: true } });
  });

  it('is given up when the bytes stop half-way', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"half":'));
      },
    });
    const answer = requests(() => Promise.resolve(new Response(body, { headers: json })))('x');
    await vi.advanceTimersByTimeAsync(patience);
    expect(await answer).toEqual({ kind: 'unreachable' });
  });
});
