/// <reference types="node" />
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { Lock } from '../field/lock/lock';
import { outboxFile, unsentOf, type OutboxFile } from '../field/lock/outbox-file';
import { boundTo, keyOf, openWith, randomBytes, vaultOf } from '../field/lock/sealing';
import { sha256 } from '../field/outbox/fact';
import { Outbox } from '../field/outbox/outbox';
import { forgetKeys, RecoveryServer } from './made-keys';
import { note, picture } from './made-outbox';

const person = '019aa9d8-2f00-7c3a-9d51-6b2f4e8c1a07';
const holder = { id: person, name: 'Cộng tác viên' };
const folder = path.resolve(import.meta.dirname, '../../src/test/resources/vn/lantoa/sync');

interface Part {
  readonly id?: string;
  readonly sha256: string;
  readonly iv?: string;
  readonly data?: string;
  readonly plain?: string;
}
interface Read {
  readonly format: string;
  readonly person: string;
  readonly installation: string;
  readonly madeAt: string;
  readonly wrappedKey: { readonly iv: string; readonly data: string } | null;
  readonly facts: readonly Part[];
  readonly media: readonly Part[];
}

const unbase64 = (text = '') => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
const sealedOf = ({ iv, data }: { iv?: string; data?: string }) => ({
  iv: unbase64(iv),
  data: unbase64(data).buffer,
});

let server: RecoveryServer;
let lock: Lock;

beforeEach(async () => {
  await forgetKeys();
  await deleteDB(`lantoa-outbox-${person}`);
  server = new RecoveryServer();
  server.person = person;
  lock = await Lock.open(server.ask);
  return () => {
    lock.close();
  };
});

async function outbox(): Promise<Outbox> {
  const door = await lock.enter(holder);
  if (door.kind !== 'open') {
    throw new Error('locked');
  }
  return Outbox.open(person, door.vaults.outbox);
}

async function exported(at = lock): Promise<OutboxFile & { readonly read: Read }> {
  const keys = await at.keys(person);
  if (!keys) {
    throw new Error('no key');
  }
  const file = await outboxFile(person, await at.installation(), keys);
  return { ...file, read: JSON.parse(await file.blob.text()) as Read };
}

/** What an organiser's desk does with the recovery key. */
async function opened(read: Read, recoveryKey: string): Promise<readonly string[]> {
  const wrapped = read.wrappedKey ?? undefined;
  const raw = await openWith(await keyOf(unbase64(recoveryKey)), sealedOf(wrapped ?? {}));
  const key = await keyOf(raw);
  const bound = boundTo(read.person, 'outbox');
  const texts: string[] = [];
  for (const part of [...read.facts, ...read.media]) {
    const bytes = await openWith(key, sealedOf(part), bound);
    expect(await sha256(bytes)).toBe(part.sha256);
    texts.push(part.id === undefined ? '' : new TextDecoder().decode(bytes));
  }
  return texts;
}

const recoveryKey = () => [...server.keys.values()][0] ?? '';

describe('the outbox as a file', () => {
  it('opens with the server’s recovery key, word for word, pictures as well', async () => {
    const kept = await outbox();
    await lock.secure();
    const first = await kept.write(note('Họp thôn'), [await picture(1, 70_000), await picture(2)]);
    await kept.write(note('Phát thanh'));
    kept.close();
    const { read, facts, media, sealed } = await exported();
    expect(read).toMatchObject({ format: 'lantoa-outbox-1', person });
    expect(read.installation).toBe(await lock.installation());
    expect([facts, media, sealed]).toEqual([2, 2, true]);
    expect(read.facts.map(({ id }) => id)[0]).toBe(first.id);
    const texts = await opened(read, recoveryKey());
    expect(texts[0]).toContain('Họp thôn');
    expect(texts[1]).toContain('Phát thanh');
  });

  it('shows nothing of what was written, and no other key opens it', async () => {
    const kept = await outbox();
    await lock.secure();
    await kept.write(note('Chuyện riêng'));
    kept.close();
    const { read, blob } = await exported();
    expect(await blob.text()).not.toContain('riêng');
    await expect(opened(read, btoa(String.fromCharCode(...randomBytes(32))))).rejects.toThrow();
    await expect(opened({ ...read, person: 'p2' }, recoveryKey())).rejects.toThrow();
  });

  it('needs no PIN, so a forgotten one keeps nothing back', async () => {
    const kept = await outbox();
    await lock.secure();
    await kept.write(note('Trước khi quên'));
    kept.close();
    await lock.setPin('2468');
    const next = await Lock.open(server.ask);
    expect((await next.enter(holder)).kind).toBe('locked');
    const { read } = await exported(next);
    next.close();
    expect((await opened(read, recoveryKey()))[0]).toContain('Trước khi quên');
  });

  it('is readable, and says so, only where no recovery key stands behind it', async () => {
    const kept = await outbox();
    const photo = await picture(3, 50_000);
    await kept.write(note('Chưa có mạng lần nào'), [photo]);
    kept.close();
    const { read, sealed } = await exported();
    expect(sealed).toBe(false);
    expect(read.wrappedKey).toBeNull();
    const [fact] = read.facts;
    expect(await sha256(new TextEncoder().encode(fact?.plain))).toBe(fact?.sha256);
    expect(await sha256(unbase64(read.media[0]?.plain))).toBe(photo.sha256);
  });

  it('leaves everything in the outbox', async () => {
    const kept = await outbox();
    await kept.write(note('một'));
    await exported();
    expect((await kept.counts()).waiting).toBe(1);
    expect(await unsentOf(person)).toBe(1);
    kept.close();
  });

  it('keeps forty pictures apart, so a small phone holds one at a time', async () => {
    const kept = await outbox();
    await lock.secure();
    for (let seed = 0; seed < 40; seed += 1) {
      await kept.write(note(`ảnh ${String(seed)}`), [await picture(seed, 20_000 + seed)]);
    }
    kept.close();
    const { read, media } = await exported();
    expect(media).toBe(40);
    expect(await opened(read, recoveryKey())).toHaveLength(80);
  });

  it('without anything to send is a whole file too', async () => {
    (await outbox()).close();
    const { read } = await exported();
    expect([read.facts, read.media]).toEqual([[], []]);
  });
});

/** The names in a file, level by level, without what they hold. */
function parts(file: string): unknown {
  const shape = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(shape)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([one], [other]) => one.localeCompare(other))
              .map(([name, held]) => [name, shape(held)]),
          )
        : typeof value;
  return shape(JSON.parse(file));
}

/** A file that the desk's reader in Java opens as well, so both sides mean the same format. */
describe('the file that both sides read', () => {
  const at = (name: string) => path.join(folder, name);

  // With LANTOA_WRITE_OUTBOX_FILE set the files kept for both sides are written anew; otherwise only looked at.
  it('has the parts that the kept files have', async () => {
    const kept = await outbox();
    const photo = new Uint8Array(
      readFileSync(path.resolve(folder, '../../../../../../frontend/icons/icon-192.png')),
    );
    const corrected = await kept.write(result(12), [
      { sha256: await sha256(photo), blob: new Blob([photo], { type: 'image/png' }) },
    ]);
    await kept.write({ ...result(14), corrects: corrected.id });
    kept.close();
    const plain = await (await exported()).blob.text();
    await lock.secure();
    const written = await (await exported()).blob.text();
    if (process.env['LANTOA_WRITE_OUTBOX_FILE']) {
      writeFileSync(at('outbox-file-plain.json'), plain);
      writeFileSync(at('outbox-file.json'), written);
      writeFileSync(at('outbox-file.key'), recoveryKey() + '\n');
    }
    expect(parts(plain)).toEqual(parts(readFileSync(at('outbox-file-plain.json'), 'utf8')));
    expect(parts(written)).toEqual(parts(readFileSync(at('outbox-file.json'), 'utf8')));
  });

  it('opens with its recovery key and says what the plain one says', async () => {
    const read = JSON.parse(readFileSync(at('outbox-file.json'), 'utf8')) as Read;
    const plain = JSON.parse(readFileSync(at('outbox-file-plain.json'), 'utf8')) as Read;
    const texts = await opened(read, readFileSync(at('outbox-file.key'), 'utf8').trim());
    expect(texts.slice(0, 2)).toEqual(plain.facts.map((fact) => fact.plain));
    expect(read.media).toHaveLength(1);
    const vault = vaultOf(await keyOf(randomBytes(32)), read.person, 'outbox');
    await expect(vault.open(sealedOf(read.facts[0] ?? {}))).rejects.toThrow();
  });
});

function result(women: number) {
  return {
    type: 'activity-result',
    version: 1,
    body: {
      activity: null,
      adHoc: { title: 'Truyền thông tại thôn', kind: 'COMMUNICATION_SESSION' },
      unit: '2025-19429',
      start: '2026-11-21T14:00',
      channel: 'DIRECT_TALK',
      languages: ['vi', 'bru'],
      participants: { female: women, male: 9, other: 0 },
      children: null,
      disabled: 1,
      menAndBoys: 9,
      minutes: 60,
      estimatedReach: null,
      wentWell: 'Nhiều người hỏi và kể chuyện của xã mình.',
      wasHard: 'Trời mưa.',
      questions: '',
      falseInformation: [],
      photos: [],
    },
  };
}
