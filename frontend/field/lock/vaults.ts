import { vaultOf } from './sealing';
import type { Vault } from './vault';

/** The vaults of one person, open until the app locks. */
export interface Vaults {
  /** Facts, drafts and photos written on this phone. */
  readonly outbox: Vault;
  /** Lists of people and other records that must not lie open. */
  readonly records: Vault;
}

/** The vaults under a person's data key. */
export function vaultsOf(dataKey: CryptoKey, person: string): Vaults {
  return {
    outbox: vaultOf(dataKey, person, 'outbox'),
    records: vaultOf(dataKey, person, 'records'),
  };
}
