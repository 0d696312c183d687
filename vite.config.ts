import type { UserConfigFn } from 'vite';
import path from 'node:path';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = (_env) => ({
  build: {
    rollupOptions: {
      input: { field: path.resolve(import.meta.dirname, 'frontend/field.html') },
    },
  },
});

export default overrideVaadinConfig(customConfig);
