/* Only the page shown without a network is kept, and what it is drawn with: company data never stays on the device. */
const KEPT = 'cuadra-offline-2';
const PAGE = '/sin-conexion';
const FONT = '/static/fonts/inter-4.woff2';

async function keep() {
  const page = await fetch(PAGE);
  const drawnWith = [...(await page.clone().text()).matchAll(/"(\/static\/[^"]+)"/g)].map((found) => found[1]);
  const cache = await caches.open(KEPT);
  // Each once: asked for twice, a file refuses them all.
  await cache.addAll([...new Set([...drawnWith, FONT])]);
  await cache.put(PAGE, page);
}

self.addEventListener('install', (event) => {
  event.waitUntil(keep());
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((names) =>
    Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name)))));
});

self.addEventListener('fetch', (event) => {
  const { mode, destination } = event.request;
  if (mode === 'navigate') {
    event.respondWith(fetch(event.request).catch(() => caches.match(PAGE)));
  } else if (['style', 'font', 'image'].includes(destination)) {
    event.respondWith(fetch(event.request).catch(async () => (await caches.match(event.request)) ?? Response.error()));
  }
});
