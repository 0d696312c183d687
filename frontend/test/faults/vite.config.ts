import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Made phones as one program for Node: `vite build --config frontend/test/faults/vite.config.ts`. */
export default defineConfig({
  root: here('../../..'),
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: here('run.ts'),
    outDir: here('../../../target/faults'),
    emptyOutDir: false,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'phones.mjs' } },
  },
  ssr: { noExternal: true },
});
