import { sha256 } from '../field/outbox/fact';
import { mediaRequests } from '../field/outbox/media-requests';
import type { Outbox } from '../field/outbox/outbox';
import { MediaSender } from '../field/outbox/media-sender';
import { Sender } from '../field/outbox/sender';
import { requests } from '../field/sync/requests';

/** What the line or the server does to one request; `undefined` lets it through. */
export type Fault = 'request-lost' | 'reply-lost' | 'portal' | 'silence' | Response | undefined;

interface StoredFact {
  readonly text: string;
  readonly sha256: string;
  readonly sequence: number;
}

interface Held {
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly complete: boolean;
}

interface FactsBody {
  readonly facts: readonly string[];
  readonly lastReceipt: string | null;
  readonly waiting: number;
  readonly review: number;
  readonly oldest: string | null;
}

/** The writing side of the field API in memory, as the contract has it, with a line that fails. */
export class MadeFactServer {
  facts = new Map<string, StoredFact>();
  media = new Map<string, Held>();
  /** The bodies of all requests for facts that arrived. */
  readonly told: FactsBody[] = [];
  readonly asked: string[] = [];
  fault: (what: string) => Fault = () => undefined;
  /** Refuses a fact with a status; the code is `made.refusal`. */
  refuses: (fact: { readonly id: string; readonly body: object }) => number | undefined = () =>
    undefined;
  /** Changes an answer before it leaves. */
  answers: (answer: object[]) => object[] = (answer) => answer;
  /** What the server says it lacks. */
  missingMedia: unknown = [];
  largestBody = 256 * 1024;
  largestMedia = 2_000_000;
  #sequence = 0;

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const path = url.replace('/api/field/', '');
    const what = `${init.method ?? 'GET'} ${path}`;
    this.asked.push(what);
    const fault = this.fault(what);
    if (fault === 'silence') {
      return new Promise(() => undefined);
    }
    if (fault === 'request-lost') {
      throw new TypeError('Failed to fetch');
    }
    if (fault === 'portal') {
      return new Response('<html>Wi-Fi</html>', { headers: { 'Content-Type': 'text/html' } });
    }
    if (fault) {
      const answer = fault === 'reply-lost' ? await this.#answer(path, init) : fault;
      if (fault === 'reply-lost') {
        throw new TypeError(`network error after ${String(answer.status)}`);
      }
      return answer;
    }
    return this.#answer(path, init);
  };

  sender(outbox: Outbox): Sender {
    return new Sender(requests(this.fetch), outbox);
  }

  mediaSender(outbox: Outbox): MediaSender {
    return new MediaSender(mediaRequests(this.fetch), outbox);
  }

  /** What a restore would bring back. */
  backup(): () => void {
    const facts = new Map(this.facts);
    const media = new Map(this.media);
    const sequence = this.#sequence;
    return () => {
      this.facts = new Map(facts);
      this.media = new Map(media);
      this.#sequence = sequence;
    };
  }

  async #answer(path: string, init: RequestInit): Promise<Response> {
    if (path === 'facts') {
      return this.#facts(init.body as string);
    }
    const hash = /^media\/([0-9a-f]{64})$/.exec(path)?.[1];
    return hash === undefined ? problem(404, 'unknown') : this.#media(hash, init);
  }

  async #facts(sent: string): Promise<Response> {
    const body = JSON.parse(sent) as FactsBody;
    if (new TextEncoder().encode(sent).length > this.largestBody || body.facts.length > 100) {
      return problem(413, 'facts.too-many');
    }
    this.told.push(body);
    const knowsLastReceipt = body.lastReceipt === null || this.facts.has(body.lastReceipt);
    const receipts: object[] = [];
    for (const text of body.facts) {
      receipts.push(await this.#receipt(text));
    }
    return new Response(
      JSON.stringify({
        receipts: this.answers(receipts),
        knowsLastReceipt,
        missingMedia: this.missingMedia,
        serverTime: '2026-11-22T01:00:00Z',
        newer: { unheard: 'of' },
      }),
      { headers: { 'Content-Type': 'application/json' } },
    );
  }

  async #receipt(text: string): Promise<object> {
    const hash = await sha256(new TextEncoder().encode(text));
    const fact = JSON.parse(text) as { id: string; corrects: string | null; body: object };
    const { id } = fact;
    const refused = { id, sha256: hash, sequence: null, state: null, title: 'Hãy sửa lại' };
    const before = this.facts.get(id);
    const status = before ? undefined : this.refuses(fact);
    if (status !== undefined) {
      return { ...refused, status, code: 'made.refusal' };
    }
    if (before && before.sha256 !== hash) {
      return { ...refused, status: 409, code: 'fact.differs' };
    }
    if (!before) {
      this.#sequence += 1;
      this.facts.set(id, { text, sha256: hash, sequence: this.#sequence });
    }
    const sequence = this.facts.get(id)?.sequence;
    const state = fact.corrects !== null && !this.facts.has(fact.corrects) ? 'WAITING' : 'STORED';
    return {
      id,
      sha256: hash,
      status: before ? 200 : 201,
      sequence,
      state,
      code: null,
      title: null,
    };
  }

  async #media(hash: string, init: RequestInit): Promise<Response> {
    const held = this.media.get(hash);
    if (init.method === 'HEAD') {
      return held ? progress(200, held) : new Response(null, { status: 404 });
    }
    const headers = new Headers(init.headers);
    const offset = Number(headers.get('Upload-Offset'));
    const length = Number(headers.get('Upload-Length'));
    const start = held?.bytes ?? new Uint8Array();
    if (length > this.largestMedia) {
      return problem(413, 'media.too-large');
    }
    if (offset !== start.length) {
      return new Response(null, {
        status: 409,
        headers: { 'Upload-Offset': String(start.length) },
      });
    }
    const piece = init.body as Uint8Array<ArrayBuffer>;
    const bytes = new Uint8Array([...start, ...piece]);
    if (bytes.length === length && (await sha256(bytes)) !== hash) {
      this.media.delete(hash);
      return problem(422, 'media.broken');
    }
    const now = { bytes, length, complete: bytes.length === length };
    this.media.set(hash, now);
    return progress(204, now);
  }
}

/** An answer in the server's own form of an error. */
export function problem(status: number, code: string, headers: Record<string, string> = {}) {
  return new Response(JSON.stringify({ status, code, title: 'Hãy thử cách khác' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}

function progress(status: number, { bytes, length, complete }: Held): Response {
  return new Response(null, {
    status,
    headers: {
      'Upload-Offset': String(bytes.length),
      'Upload-Length': String(length),
      'Upload-Complete': complete ? '?1' : '?0',
    },
  });
}
