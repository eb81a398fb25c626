/// <reference lib="webworker" />
/** Keeps the one file of the edition, with its icons, and answers from what it kept. */
import { files, prerendered, version } from '$service-worker';

declare const self: ServiceWorkerGlobalScope;

const CACHE = `strafmaatverkenner-${version}`;
const folder = new URL('./', self.location.href);
/** The page itself stands under the folder; the rest under its own name. */
const kept = [folder.href, ...[...files, ...prerendered].map((path) => new URL(path.replace(/^\//, ''), folder).href)];

async function install(): Promise<void> {
	const cache = await caches.open(CACHE);
	await cache.addAll([...new Set(kept)]);
	await self.skipWaiting();
}

async function activate(): Promise<void> {
	const names = await caches.keys();
	await Promise.all(
		names.filter((name) => name.startsWith('strafmaatverkenner-') && name !== CACHE).map((name) => caches.delete(name))
	);
	await self.clients.claim();
}

/** A newer edition goes first where there is a connection, so that nobody keeps an old law for longer than needed. */
async function answered(request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	const known = (): Promise<Response | undefined> =>
		cache
			.match(request, { ignoreSearch: true })
			.then((found) => found ?? (request.mode === 'navigate' ? cache.match(folder.href) : undefined));
	try {
		const fresh = await fetch(request);
		if (fresh.ok) await cache.put(request, fresh.clone());
		return fresh;
	} catch (lost) {
		const found = await known();
		if (found) return found;
		throw lost;
	}
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET' || !request.url.startsWith(folder.href)) return;
	event.respondWith(answered(request));
});
