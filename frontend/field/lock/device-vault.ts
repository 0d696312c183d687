import type { DeviceData } from '../session/device-data';
import type { Sealed, Vault } from './vault';

/** The vault of a person on this phone, under a key that no script can read out of the browser. */
export async function openVault(device: DeviceData, person: string): Promise<Vault> {
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return vaultOf(await device.dataKey(person, fresh));
}

/** Seals and opens with one AES-GCM key, each time under a new random iv of 12 bytes. */
export function vaultOf(key: CryptoKey): Vault {
  return {
    async seal(bytes): Promise<Sealed> {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
    },
    async open({ iv, data }) {
      return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data));
    },
  };
}
