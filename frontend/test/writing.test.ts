// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Outbox, StorageFull } from '../field/outbox/outbox';
import type { Shrunk } from '../field/photos/shrinking';
import type { Draft } from '../field/results/draft';
import { draftKey, openDrafts, type DraftFor } from '../field/results/open-drafts';
import type { ResultBody } from '../field/results/result';
import { Writing } from '../field/results/writing';
import { emptyOutbox, madeVault, picture } from './made-outbox';
import { draft } from './made-results';

const adHoc: DraftFor = { kind: 'ad-hoc' };
const vault = await madeVault();
let outbox: Outbox;

beforeEach(async () => {
  outbox = await emptyOutbox('p1', vault);
});

afterEach(() => {
  outbox.close();
  vi.restoreAllMocks();
});

async function open(of: DraftFor = adHoc, begun: Draft | undefined = draft()): Promise<Writing> {
  const writing = await Writing.open(
    outbox,
    of,
    () => begun,
    () => undefined,
    small,
  );
  if (!writing) {
    throw new Error('nothing to write');
  }
  return writing;
}

/** The phone is switched off and on: only what lies in the database is left. */
async function restart(): Promise<void> {
  outbox.close();
  outbox = await Outbox.open('p1', vault);
}

/** Makes a picture of the seed that a file's text is. */
async function small(file: Blob): Promise<Shrunk> {
  const { sha256, blob } = await picture(Number(await file.text()));
  return { kind: 'photo', photo: { sha256, blob, width: 1280, height: 960 } };
}

const file = (seed: number) => new Blob([String(seed)]);

describe('a result being written', () => {
  it('lies on the phone with its photos when the app is killed', async () => {
    const writing = await open();
    expect(writing.state).toBe('untouched');
    await writing.change({ female: '13' });
    expect(await writing.addPhoto(file(1))).toBe('added');
    expect(writing.state).toBe('kept');
    await restart();
    const again = await open(adHoc, draft({ female: '0' }));
    expect(again.draft).toEqual(writing.draft);
    expect(again.begun).toBe(true);
    const [photo] = again.draft.photos;
    expect((await outbox.photo(photo?.sha256 ?? ''))?.size).toBe(1000);
    expect((await openDrafts(outbox)).map(({ of }) => of)).toEqual([adHoc]);
  });

  it('is called kept only once it lies there', async () => {
    let states = '';
    const writing = await Writing.open(
      outbox,
      adHoc,
      () => draft(),
      () => {
        states += `${writing?.state ?? ''} `;
      },
    );
    const kept = writing?.change({ female: '14' });
    expect(states.trim()).toBe('keeping');
    await kept;
    expect(states.trim()).toBe('keeping kept');
  });

  it('keeps the last of many quick changes', async () => {
    const writing = await open();
    const all = Array.from({ length: 50 }, (_, i) => writing.change({ female: String(i) }));
    await Promise.all(all);
    expect((await outbox.draft<Draft>(draftKey(adHoc)))?.female).toBe('49');
  });

  it('says that the phone is full, loses nothing, and keeps it when there is room', async () => {
    const writing = await open();
    const full = vi.spyOn(outbox, 'keepDraft').mockRejectedValue(new StorageFull());
    await writing.change({ wentWell: 'tốt' });
    expect(writing.state).toBe('full');
    expect(writing.draft.wentWell).toBe('tốt');
    full.mockRestore();
    await writing.change({ male: '8' });
    expect(writing.state).toBe('kept');
    await restart();
    expect((await openDrafts(outbox))[0]?.draft).toMatchObject({ wentWell: 'tốt', male: '8' });
  });

  it('takes four photos, each once', async () => {
    const writing = await open();
    for (const seed of [1, 2, 3]) {
      expect(await writing.addPhoto(file(seed))).toBe('added');
    }
    expect(await writing.addPhoto(file(2))).toBe('twice');
    expect(await writing.addPhoto(file(4))).toBe('added');
    expect(await writing.addPhoto(file(5))).toBe('enough');
    expect(writing.draft.photos.map(({ consent }) => consent)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('does not show a photo for which there was no room', async () => {
    const writing = await open();
    vi.spyOn(outbox, 'keepDraftPhoto').mockRejectedValue(new StorageFull());
    expect(await writing.addPhoto(file(1))).toBe('full');
    expect(writing.draft.photos).toEqual([]);
  });

  it('can be thrown away with its photos', async () => {
    const writing = await open();
    await writing.addPhoto(file(1));
    const hash = writing.draft.photos[0]?.sha256 ?? '';
    await writing.discard();
    expect(await openDrafts(outbox)).toEqual([]);
    expect(await outbox.photo(hash)).toBeUndefined();
  });
});

describe('a draft that is open in two windows', () => {
  it('becomes one fact, and the other window is told', async () => {
    const one = await open();
    await one.change({ male: '9' });
    const other = await open();
    expect((await one.save('2026-11-22')).kind).toBe('saved');
    expect(await other.save('2026-11-22')).toEqual({ kind: 'elsewhere' });
    expect(await outbox.facts()).toHaveLength(1);
  });

  it('is changed no more by the window that left it', async () => {
    const one = await open();
    await one.change({ male: '9' });
    one.leave();
    await one.change({ male: '10' });
    expect((await outbox.draft<Draft>(draftKey(adHoc)))?.male).toBe('9');
  });
});

describe('saving a result', () => {
  const ready = (photos: Draft['photos']) => photos.map((photo) => ({ ...photo, consent: true }));

  it('writes one fact for two taps, and ends the draft', async () => {
    const writing = await open();
    await writing.addPhoto(file(1));
    void writing.change({ photos: ready(writing.draft.photos) });
    const [first, second] = await Promise.all([
      writing.save('2026-11-22'),
      writing.save('2026-11-22'),
    ]);
    expect(first).toBe(second);
    expect(first.kind).toBe('saved');
    expect(await writing.save('2026-11-22')).toBe(first);
    const facts = await outbox.facts();
    expect(facts).toHaveLength(1);
    expect(facts[0]?.photos).toHaveLength(1);
    expect(await outbox.body<ResultBody>(facts[0]?.id ?? '')).toMatchObject({
      adHoc: { title: 'Nói chuyện tại chợ phiên' },
      photos: [{ consent: true }],
    });
    expect(await openDrafts(outbox)).toEqual([]);
    expect(await outbox.draft(draftKey(adHoc))).toBeUndefined();
  });

  it('brings no draft back by a change that comes late', async () => {
    const writing = await open();
    void writing.change({ male: '9' });
    const saving = writing.save('2026-11-22');
    void writing.change({ male: '10' });
    await saving;
    await writing.change({ male: '11' });
    expect(await outbox.draft(draftKey(adHoc))).toBeUndefined();
    expect((await outbox.facts()).length).toBe(1);
  });

  it('writes nothing while something is wrong, and then once it is right', async () => {
    const writing = await open(adHoc, draft({ languages: [] }));
    expect(await writing.save('2026-11-22')).toMatchObject({
      kind: 'wrong',
      problems: [{ field: 'languages' }],
    });
    expect(await outbox.facts()).toEqual([]);
    await writing.change({ languages: ['vi'] });
    expect((await writing.save('2026-11-22')).kind).toBe('saved');
  });

  it('leaves the draft standing when the phone is full, and saves it later', async () => {
    const writing = await open();
    await writing.change({ male: '9' });
    const full = vi.spyOn(outbox, 'write').mockRejectedValue(new StorageFull());
    expect(await writing.save('2026-11-22')).toEqual({ kind: 'full' });
    full.mockRestore();
    expect((await openDrafts(outbox)).length).toBe(1);
    await writing.change({ male: '10' });
    expect((await writing.save('2026-11-22')).kind).toBe('saved');
    expect((await outbox.facts()).length).toBe(1);
  });

  it('corrects by a new fact that names the old one and keeps its photos', async () => {
    const first = await open();
    await first.addPhoto(file(1));
    await first.change({ photos: ready(first.draft.photos) });
    const saved = await first.save('2026-11-22');
    if (saved.kind !== 'saved') {
      throw new Error(saved.kind);
    }
    const correction = await open({ kind: 'correction', id: saved.fact.id }, first.draft);
    await correction.change({ female: '20' });
    expect((await correction.save('2026-11-22', saved.fact.id)).kind).toBe('saved');
    const [old, corrected] = await outbox.facts();
    expect(corrected?.corrects).toBe(old?.id);
    expect(corrected?.photos).toEqual(old?.photos);
  });
});
