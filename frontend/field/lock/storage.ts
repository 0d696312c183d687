/** How much room there is on the phone, as far as the browser tells. */
export interface Room {
  /** In bytes; `undefined` where the browser does not say. */
  readonly used: number | undefined;
  readonly free: number | undefined;
  /** True when the browser has promised not to drop our data by itself. */
  readonly kept: boolean;
}

/** With less than this free, in bytes, a few photos more may not fit. */
export const tight = 20_000_000;

const nothing: Room = { used: undefined, free: undefined, kept: false };

/** Looks how much room there is. */
export async function room(): Promise<Room> {
  const storage = navigator.storage as StorageManager | undefined;
  if (!storage) {
    return nothing;
  }
  const [{ usage, quota }, kept] = await Promise.all([storage.estimate(), storage.persisted()]);
  const free = usage === undefined || quota === undefined ? undefined : quota - usage;
  return { used: usage, free, kept };
}

/** Asks the browser to keep our data even when the phone runs short of room. */
export async function keepForGood(): Promise<Room> {
  await navigator.storage.persist();
  return room();
}
