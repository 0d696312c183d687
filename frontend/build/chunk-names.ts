/// <reference types="node" />
import path from 'node:path';
import type { Rolldown } from 'vite';

/** How the name of every file begins that a field page may need. */
export const prefix = 'VAADIN/build/field-';

/** Files that only the phones of people who teach keep; `frontend/sw.ts` knows them by this name. */
const teachingPrefix = `${prefix}teaching-`;

/** Where what only people who teach need begins; all of it is loaded by `import()`. */
const teachingDoors = ['field/checkin/trainer-screens.ts'].map((name) =>
  path.resolve(import.meta.dirname, '..', name),
);

type Info = (id: string) => Rolldown.ModuleInfo | null;

/** Names files by who needs them: every field client, those of people who teach, or only Flow. */
export class ChunkNames {
  readonly #pages: readonly string[];
  readonly #needed = new Set<string>();
  readonly #everyones = new Set<string>();

  constructor(pages: readonly string[]) {
    this.#pages = pages;
  }

  /** Follows the imports from the pages, once all modules are known. */
  read(info: Info): void {
    for (const page of this.#pages) {
      reach(page, this.#needed, info);
      reach(page, this.#everyones, (id) => (teachingDoors.includes(id) ? null : info(id)));
    }
    for (const door of teachingDoors) {
      this.#everyones.delete(door);
    }
  }

  /** The pattern of a file's name. */
  of(chunk: Rolldown.PreRenderedChunk): string {
    const own = chunk.moduleIds.filter(
      (id) => this.#needed.has(id) || id.startsWith('\0rolldown/'),
    );
    if (own.length === 0) {
      return 'VAADIN/build/[name]-[hash].js';
    }
    const teaching = own.every((id) => this.#needed.has(id) && !this.#everyones.has(id));
    return `${teaching ? teachingPrefix : prefix}[name]-[hash].js`;
  }
}

function reach(id: string, seen: Set<string>, info: Info): void {
  if (seen.has(id)) {
    return;
  }
  seen.add(id);
  const module = info(id);
  for (const next of [...(module?.importedIds ?? []), ...(module?.dynamicallyImportedIds ?? [])]) {
    reach(next, seen, info);
  }
}
