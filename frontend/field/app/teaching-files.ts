let asked = false;

/**
 * Has the worker keep the files that only people who teach need, so that they are there in a hall
 * without network. Asked once a start: the worker fetches only what it does not have.
 */
export function keepTeachingFiles(): void {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (!asked && serviceWorker) {
    asked = true;
    void serviceWorker.ready.then(({ active }) => {
      active?.postMessage({ type: 'lantoa.keep-teaching' });
    });
  }
}
