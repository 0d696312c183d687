/** How long one code stands, in ms. */
export const codeStands = 15_000;

/** Crockford's digits: no I, L, O or U, which are misread or misheard. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight digits of five bits. */
const codeBytes = 5;

/** The rotating codes of one session, made of its class's key; the server makes the same. */
export class Codes {
  readonly #key: CryptoKey;
  readonly #session: Uint8Array;

  private constructor(key: CryptoKey, session: Uint8Array) {
    this.#key = key;
    this.#session = session;
  }

  /** Codes of a session by the class's key in base64. */
  static async open(key: string, session: string): Promise<Codes> {
    const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    return new Codes(
      await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']),
      uuidBytes(session),
    );
  }

  /** The code that stands at an instant of the server's time, in ms since the epoch. */
  async at(instant: number): Promise<string> {
    const message = new Uint8Array(24);
    message.set(this.#session);
    new DataView(message.buffer).setBigUint64(16, BigInt(Math.floor(instant / codeStands)));
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', this.#key, message));
    return crockford(mac.subarray(0, codeBytes));
  }
}

/** Until when the code of an instant stands, in ms since the epoch. */
export function codeEnds(instant: number): number {
  return (Math.floor(instant / codeStands) + 1) * codeStands;
}

/** “7K3M 9QXT”: in two groups, which are easier to read aloud and to type. */
export function grouped(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/**
 * A code as somebody typed or scanned it: small letters, spaces and the letters that Crockford leaves
 * out are read as what was meant; `undefined` when it is no code.
 */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : undefined;
}

function crockford(bytes: Uint8Array): string {
  let number = bytes.reduce((all, byte) => all * 256n + BigInt(byte), 0n);
  let text = '';
  for (let at = 0; at < 8; at++) {
    text = (digits[Number(number & 31n)] ?? '') + text;
    number >>= 5n;
  }
  return text;
}

function uuidBytes(uuid: string): Uint8Array {
  const hex = uuid.replace(/-/g, '');
  return Uint8Array.from({ length: 16 }, (_, at) => parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}
