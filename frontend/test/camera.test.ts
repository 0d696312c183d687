import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Camera } from '../field/checkin/camera';
import { FrameDecoder } from '../field/checkin/decoder';
import { qrReader } from '../field/checkin/reader';
import { ScanPage } from '../field/checkin/scan-page';
import { ScreenKeptOn } from '../field/checkin/wake-lock';
import { during, lop, MadePhone, roster, session, trainee } from './made-training';
import { pause, text } from './seen';

/** Stands in for a browser's part that happy-dom does not have. */
function give(name: 'mediaDevices' | 'wakeLock', value: unknown): void {
  Object.defineProperty(navigator, name, { configurable: true, value });
}

// happy-dom takes nothing but streams of its own
Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', { writable: true, value: null });

const stop = vi.fn();
const applyConstraints = vi.fn<(wanted: MediaTrackConstraints) => Promise<void>>();
const getUserMedia = vi.fn<(wanted: MediaStreamConstraints) => Promise<unknown>>();

/** A camera that can do so much. */
function stream(more: object = {}): unknown {
  const track = { stop, applyConstraints, ...more };
  return { getTracks: () => [track], getVideoTracks: () => [track] };
}

const withTorch = { getCapabilities: () => ({ torch: true }) };

beforeEach(() => {
  applyConstraints.mockResolvedValue(undefined);
  getUserMedia.mockResolvedValue(stream());
  give('mediaDevices', { getUserMedia });
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue(undefined);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  [stop, applyConstraints, getUserMedia].forEach((one) => one.mockReset());
  give('mediaDevices', undefined);
  give('wakeLock', undefined);
});

async function opened(video = document.createElement('video')): Promise<Camera> {
  const found = await Camera.open(video);
  if (found.kind !== 'open') {
    throw new Error(found.why);
  }
  return found.camera;
}

async function why(name: string): Promise<string> {
  getUserMedia.mockRejectedValueOnce(new DOMException('', name));
  const found = await Camera.open(document.createElement('video'));
  return found.kind === 'open' ? 'open' : found.why;
}

describe('the camera', () => {
  it('is the one at the back, without sound, and is given back', async () => {
    const video = document.createElement('video');
    const camera = await opened(video);
    expect(getUserMedia.mock.lastCall?.[0]).toMatchObject({
      audio: false,
      video: { facingMode: { ideal: 'environment' } },
    });
    camera.stop();
    expect(stop).toHaveBeenCalledOnce();
    expect(video.srcObject).toBeNull();
  });

  it('tells a refusal from a camera that is missing or busy', async () => {
    expect(await why('NotAllowedError')).toBe('refused');
    expect(await why('SecurityError')).toBe('refused');
    expect(await why('NotFoundError')).toBe('missing');
    expect(await why('OverconstrainedError')).toBe('missing');
    expect(await why('NotReadableError')).toBe('busy');
    give('mediaDevices', undefined);
    expect(await Camera.open(document.createElement('video'))).toEqual({
      kind: 'trouble',
      why: 'missing',
    });
  });

  it('is given back when its picture cannot be shown', async () => {
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockRejectedValue(
      new DOMException('', 'AbortError'),
    );
    expect(await Camera.open(document.createElement('video'))).toEqual({
      kind: 'trouble',
      why: 'busy',
    });
    expect(stop).toHaveBeenCalledOnce();
  });

  it('has a light where the phone says so, and tells how the light is', async () => {
    getUserMedia.mockResolvedValue(stream(withTorch));
    const camera = await opened();
    expect(camera.hasTorch).toBe(true);
    expect(await camera.light(true)).toBe(true);
    expect(applyConstraints).toHaveBeenCalledWith({ advanced: [{ torch: true }] });
    expect(await camera.light(false)).toBe(false);
    applyConstraints.mockRejectedValue(new DOMException('', 'OverconstrainedError'));
    expect(await camera.light(true)).toBe(false);
  });

  it('has none where the browser does not know what its cameras can do', async () => {
    expect((await opened()).hasTorch).toBe(false);
    getUserMedia.mockResolvedValue(stream({ getCapabilities: () => ({}) }));
    expect((await opened()).hasTorch).toBe(false);
  });
});

describe('the reader of codes', () => {
  const video = document.createElement('video');
  const detect = vi.fn<() => Promise<readonly { readonly rawValue: string }[]>>();
  let ours: ReturnType<typeof vi.spyOn>;

  /** The browser's own detector, for these formats. */
  function browserReads(formats: () => Promise<readonly string[]>): void {
    class Detector {
      static readonly getSupportedFormats = formats;
      readonly detect = detect;
    }
    vi.stubGlobal('BarcodeDetector', Detector);
  }

  beforeEach(() => {
    detect.mockReset().mockResolvedValue([{ rawValue: 'the browser read this' }]);
    ours = vi.spyOn(FrameDecoder.prototype, 'read').mockReturnValue(['we read this']);
  });

  it('is the browser’s own where it knows QR codes', async () => {
    browserReads(() => Promise.resolve(['ean_13', 'qr_code']));
    expect(await (await qrReader())(video)).toEqual(['the browser read this']);
    expect(ours).not.toHaveBeenCalled();
  });

  it('is ours where the browser has none, knows no QR codes, or cannot say', async () => {
    expect(await (await qrReader())(video)).toEqual(['we read this']);
    browserReads(() => Promise.resolve(['ean_13']));
    expect(await (await qrReader())(video)).toEqual(['we read this']);
    browserReads(() => Promise.reject(new Error('no service')));
    expect(await (await qrReader())(video)).toEqual(['we read this']);
    expect(detect).not.toHaveBeenCalled();
  });

  it('is ours from the first time on that the browser’s fails', async () => {
    browserReads(() => Promise.resolve(['qr_code']));
    const read = await qrReader();
    detect.mockRejectedValueOnce(new DOMException('', 'NotSupportedError'));
    expect(await read(video)).toEqual(['we read this']);
    expect(await read(video)).toEqual(['we read this']);
    expect(detect).toHaveBeenCalledOnce();
  });
});

describe('the screen', () => {
  const release = vi.fn(() => Promise.resolve());
  const request = vi.fn<() => Promise<unknown>>();

  beforeEach(() => {
    release.mockClear();
    request.mockReset().mockResolvedValue({ release });
    give('wakeLock', { request });
  });

  it('stays lit until it is let go, also when the app was away in between', async () => {
    const screen = new ScreenKeptOn();
    screen.start();
    screen.start();
    await pause();
    expect(request).toHaveBeenCalledExactlyOnceWith('screen');
    document.dispatchEvent(new Event('visibilitychange'));
    await pause();
    expect(request).toHaveBeenCalledTimes(2);
    screen.stop();
    expect(release).toHaveBeenCalled();
    document.dispatchEvent(new Event('visibilitychange'));
    await pause();
    expect(request).toHaveBeenCalledTimes(2);
  });

  it('is let go even when the phone answers late', async () => {
    let answer: (lock: unknown) => void = () => undefined;
    request.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const screen = new ScreenKeptOn();
    screen.start();
    screen.stop();
    answer({ release });
    await pause();
    expect(release).toHaveBeenCalledOnce();
  });

  it('goes dark as ever where the phone refuses or cannot', async () => {
    request.mockRejectedValue(new DOMException('', 'NotAllowedError'));
    const screen = new ScreenKeptOn();
    screen.start();
    await pause();
    screen.stop();
    give('wakeLock', undefined);
    new ScreenKeptOn().start();
    await pause();
    expect(release).not.toHaveBeenCalled();
  });
});

describe('scanning', () => {
  let page: ScanPage;
  const button = (words: string) =>
    [...page.querySelectorAll('button')].find((one) => text(one).includes(words));

  async function scan(): Promise<void> {
    const phone = new MadePhone();
    phone.time = during;
    phone.roster = roster([trainee('t1', 'Nguyễn Thị Đào')]);
    page = new ScanPage();
    Object.assign(page, { of: { one: lop, session }, keeping: phone, read: 1 });
    document.body.append(page);
    await pause(60);
  }

  beforeEach(() => {
    vi.spyOn(FrameDecoder.prototype, 'read').mockReturnValue([]);
  });

  it('says what to do where the camera was refused, and leads to the list', async () => {
    getUserMedia.mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await scan();
    const said = page.querySelector('[role=alert]');
    expect(text(said)).toContain('Máy này chưa cho Lan Tỏa dùng máy ảnh.');
    expect(text(said)).toContain('tìm theo tên');
    const list = [...page.querySelectorAll('a')].find((one) => text(one) === 'Tìm theo tên');
    expect(list?.getAttribute('href')).toBe('/field.html#diem-danh/s1');
    getUserMedia.mockResolvedValue(stream());
    button('Mở lại máy ảnh')?.click();
    await pause(60);
    expect(page.querySelector('[role=alert]')).toBeNull();
    expect(page.querySelector('.viewfinder')?.hasAttribute('hidden')).toBe(false);
  });

  it('offers the light only where there is one, and says how it is', async () => {
    await scan();
    expect(button('Bật đèn')).toBeUndefined();
    page.remove();
    getUserMedia.mockResolvedValue(stream(withTorch));
    await scan();
    button('Bật đèn')?.click();
    await pause();
    expect(button('Tắt đèn')).toBeDefined();
    applyConstraints.mockRejectedValue(new DOMException('', 'InvalidStateError'));
    button('Tắt đèn')?.click();
    await pause();
    expect(button('Bật đèn')).toBeDefined();
  });

  it('keeps the screen lit while the eyes are on the people', async () => {
    const release = vi.fn(() => Promise.resolve());
    const request = vi.fn(() => Promise.resolve({ release }));
    give('wakeLock', { request });
    await scan();
    expect(request).toHaveBeenCalledExactlyOnceWith('screen');
    page.remove();
    await pause();
    expect(release).toHaveBeenCalledOnce();
    expect(stop).toHaveBeenCalledOnce();
  });
});
