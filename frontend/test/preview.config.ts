import path from 'node:path';
import { defineConfig } from 'vite';
import { fieldBundle, fieldConstants, fieldInputs } from '../build/field-bundle';
import { fieldVirtualModules } from '../build/virtual-modules';

/** Builds the field client alone, without Maven, to look at it quickly: see preview.mjs. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  base: '',
  publicDir: false,
  define: fieldConstants(),
  plugins: [fieldVirtualModules(), fieldBundle()],
  build: {
    outDir: path.resolve(import.meta.dirname, '../../target/field-preview'),
    emptyOutDir: true,
    assetsDir: 'VAADIN/build',
    target: 'es2023',
    rolldownOptions: { input: fieldInputs },
  },
});
