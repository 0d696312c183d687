import { defineConfig } from 'vitest/config';
import { fieldConstants } from './frontend/build/field-bundle';
import { fieldVirtualModules } from './frontend/build/virtual-modules';

/** The field client's unit tests; they need nothing but `npm ci`. */
export default defineConfig({
  plugins: [fieldVirtualModules()],
  define: fieldConstants(),
  test: {
    environment: 'happy-dom',
    include: ['frontend/test/**/*.test.ts'],
    setupFiles: ['frontend/test/setup.ts'],
    // a machine busy with other builds is slower, not wrong
    testTimeout: 30_000,
  },
});
