import { decodeQR } from 'qr/decode.js';
import { encodeQR } from 'qr';
import { describe, expect, it } from 'vitest';
import { traineeOnBadge } from '../field/checkin/badge';
import { codeEnds, Codes, grouped, readCode } from '../field/checkin/code';

const session = '019a0000-0000-7000-8000-00000000abcd';
const key = btoa(String.fromCharCode(...Array.from({ length: 32 }, (_, at) => at)));

describe('the rotating code', () => {
  it('is the one that the server makes of the same key, session and time', async () => {
    // CheckInCodeTest holds the server to the same three.
    const codes = await Codes.open(key, session);
    expect(await codes.at(Date.parse('2026-11-24T01:00:00Z'))).toBe('V505VGW5');
    expect(await codes.at(Date.parse('2026-11-24T01:00:14.999Z'))).toBe('V505VGW5');
    expect(await codes.at(Date.parse('2026-11-24T01:00:15Z'))).toBe('QBZBAHYQ');
  });

  it('says until when it stands', () => {
    expect(codeEnds(Date.parse('2026-11-24T01:00:14.999Z'))).toBe(
      Date.parse('2026-11-24T01:00:15Z'),
    );
    expect(codeEnds(Date.parse('2026-11-24T01:00:15Z'))).toBe(Date.parse('2026-11-24T01:00:30Z'));
  });

  it('is read as it was meant, however it was typed', () => {
    expect(grouped('V505VGW5')).toBe('V505 VGW5');
    expect(readCode('v505 vgw5')).toBe('V505VGW5');
    expect(readCode(' vSO5-VGW5 ')).toBe('VS05VGW5');
    expect(readCode('il00ABCD')).toBe('1100ABCD');
    expect(readCode('V505VGW')).toBeUndefined();
    expect(readCode('V505VGWU')).toBeUndefined();
    expect(readCode('')).toBeUndefined();
  });
});

describe('badges', () => {
  it('name a trainee and nothing else', () => {
    expect(traineeOnBadge(`LT1:${session}`)).toBe(session);
    expect(traineeOnBadge(`LT1:${session.toUpperCase()}`)).toBe(session);
    expect(traineeOnBadge(`LT2:${session}`)).toBeUndefined();
    expect(traineeOnBadge(`https://vi.wikipedia.org/LT1:${session}`)).toBeUndefined();
    expect(traineeOnBadge('LT1:nobody')).toBeUndefined();
  });

  it.each([3, 5, 9])('are read by our own decoder at %i pixels a module', (scale) => {
    expect(decodeQR(picture(`LT1:${session}`, scale))).toBe(`LT1:${session}`);
  });
});

/** The code as a camera would see it from the front: dark grey on light grey. */
function picture(text: string, scale: number) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const side = rows.length * scale;
  const data = new Uint8ClampedArray(side * side * 4);
  for (let at = 0; at < side * side; at++) {
    const on = rows[Math.floor(at / side / scale)]?.[Math.floor((at % side) / scale)];
    data.set(on ? [50, 48, 52, 255] : [205, 200, 198, 255], at * 4);
  }
  return { width: side, height: side, data };
}
