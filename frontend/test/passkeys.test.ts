import { describe, expect, it } from 'vitest';
import { readMake, readShow, toBytes, toText } from '../passkeys/prompt.js';

const text = (bytes: BufferSource): string => toText(bytes as ArrayBuffer);

describe('the question for a passkey', () => {
  it('reads bytes as it wrote them, in letters that need no escaping', () => {
    const all = Uint8Array.from({ length: 256 }, (_, n) => n).buffer;
    expect(toText(all)).toMatch(/^[A-Za-z0-9_-]+$/u);
    expect(new Uint8Array(toBytes(toText(all)))).toEqual(new Uint8Array(all));
  });

  it('hands the browser what the server asks for a new one', () => {
    const options = readMake(
      JSON.stringify({
        rp: { id: 'lantoa.example', name: 'Lan Tỏa' },
        user: { id: 'AQID', name: 'x', displayName: 'x' },
        challenge: '_-8',
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        excludeCredentials: [{ type: 'public-key', id: 'BAU', transports: ['internal'] }],
        authenticatorSelection: { userVerification: 'required' },
        extensions: { credProps: true },
      }),
    );
    expect(text(options.challenge)).toBe('_-8');
    expect(text(options.user.id)).toBe('AQID');
    expect(options.excludeCredentials?.map(({ id }) => text(id))).toEqual(['BAU']);
    expect(options.authenticatorSelection?.userVerification).toBe('required');
    expect(options.extensions).toBeUndefined();
  });

  it('hands the browser what the server asks at a sign-in', () => {
    const options = readShow(
      JSON.stringify({
        challenge: 'AA',
        rpId: 'lantoa.example',
        allowCredentials: [],
        userVerification: 'required',
      }),
    );
    expect(text(options.challenge)).toBe('AA');
    expect(options.rpId).toBe('lantoa.example');
    expect(options.allowCredentials).toEqual([]);
    expect(options.userVerification).toBe('required');
  });
});
