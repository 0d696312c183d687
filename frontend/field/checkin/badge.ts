const badge = /^LT1:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Whose badge a scanned text is, by the trainee's id; `undefined` for any other QR code. */
export function traineeOnBadge(text: string): string | undefined {
  return badge.exec(text.trim())?.[1]?.toLowerCase();
}
