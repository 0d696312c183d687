/**
 * Registers the service worker and tells when a newer version waits. The newer one takes over only
 * when asked, or by itself once every page of the app was closed.
 */
export class Versions {
  readonly #waits: () => void;
  #registration: ServiceWorkerRegistration | undefined;

  constructor(waits: () => void) {
    this.#waits = waits;
  }

  async start(): Promise<void> {
    let controlled = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      // The first worker takes charge of a page that is already the newest.
      if (controlled) {
        location.reload();
      }
      controlled = true;
    });
    const registration = await navigator.serviceWorker.register('/sw.js', {
      updateViaCache: 'none',
    });
    this.#registration = registration;
    if (registration.waiting) {
      this.#waits();
    }
    registration.addEventListener('updatefound', () => {
      this.#follow(registration.installing);
    });
    this.#follow(registration.installing);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') {
        registration.update().catch(() => undefined);
      }
    });
  }

  /** Lets the waiting version take over; the page then loads anew. */
  takeOver(): void {
    this.#registration?.waiting?.postMessage({ type: 'lantoa.take-over' });
  }

  #follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) {
        this.#waits();
      }
    });
  }
}
