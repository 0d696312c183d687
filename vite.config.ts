import type { UserConfigFn } from 'vite';
import { fieldBundle, fieldConstants, fieldInputs } from './frontend/build/field-bundle';
import { fieldVirtualModules } from './frontend/build/virtual-modules';
import { overrideVaadinConfig } from './vite.generated';

/** One build for both clients: Vaadin's own for the Flow views, and the field client beside it. */
const customConfig: UserConfigFn = () => ({
  define: fieldConstants(),
  plugins: [fieldVirtualModules(), fieldBundle()],
  build: { rolldownOptions: { input: fieldInputs } },
});

export default overrideVaadinConfig(customConfig);
