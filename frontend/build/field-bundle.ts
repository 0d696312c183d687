/// <reference types="node" />
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'lightningcss';
import type { Plugin, Rolldown } from 'vite';
import { ChunkNames, prefix } from './chunk-names';

const frontend = path.resolve(import.meta.dirname, '..');
const project = path.resolve(frontend, '..');
const pages = ['field.html', 'lich-thang.html'] as const;

/** The HTML pages of the field client, as inputs of the common build. */
export const fieldInputs = {
  field: path.join(frontend, 'field.html'),
  calendar: path.join(frontend, 'lich-thang.html'),
};

/** What `frontend/field/` may read as constants of the build. */
export function fieldConstants(): Readonly<Record<string, string>> {
  const pom = readFileSync(path.join(project, 'pom.xml'), 'utf8');
  const version = /<artifactId>lantoa<\/artifactId>\s*<version>([^<]+)</.exec(pom)?.[1] ?? '';
  const neutralSite = process.env['LANTOA_NEUTRAL_SITE'] ?? 'https://vi.wikipedia.org/';
  return {
    LANTOA_VERSION: JSON.stringify(version),
    LANTOA_NEUTRAL_SITE: JSON.stringify(neutralSite),
  };
}

/**
 * Puts everything the field pages load into files named `field-…`, so that the service worker can
 * tell them from the Flow bundle; adds their style sheet, web app manifest and icons. Fails the
 * build when a field page needs a file of another name, because it would be missing offline.
 */
export function fieldBundle(): Plugin {
  const names = new ChunkNames(Object.values(fieldInputs));
  const css = minified([
    'styles/tokens.css',
    'styles/field.css',
    'styles/field-results.css',
    'styles/field-lock.css',
    'styles/field-training.css',
    'styles/field-checkin.css',
    'styles/field-tests.css',
  ]);
  const cssFile = `${prefix}${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
  return {
    name: 'lantoa:field-bundle',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            chunkFileNames: (chunk) => names.of(chunk),
            entryFileNames: (chunk) => names.of(chunk),
          },
        },
      },
    }),
    buildStart() {
      this.emitFile({ type: 'asset', fileName: cssFile, source: css });
      for (const [name, source] of staticFiles()) {
        this.emitFile({ type: 'asset', fileName: name, source });
      }
    },
    renderStart() {
      names.read((id) => this.getModuleInfo(id));
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { path: page }) {
        const isField = pages.some((name) => page === `/${name}`);
        const link = { rel: 'stylesheet', href: `./${cssFile}` };
        return isField ? [{ tag: 'link', attrs: link, injectTo: 'head' }] : undefined;
      },
    },
    generateBundle(_, bundle) {
      checkClosure(bundle);
    },
    writeBundle({ dir }, bundle) {
      // Vaadin's build keeps earlier files; the worker would have phones keep them as well.
      const folder = path.join(dir ?? '', path.dirname(prefix));
      for (const name of readdirSync(folder)) {
        const file = `${path.dirname(prefix)}/${name.replace(/\.br$/, '')}`;
        if (file.startsWith(prefix) && !(file in bundle)) {
          rmSync(path.join(folder, name));
        }
      }
    },
  };
}

function checkClosure(bundle: Rolldown.OutputBundle): void {
  for (const [name, output] of Object.entries(bundle)) {
    if (output.type !== 'chunk' || !name.startsWith(prefix)) {
      continue;
    }
    const stray = [...output.imports, ...output.dynamicImports].find((i) => !i.startsWith(prefix));
    if (stray !== undefined && Object.values(fieldInputs).includes(output.facadeModuleId ?? '')) {
      throw new Error(`${name} needs ${stray}, which the service worker would not keep`);
    }
  }
}

function staticFiles(): readonly [string, Uint8Array][] {
  const icons = readdirSync(path.join(frontend, 'icons')).filter((name) =>
    /\.(png|svg)$/.test(name),
  );
  const files = ['field.webmanifest', ...icons.map((name) => `icons/${name}`)];
  return files.map((name) => [name, readFileSync(path.join(frontend, name))]);
}

function minified(names: readonly string[]): Uint8Array {
  const code = names.map((name) => readFileSync(path.join(frontend, name), 'utf8')).join('\n');
  return transform({ filename: 'field.css', code: Buffer.from(code), minify: true }).code;
}
