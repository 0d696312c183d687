import { Camera, type CameraTrouble } from './camera';
import { qrReader } from './reader';
import { ScreenKeptOn } from './wake-lock';

/** Between two frames that are looked at, in ms; a cheap phone needs time for the rest. */
const pause = 100;

/** What scanning tells its screen. */
export interface ScanningListener {
  /** The camera shows its picture, or why not. */
  readonly changed: (state: ScanningState) => void;
  readonly read: (text: string) => Promise<void>;
}

/** How far the camera is. */
export type ScanningState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly torch: boolean }
  | { readonly kind: 'trouble'; readonly why: CameraTrouble };

/** Reads one QR code after another from the camera, as long as its screen is seen. */
export class Scanning {
  readonly #video: HTMLVideoElement;
  readonly #listener: ScanningListener;
  /** Nobody touches the phone while badges pass before it. */
  readonly #screen = new ScreenKeptOn();
  #camera: Camera | undefined;
  /** Grows with every start and stop; what began before has no business here any more. */
  #turn = 0;
  readonly #seen = () => {
    if (document.visibilityState === 'visible') {
      void this.#open();
    } else {
      this.#close();
    }
  };

  constructor(video: HTMLVideoElement, listener: ScanningListener) {
    this.#video = video;
    this.#listener = listener;
  }

  /** Opens the camera; again after a trouble that the person may have mended. */
  start(): void {
    document.addEventListener('visibilitychange', this.#seen);
    this.#screen.start();
    void this.#open();
  }

  /** Gives the camera back. */
  stop(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#screen.stop();
    this.#close();
  }

  /** Switches the light; answers how it is now. */
  async light(on: boolean): Promise<boolean> {
    return (await this.#camera?.light(on)) ?? false;
  }

  async #open(): Promise<void> {
    this.#close();
    const turn = this.#turn;
    this.#listener.changed({ kind: 'starting' });
    const [opened, reader] = await Promise.all([Camera.open(this.#video), qrReader()]);
    if (turn !== this.#turn) {
      if (opened.kind === 'open') {
        opened.camera.stop();
      }
      return;
    }
    if (opened.kind === 'trouble') {
      this.#listener.changed(opened);
      return;
    }
    this.#camera = opened.camera;
    this.#listener.changed({ kind: 'running', torch: opened.camera.hasTorch });
    while (turn === this.#turn) {
      for (const text of await reader(this.#video)) {
        if (turn === this.#turn) {
          await this.#listener.read(text);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  #close(): void {
    this.#turn += 1;
    this.#camera?.stop();
    this.#camera = undefined;
  }
}
