/** Chrome's offer to put the app on the home screen; other browsers have none. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallOffer | undefined;
const listeners = new Set<() => void>();

window.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offer = event as InstallOffer;
  notify();
});
window.addEventListener('appinstalled', () => {
  offer = undefined;
  notify();
});

function notify(): void {
  for (const listener of listeners) {
    listener();
  }
}

/** True when the app was started from the home screen. */
export function installed(): boolean {
  const standalone = matchMedia('(display-mode: standalone)').matches;
  return standalone || (navigator as { standalone?: boolean }).standalone === true;
}

/** True when the browser can put the app on the home screen by itself. */
export function canInstall(): boolean {
  return offer !== undefined;
}

/** Lets the browser ask the person; it can do so once for each offer. */
export async function install(): Promise<void> {
  const asked = offer;
  offer = undefined;
  await asked?.prompt();
  notify();
}

/** Calls back when what can be installed changes; returns how to stop that. */
export function onInstallChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
