/** Why a camera gives no picture. */
export type CameraTrouble = 'refused' | 'missing' | 'busy';

/** A camera that shows its picture, or why there is none. */
export type Opened =
  | { readonly kind: 'open'; readonly camera: Camera }
  | { readonly kind: 'trouble'; readonly why: CameraTrouble };

/** What some cameras of phones can do besides; the browsers' types do not name it. */
interface Torch {
  readonly torch?: boolean;
}

/** The phone's camera while it shows its picture on the screen. */
export class Camera {
  readonly #stream: MediaStream;
  readonly #video: HTMLVideoElement;

  private constructor(stream: MediaStream, video: HTMLVideoElement) {
    this.#stream = stream;
    this.#video = video;
  }

  /** Asks for the camera at the back and shows its picture. */
  static async open(video: HTMLVideoElement): Promise<Opened> {
    const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
    if (!mediaDevices) {
      return { kind: 'trouble', why: 'missing' };
    }
    let stream: MediaStream;
    try {
      stream = await mediaDevices.getUserMedia({
        audio: false,
        video: {
          facingMode: { ideal: 'environment' },
          width: { ideal: 1280 },
          height: { ideal: 720 },
        },
      });
    } catch (error) {
      return { kind: 'trouble', why: trouble(error) };
    }
    const camera = new Camera(stream, video);
    try {
      video.srcObject = stream;
      await video.play();
    } catch {
      camera.stop();
      return { kind: 'trouble', why: 'busy' };
    }
    return { kind: 'open', camera };
  }

  /** True where the light of the camera can be switched. */
  get hasTorch(): boolean {
    // older browsers cannot say what their cameras can do
    const track = this.#track as { getCapabilities?: () => Torch } | undefined;
    return track?.getCapabilities?.().torch === true;
  }

  /** Switches the light; answers how it is now. */
  async light(on: boolean): Promise<boolean> {
    try {
      await this.#track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
      return on;
    } catch {
      return false;
    }
  }

  /** Gives the camera back; its light goes out. */
  stop(): void {
    for (const track of this.#stream.getTracks()) {
      track.stop();
    }
    if (this.#video.srcObject === this.#stream) {
      this.#video.srcObject = null;
    }
  }

  get #track(): MediaStreamTrack | undefined {
    return this.#stream.getVideoTracks()[0];
  }
}

function trouble(error: unknown): CameraTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') {
    return 'refused';
  }
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
}
