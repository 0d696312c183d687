import type { DeviceData } from '../session/device-data';

/** A phone's clock counts as right up to this difference; the server's answers take time. */
const tolerance = 120_000;

/** The server's time as far as this phone knows it, with network and without. */
export class ServerClock {
  readonly #device: DeviceData;
  #offset: number | undefined;
  #last = '';

  private constructor(device: DeviceData, offset: number | undefined) {
    this.#device = device;
    this.#offset = offset;
  }

  static async open(device: DeviceData): Promise<ServerClock> {
    return new ServerClock(device, await device.clockOffset());
  }

  /** How far the server's clock was ahead of the phone's when they last spoke, in ms. */
  get offset(): number | undefined {
    return this.#offset;
  }

  /** Now, by the server's clock where this phone's is wrong, in ms since the epoch. */
  now(): number {
    const offset = this.#offset ?? 0;
    return Date.now() + (Math.abs(offset) > tolerance ? offset : 0);
  }

  /** Sets the clock by an answer of the server that came just now; an old one is not heard again. */
  async heard(serverTime: string): Promise<void> {
    const heard = Date.parse(serverTime);
    if (Number.isNaN(heard) || serverTime === this.#last) {
      return;
    }
    this.#last = serverTime;
    this.#offset = heard - Date.now();
    await this.#device.keepClockOffset(this.#offset);
  }
}
