/** A browser inside another app keeps its own storage and loses the sign-in with it. */
export type Surroundings =
  | { readonly kind: 'browser' }
  | { readonly kind: 'in-app'; readonly system: 'android' | 'ios' | 'other' };

const inAppMarks =
  /\b(Zalo|FBAN|FBAV|FB_IAB|FBIOS|Messenger|Orca-Android|Instagram|musical_ly|BytedanceWebview|TikTok|trill_|Line\/|MicroMessenger|Viber|Snapchat|Twitter)/i;
const androidWebView = '; wv)';
const iosWebView = /\((iPhone|iPad|iPod)[^)]*\)(?!.*Safari\/)/;

/** Tells an app's own browser from a real one by the user agent. */
export function surroundings(userAgent: string): Surroundings {
  const inApp =
    inAppMarks.test(userAgent) || userAgent.includes(androidWebView) || iosWebView.test(userAgent);
  return inApp ? { kind: 'in-app', system: systemOf(userAgent) } : { kind: 'browser' };
}

/** The phone's system, as far as guidance needs it. */
export function systemOf(userAgent: string): 'android' | 'ios' | 'other' {
  if (/Android/i.test(userAgent)) {
    return 'android';
  }
  return /iPhone|iPad|iPod/.test(userAgent) ? 'ios' : 'other';
}

/**
 * An address that makes Android open a page in Chrome. The page's own fragment stays: Android takes
 * what follows the last `#` as its own part.
 */
export function chromeAddress(page: URL): string {
  const scheme = page.protocol.replace(':', '');
  const address = page.href.slice(page.protocol.length);
  return `intent:${address}#Intent;scheme=${scheme};package=com.android.chrome;end`;
}

/** How this device is called in the list of devices, “Chrome · Android”. */
export function deviceName(userAgent: string): string {
  const browsers: readonly [RegExp, string][] = [
    [/SamsungBrowser\//, 'Samsung Internet'],
    [/coc_coc_browser/i, 'Cốc Cốc'],
    [/EdgA?\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\/|CriOS\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ];
  const systems: readonly [RegExp, string][] = [
    [/Android/, 'Android'],
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ];
  const name = (list: readonly [RegExp, string][]) => list.find(([mark]) => mark.test(userAgent));
  return [name(browsers)?.[1], name(systems)?.[1]].filter((part) => part !== undefined).join(' · ');
}
