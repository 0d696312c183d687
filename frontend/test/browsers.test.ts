import { describe, expect, it } from 'vitest';
import { chromeAddress, deviceName, surroundings } from '../field/invitation/browsers';

const android = 'Mozilla/5.0 (Linux; Android 10; SM-A105F) AppleWebKit/537.36 (KHTML, like Gecko)';
const chrome = `${android} Chrome/142.0.0.0 Mobile Safari/537.36`;
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const safari = `${iphone} Version/17.5 Mobile/15E148 Safari/604.1`;

describe('the browser around the app', () => {
  it.each([
    ['Chrome', chrome],
    ['Safari', safari],
    ['Samsung Internet', `${android} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`],
    ['Cốc Cốc', `${android} Chrome/140.0.0.0 Mobile Safari/537.36 coc_coc_browser/140.0`],
    ['Chrome on iPhone', `${iphone} CriOS/142.0.0.0 Mobile/15E148 Safari/604.1`],
  ])('is a real one: %s', (_, userAgent) => {
    expect(surroundings(userAgent)).toEqual({ kind: 'browser' });
  });

  it.each([
    ['Zalo', `${chrome} Zalo android/25010000 ZaloTheme/light ZaloLanguage/vi`],
    ['Facebook', `${chrome} [FB_IAB/FB4A;FBAV/480.0.0.0;]`],
    ['Messenger', `${chrome} [FB_IAB/Orca-Android;FBAV/480.0.0.0;]`],
    ['TikTok', `${chrome} musical_ly_2023 BytedanceWebview/d8a21c6 trill_390`],
    ['a plain web view', `${android.replace(')', '; wv)')} Version/4.0 Chrome/142 Mobile Safari/1`],
  ])('is inside another app on Android: %s', (_, userAgent) => {
    expect(surroundings(userAgent)).toEqual({ kind: 'in-app', system: 'android' });
  });

  it('is inside another app on iPhone', () => {
    const zalo = `${iphone} Mobile/15E148 Zalo iOS/600 ZaloTheme/light`;
    const view = `${iphone} Mobile/15E148`;
    expect(surroundings(zalo)).toEqual({ kind: 'in-app', system: 'ios' });
    expect(surroundings(view)).toEqual({ kind: 'in-app', system: 'ios' });
  });

  it('is left by an address that carries the invitation into Chrome', () => {
    const page = new URL('https://lantoa.example.vn/field.html#moi=abc');
    expect(chromeAddress(page)).toBe(
      'intent://lantoa.example.vn/field.html#moi=abc#Intent;scheme=https;package=com.android.chrome;end',
    );
  });

  it('gives the device a name that its owner recognises', () => {
    expect(deviceName(chrome)).toBe('Chrome · Android');
    expect(deviceName(safari)).toBe('Safari · iPhone');
  });
});
