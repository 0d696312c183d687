import type { KeyRecord, Wrapping } from './key-records';
import { calibrated, keyOfPin } from './pin';
import { openWith, randomBytes, sealWith, type Bytes } from './sealing';
import type { Sealed } from './vault';

type Wrapped = Pick<KeyRecord, 'device' | 'person' | 'wrapping'>;

/** Wraps a data key under the device key alone. */
export async function wrap(device: CryptoKey, person: string, raw: Bytes): Promise<Wrapping> {
  return { kind: 'device', sealed: await sealWith(device, raw, bound(person, 'device')) };
}

/**
 * Wraps a data key under a PIN and what comes of it under the device key: the PIN alone opens
 * nothing, and the device key alone only gives what still needs the PIN.
 */
export async function wrapWithPin(
  device: CryptoKey,
  person: string,
  raw: Bytes,
  pin: string,
): Promise<Wrapping> {
  const salt = randomBytes(16);
  const iterations = await calibrated();
  const pinKey = await keyOfPin(pin, salt, iterations);
  const inner = joined(await sealWith(pinKey, raw, bound(person, 'pin')));
  const sealed = await sealWith(device, inner, bound(person, 'device-and-pin'));
  return { kind: 'pin', digits: pin.length, salt, iterations, sealed };
}

/** The data key where no PIN is set. Fails when there is one, or when the record was tampered with. */
export async function unwrap({ device, person, wrapping }: Wrapped): Promise<Bytes> {
  return openWith(device, wrapping.sealed, bound(person, 'device'));
}

/** The data key; `undefined` for a wrong PIN. Fails when the record was tampered with. */
export async function unwrapWithPin(
  { device, person, wrapping }: Wrapped,
  pin: string,
): Promise<Bytes | undefined> {
  if (wrapping.kind === 'device') {
    return unwrap({ device, person, wrapping });
  }
  const inner = await openWith(device, wrapping.sealed, bound(person, 'device-and-pin'));
  const pinKey = await keyOfPin(pin, wrapping.salt, wrapping.iterations);
  return openWith(pinKey, parted(inner), bound(person, 'pin')).catch(() => undefined);
}

const ivLength = 12;

function joined({ iv, data }: Sealed): Bytes {
  const whole = new Uint8Array(ivLength + data.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(data), ivLength);
  return whole;
}

function parted(whole: Bytes): Sealed {
  return { iv: whole.slice(0, ivLength), data: whole.slice(ivLength).buffer };
}

function bound(person: string, by: 'device' | 'pin' | 'device-and-pin'): string {
  return `lantoa-key-1:${by}:${person}`;
}
