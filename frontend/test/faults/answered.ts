import type { Chance } from './chance';

/** What the real server said, read to its end. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

interface Receipt {
  readonly id: string | null;
  readonly sha256: string;
}

interface FactsAnswer {
  readonly receipts: readonly Receipt[];
}

export async function answerOf(response: Response): Promise<Answered> {
  const headers = new Headers(response.headers);
  // The body is read and unpacked here.
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  return { status: response.status, headers, body: new Uint8Array(await response.arrayBuffer()) };
}

/** An answer to a sending of facts whose receipts are not what they ought to be. */
export function receiptFaults(
  fault: string,
  answer: Answered,
  before: Answered | undefined,
  chance: Chance,
): Answered {
  const own = factsOf(answer);
  if (!own) {
    return answer;
  }
  const others = (before && factsOf(before)?.receipts) ?? [];
  return withReceipts(answer, own, mixed(fault, own.receipts, others, chance));
}

/** Receipts for everything in a request that never reached the server, but not for its bytes. */
export function madeUp(request: string): Answered {
  const { facts } = JSON.parse(request) as { facts: readonly string[] };
  const receipts = facts.map((fact, at) => ({
    id: (JSON.parse(fact) as { id: string }).id,
    sha256: String(at).padStart(64, '0'),
    ...{ status: 201, sequence: 1, state: 'STORED', code: null, title: null },
  }));
  return {
    status: 200,
    headers: new Headers({ 'Content-Type': 'application/json' }),
    body: new TextEncoder().encode(JSON.stringify({ receipts, knowsLastReceipt: true })),
  };
}

function mixed(
  fault: string,
  own: readonly Receipt[],
  others: readonly Receipt[],
  chance: Chance,
): readonly Receipt[] {
  switch (fault) {
    case 'receipts-of-others':
      return others;
    case 'receipts-with-other-hash':
      return own.map((one, at) => ({
        ...one,
        sha256: own[(at + 1) % own.length]?.sha256.split('').reverse().join('') ?? '',
      }));
    case 'half-the-receipts':
      return own.filter(() => chance.happens(0.5));
    default:
      return chance.shuffled(own);
  }
}

function factsOf({ status, body }: Answered): FactsAnswer | undefined {
  return status === 200 ? (JSON.parse(new TextDecoder().decode(body)) as FactsAnswer) : undefined;
}

function withReceipts(
  answer: Answered,
  whole: FactsAnswer,
  receipts: readonly Receipt[],
): Answered {
  const body = new TextEncoder().encode(JSON.stringify({ ...whole, receipts }));
  return { ...answer, body };
}
