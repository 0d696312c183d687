/* The part of the `qr` library that is used here. It has no dependencies, and runs no code made of text. */
declare module 'qr' {
  /** One row of modules after another, true for a dark one. */
  export function encodeQR(
    text: string,
    output: 'raw',
    options: { readonly ecc: 'low' | 'medium'; readonly border: number },
  ): readonly (readonly boolean[])[];
}

declare module 'qr/decode.js' {
  /** The text of the first QR code in a picture; throws when there is none. */
  export function decodeQR(picture: {
    readonly width: number;
    readonly height: number;
    readonly data: Uint8ClampedArray;
  }): string;
}
