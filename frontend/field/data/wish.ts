import type { DeviceData } from '../session/device-data';
import { failed } from '../sync/answers';
import type { Requests } from '../sync/requests';

/** What a person can ask about their own data. */
export const wishKinds = ['CORRECT', 'ERASE', 'WITHDRAW', 'COPY', 'OTHER'] as const;

export type WishKind = (typeof wishKinds)[number];

/** What a person asks; the phone makes its id, so that sent twice it is asked once. */
export interface Wish {
  readonly id: string;
  readonly kind: WishKind;
  readonly note?: string;
  readonly name?: string;
  readonly phone?: string;
  /** Why the server did not take it, in words; it is not sent again. */
  readonly refused?: string;
}

/** Sends what was asked without network; what cannot be sent now stays for the next time. */
export async function tellWishes(ask: Requests, device: DeviceData, person: string): Promise<void> {
  for (const wish of await device.wishes(person)) {
    if (wish.refused !== undefined) {
      continue;
    }
    const answer = await ask<unknown>('my-data/requests', { method: 'POST', body: wish });
    if (!failed(answer)) {
      await device.dropWish(person, wish.id);
    } else if (answer.kind === 'refused') {
      await device.keepWish(person, { ...wish, refused: answer.title ?? answer.code });
    } else {
      return;
    }
  }
}
