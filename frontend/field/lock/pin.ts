import { utf8, type Bytes } from './sealing';

/** A PIN has this many digits, as the person likes. */
export const shortestPin = 4;
export const longestPin = 6;

/** One guess shall cost this long, in ms; see {@link calibrated}. */
const wanted = 250;
/** Never fewer, however slow the phone: about 150 ms on a phone of 2014 without SHA instructions. */
export const fewestIterations = 100_000;
/** Never more, however fast: what OWASP asks of PBKDF2 with SHA-256. */
export const mostIterations = 600_000;
const probe = 50_000;

/** True for four to six digits. */
export function isPin(value: string): boolean {
  return /^\d{4,6}$/.test(value);
}

/** True for a PIN that is among the first anybody tries: one digit repeated, or digits in a row. */
export function isEasilyGuessed(pin: string): boolean {
  const steps = Array.from(pin)
    .slice(1)
    .map((digit, i) => Number(digit) - Number(pin[i]));
  return [0, 1, -1].some((step) => steps.every((each) => each === step));
}

/** The key a PIN gives by PBKDF2 with SHA-256. */
export async function keyOfPin(pin: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    typed,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/**
 * How many iterations take about a quarter of a second on this phone, in tens of thousands. The
 * number is kept beside the wrapped key, so a PIN opens with what it was made with.
 */
export async function calibrated(now: () => number = () => performance.now()): Promise<number> {
  const salt = new Uint8Array(16);
  const begun = now();
  await keyOfPin('0000', salt, probe);
  const took = Math.max(1, now() - begun);
  const fitting = Math.round(((probe / took) * wanted) / 10_000) * 10_000;
  return Math.min(mostIterations, Math.max(fewestIterations, fitting));
}
