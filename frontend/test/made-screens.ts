import { afterEach, vi } from 'vitest';
import type { KeptFact } from '../field/outbox/fact';
import type { Keeping } from '../field/results/keeping';
import type { Result } from '../field/results/recorded';
import type { ResultBody } from '../field/results/result';
import { collaborator } from './made';
import { body, fact } from './made-results';
import { pause } from './seen';

export const today = '2026-11-22';
export const planned = '019a0000-0000-7000-8000-000000000001';
export const written: { body: ResultBody; corrects: string | undefined }[] = [];
export const drafts = new Map<string, unknown>();

/** An outbox without a disk. */
export const keeping = {
  draft: (key: string) => Promise.resolve(drafts.get(key)),
  keepDraft: (key: string, value: object) => Promise.resolve(drafts.set(key, value)),
  dropDraft: (key: string) => Promise.resolve(drafts.delete(key)),
  photo: () => Promise.resolve(undefined),
  again: vi.fn(() => Promise.resolve()),
  write: (fact_: { body: ResultBody; corrects?: string }) => {
    written.push({ body: fact_.body, corrects: fact_.corrects });
    return Promise.resolve(fact('new'));
  },
} as unknown as Keeping;

afterEach(() => {
  document.body.replaceChildren();
  written.length = 0;
  drafts.clear();
});

export async function show(name: string, properties: object): Promise<HTMLElement> {
  const element = document.createElement(name);
  Object.assign(element, { keeping, today, me: collaborator('p1'), ...properties });
  document.body.append(element);
  await pause();
  return element;
}

export function result(change: Partial<KeptFact> = {}, more: Partial<Result> = {}): Result {
  const current = { fact: fact('f1', change), body: body() };
  return { current, earlier: [], state: 'waiting', ...more };
}

export function type(page: HTMLElement, id: string, value: string): void {
  const control = page.querySelector<HTMLInputElement>(`#${id}`);
  if (!control) {
    throw new Error(`no ${id}`);
  }
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

export async function save(page: HTMLElement): Promise<void> {
  page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await pause();
}
