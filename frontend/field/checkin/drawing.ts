import { svg, type SVGTemplateResult } from 'lit';
import { encodeQR } from 'qr';

/** White modules around a code, as the standard asks. */
const quiet = 4;

/**
 * A QR code as one path, sharp at any size. A screen has no stains, so little is spent on repairing
 * and the modules are as large as can be.
 */
export function qrDrawing(text: string): { size: number; path: SVGTemplateResult } {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: quiet });
  const dark = rows.flatMap((row, y) =>
    row.flatMap((on, x) => (on ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  return { size: rows.length, path: svg`<path fill="#000" d=${dark.join('')} />` };
}
