import { decodeQR } from 'qr/decode.js';

/** The longer side of a frame is brought down to this many pixels; enough for a badge at arm's length. */
const longest = 800;

/** Reads QR codes out of a camera's frames where the browser itself cannot. */
export class FrameDecoder {
  readonly #canvas = document.createElement('canvas');

  /** What the code in the present frame says; empty when there is none. */
  read(video: HTMLVideoElement): readonly string[] {
    const { videoWidth, videoHeight } = video;
    const scale = Math.min(1, longest / Math.max(videoWidth, videoHeight, 1));
    const width = Math.round(videoWidth * scale);
    const height = Math.round(videoHeight * scale);
    const pen = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!pen || width === 0 || height === 0) {
      return [];
    }
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }
    pen.drawImage(video, 0, 0, width, height);
    try {
      return [decodeQR(pen.getImageData(0, 0, width, height))];
    } catch {
      // No code in this frame; the next one comes at once.
      return [];
    }
  }
}
