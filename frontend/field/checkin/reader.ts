import { FrameDecoder } from './decoder';

/** The texts of the QR codes that a camera sees now. */
export type QrReader = (video: HTMLVideoElement) => Promise<readonly string[]>;

interface NativeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface NativeDetectors {
  new (options: { readonly formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/**
 * Reads by the browser's own detector where it knows QR codes, else by ours. The browser's can fail
 * later too, where a service of the phone that it asks is missing; from then on ours reads.
 */
export async function qrReader(): Promise<QrReader> {
  const ours = new FrameDecoder();
  let native = await nativeDetector();
  return async (video) => {
    if (native) {
      try {
        return (await native.detect(video)).map(({ rawValue }) => rawValue);
      } catch {
        native = undefined;
      }
    }
    return ours.read(video);
  };
}

async function nativeDetector(): Promise<NativeDetector | undefined> {
  const detectors = (globalThis as { BarcodeDetector?: NativeDetectors }).BarcodeDetector;
  try {
    const formats = (await detectors?.getSupportedFormats()) ?? [];
    return detectors && formats.includes('qr_code')
      ? new detectors({ formats: ['qr_code'] })
      : undefined;
  } catch {
    return undefined;
  }
}
