/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

/*
 * The one service worker of the product. It keeps the field client, and only that, so that it opens
 * without network; the Flow views go to the network untouched. A new version waits until the person
 * agrees or the app is started anew: taking over at once would leave an open page without the
 * files it was built with.
 */
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: readonly PrecacheEntry[] };

const app = 'field.html';
const appPaths: ReadonlySet<string> = new Set(['/field.html', '/lien-he']);
const kept =
  /^(field\.html|lich-thang\.html|field\.webmanifest|VAADIN\/build\/field-|icons\/icon(\.svg|-192\.png)$)/;

/** What only people who teach need; the build names these files so. */
const teaching = 'VAADIN/build/field-teaching-';
const teachingCache = 'lantoa-teaching';

// The build lists every file of both clients, field.html twice; names with a hash never change.
const entries = new Map<string, PrecacheEntry>();
const teachingFiles = new Set<string>();
for (const entry of self.__WB_MANIFEST) {
  if (entry.url.startsWith(teaching)) {
    teachingFiles.add(new URL(entry.url, self.registration.scope).href);
  } else if (kept.test(entry.url)) {
    const hashed = entry.url.startsWith('VAADIN/build/');
    entries.set(entry.url, hashed ? { url: entry.url, revision: null } : entry);
  }
}

cleanupOutdatedCaches();
// Always from the cache first: a dead 2G line answers nothing for minutes.
const openApp = createHandlerBoundToURLOnce();
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && appPaths.has(url.pathname),
  openApp,
);
registerRoute(({ request }) => request.mode === 'navigate', openOverNetwork);

let connectionLost = false;

/** A Flow view comes from the network; without network the person lands in the field client. */
async function openOverNetwork({ request }: { request: Request }): Promise<Response> {
  try {
    const response = await fetch(request);
    connectionLost = false;
    return response;
  } catch {
    connectionLost = true;
    return Response.redirect(new URL(app, self.registration.scope).href, 302);
  }
}

function createHandlerBoundToURLOnce() {
  precacheAndRoute([...entries.values()], { cleanURLs: false, directoryIndex: '' });
  return createHandlerBoundToURL(app);
}

registerRoute(({ url }) => teachingFiles.has(url.href), openTeachingFile);

/** From this phone where it is kept, else over the network; kept then by people who teach. */
async function openTeachingFile({ request }: { request: Request }): Promise<Response> {
  return (
    (await caches.match(request, { cacheName: teachingCache, ignoreVary: true })) ?? fetch(request)
  );
}

/** Keeps the files for teaching that this phone does not have yet; a name with a hash never changes. */
async function keepTeachingFiles(): Promise<void> {
  const cache = await caches.open(teachingCache);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  await cache.addAll([...teachingFiles].filter((url) => !there.has(url)));
}

/** What an earlier version kept for teaching goes once no page runs that version any more. */
async function dropOldTeachingFiles(): Promise<void> {
  if (await caches.has(teachingCache)) {
    const cache = await caches.open(teachingCache);
    const old = (await cache.keys()).filter(({ url }) => !teachingFiles.has(url));
    await Promise.all(old.map((request) => cache.delete(request)));
  }
}

self.addEventListener('install', (event) => {
  // A phone that teaches has the new version's files before the version takes over.
  event.waitUntil(
    caches.has(teachingCache).then((teaches) => (teaches ? keepTeachingFiles() : undefined)),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), dropOldTeachingFiles()]));
});

self.addEventListener('message', (event) => {
  const message = event.data as { type?: string; method?: string; id?: unknown } | null;
  if (message?.type === 'lantoa.take-over') {
    void self.skipWaiting();
  }
  if (message?.type === 'lantoa.keep-teaching') {
    // Without network it is asked for again at the next start.
    event.waitUntil(keepTeachingFiles().catch(() => undefined));
  }
  // Vaadin's connection state asks this of the worker in charge of its page.
  if (message?.method === 'Vaadin.ServiceWorker.isConnectionLost' && 'id' in message) {
    event.source?.postMessage({ id: message.id, result: connectionLost });
  }
});
