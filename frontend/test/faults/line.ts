import { connect } from 'node:net';
import type { Chance } from './chance';
import { answerOf, madeUp, receiptFaults, type Answered } from './answered';
import { lives, type Time } from './time';

/** What can happen to a request on its way, and how often against each other. */
const faults = {
  'request-lost': 8,
  'request-cut': 6,
  'reply-lost': 10,
  'reply-cut': 6,
  'reply-short': 3,
  'reply-stalled': 2,
  silent: 2,
  late: 6,
  ghost: 6,
  twice: 6,
  'five-at-once': 4,
  'portal-page': 5,
  'portal-as-json': 2,
  'portal-redirect': 2,
  garbage: 3,
  'error-500': 4,
  'error-after-commit': 4,
  'unavailable-503': 3,
  'too-many-429': 2,
  'too-large-413': 3,
  'signed-out-401': 1,
  'receipts-of-others': 4,
  'receipts-with-other-hash': 4,
  'half-the-receipts': 3,
  'receipts-shuffled': 2,
  'receipts-made-up': 4,
} as const;

export type Fault = keyof typeof faults;

const ofReceipts: ReadonlySet<string> = new Set([
  'receipts-of-others',
  'receipts-with-other-hash',
  'half-the-receipts',
  'receipts-shuffled',
  'receipts-made-up',
]);

/** What the faults of all phones go through. */
export interface World {
  readonly time: Time;
  /** Origin of the real server. */
  readonly server: () => string;
  /** Counts a fault. */
  readonly injected: (kind: string) => void;
  /** The last good answer to anybody, for mixing answers up. */
  lastAnswer: Answered | undefined;
  /** Requests that still wander about after the phone has given them up. */
  wandering: number;
}

const never = new Promise<never>(() => undefined);

/** The way from one phone to the real server and back. */
export class Line {
  /** How often something happens to a request, from 0 to 1. */
  trouble = 0;
  readonly #world: World;
  readonly #chance: Chance;
  readonly #cookie: string;

  constructor(world: World, chance: Chance, cookie: string) {
    this.#world = world;
    this.#chance = chance;
    this.#cookie = cookie;
  }

  /** Stands in for the browser's `fetch`. */
  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const life = lives.getStore();
    const givenUp = new Promise<never>((_, reject) => {
      init.signal?.addEventListener('abort', () => {
        reject(new DOMException('given up', 'AbortError'));
      });
    });
    givenUp.catch(() => undefined);
    const answer = life?.alive === false ? never : this.#go(url, init);
    const response = await Promise.race([answer, givenUp]);
    return life?.alive === false ? never : response;
  };

  async #go(url: string, init: RequestInit): Promise<Response> {
    if (!this.#chance.happens(this.trouble)) {
      return responseOf(await this.#send(url, init));
    }
    const fault = this.#chance.weighted(faults);
    if (!url.endsWith('/facts') && ofReceipts.has(fault)) {
      this.#world.injected('request-lost');
      throw new TypeError('lost');
    }
    this.#world.injected(fault);
    return this.#suffer(fault, url, init);
  }

  async #suffer(fault: Fault, url: string, init: RequestInit): Promise<Response> {
    switch (fault) {
      case 'request-lost':
        throw new TypeError('lost');
      case 'request-cut':
        await this.#sendHalf(url, init);
        throw new TypeError('cut');
      case 'reply-lost':
        await this.#send(url, init);
        throw new TypeError('lost');
      case 'silent':
        return never;
      case 'late':
        await this.#world.time.sleep(this.#chance.between(500, 12_000));
        return responseOf(await this.#send(url, init));
      case 'ghost':
        this.#wander(url, init);
        return never;
      case 'twice':
        await this.#send(url, init);
        return responseOf(await this.#send(url, init));
      case 'five-at-once': {
        const five = [1, 2, 3, 4, 5].map(() => this.#send(url, init));
        const [first, ...more] = await Promise.all(five);
        return responseOf(this.#chance.one([first ?? (await this.#send(url, init)), ...more]));
      }
      case 'portal-redirect':
        throw new TypeError('redirected');
      default:
        return this.#answered(fault, url, init);
    }
  }

  async #answered(fault: Fault, url: string, init: RequestInit): Promise<Response> {
    switch (fault) {
      case 'portal-page':
        return page(200, 'text/html; charset=utf-8');
      case 'portal-as-json':
        return page(200, 'application/json');
      case 'garbage':
        return new Response(this.#garbage(), { headers: { 'Content-Type': 'application/json' } });
      case 'error-after-commit':
        await this.#send(url, init);
        return problem(500, 'internal');
      case 'error-500':
        return problem(500, 'internal');
      case 'unavailable-503':
        return page(503, 'text/html', this.#chance.between(1, 60));
      case 'too-many-429':
        return problem(429, 'rate', this.#chance.between(1, 60));
      case 'too-large-413':
        // Ours says so of several facts at once; of less only a machine in between would.
        return severalFacts(init) ? problem(413, 'facts.too-many') : page(413, 'text/html');
      case 'receipts-made-up':
        return responseOf(madeUp(init.body as string));
      case 'signed-out-401':
        return problem(401, 'signed-out');
      default:
        return this.#mangled(fault, await this.#send(url, init));
    }
  }

  #mangled(fault: Fault, answer: Answered): Response {
    const before = this.#world.lastAnswer;
    this.#world.lastAnswer = answer;
    switch (fault) {
      case 'reply-cut':
        return responseOf(answer, 'cut');
      case 'reply-stalled':
        return responseOf(answer, 'stalled');
      case 'reply-short':
        return responseOf({ ...answer, body: answer.body.slice(0, answer.body.length / 2) });
      default:
        return responseOf(receiptFaults(fault, answer, before, this.#chance));
    }
  }

  /** The request reaches the server long after the phone has given it up. */
  #wander(url: string, init: RequestInit): void {
    this.#world.wandering += 1;
    const wait = this.#chance.between(16_000, 180_000);
    lives.exit(() => {
      void this.#world.time
        .sleep(wait)
        .then(() => this.#send(url, init))
        .catch(() => undefined)
        .finally(() => (this.#world.wandering -= 1));
    });
  }

  #send(url: string, init: RequestInit): Promise<Answered> {
    const { signal: _, ...rest } = init;
    const headers = { ...(init.headers as Record<string, string>), Cookie: this.#cookie };
    const answer = lives.exit(() => fetch(this.#world.server() + url, { ...rest, headers }));
    return this.#world.time.during(answer.then(answerOf));
  }

  /** Sends a request whose body breaks off in the middle. */
  #sendHalf(url: string, init: RequestInit): Promise<void> {
    const { port, host } = new URL(this.#world.server());
    const body = Buffer.from((init.body ?? '') as string | Uint8Array);
    const headers = { ...(init.headers as Record<string, string>), Cookie: this.#cookie };
    const head = [
      `${init.method ?? 'GET'} ${url} HTTP/1.1`,
      `Host: ${host}`,
      `Content-Length: ${String(body.length)}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ];
    const sent = new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(head.join('\r\n') + '\r\n\r\n');
        socket.write(body.subarray(0, this.#chance.whole(body.length)), () => {
          socket.destroy();
        });
      });
      socket
        .on('error', () => undefined)
        .on('close', () => {
          resolve();
        });
    });
    return this.#world.time.during(sent);
  }

  #garbage(): string {
    return this.#chance.one([
      '',
      '{',
      'null',
      '[]',
      '"ok"',
      '{"receipts":{}}',
      '{"receipts":[{}]}',
    ]);
  }
}

function responseOf(answer: Answered, broken?: 'cut' | 'stalled'): Response {
  const { status, headers, body } = answer;
  if (status === 204 || status === 304 || body.length === 0) {
    return new Response(null, { status, headers });
  }
  if (!broken) {
    return new Response(body, { status, headers });
  }
  const half = new ReadableStream<Uint8Array>({
    start(stream) {
      stream.enqueue(body.slice(0, Math.ceil(body.length / 2)));
    },
    pull(stream) {
      if (broken === 'cut') {
        stream.error(new TypeError('cut'));
      }
      return never;
    },
  });
  return new Response(half, { status, headers });
}

function page(status: number, type: string, retryAfter?: number): Response {
  return new Response('<html><body>Đăng nhập Wi-Fi</body></html>', {
    status,
    headers: { 'Content-Type': type, ...retry(retryAfter) },
  });
}

function problem(status: number, code: string, retryAfter?: number): Response {
  return new Response(JSON.stringify({ code, title: code, status }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...retry(retryAfter) },
  });
}

function retry(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'Retry-After': String(seconds) };
}

function severalFacts({ body }: RequestInit): boolean {
  return typeof body === 'string' && (JSON.parse(body) as { facts: string[] }).facts.length > 1;
}
