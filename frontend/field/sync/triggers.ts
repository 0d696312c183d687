/**
 * Calls when it is worth trying to reach the server: the network returned, the app became visible,
 * or the worker heard a push. None of them is the truth about the network, all of them are hints.
 */
export function whenWorthTrying(signal: AbortSignal, attempt: () => void): void {
  window.addEventListener('online', attempt, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') {
        attempt();
      }
    },
    { signal },
  );
  // Absent where the page was not loaded over https.
  (navigator.serviceWorker as ServiceWorkerContainer | undefined)?.addEventListener(
    'message',
    ({ data }: MessageEvent<{ type?: unknown } | null>) => {
      if (data?.type === 'lantoa.sync') {
        attempt();
      }
    },
    { signal },
  );
}
