/// <reference lib="webworker" />
/** Keeps the one file of the edition, with its icons, and answers from what it kept. */
import { files, prerendered, version } from '$service-worker';

declare const self: ServiceWorkerGlobalScope;

const CACHE = `strafmaatverkenner-${version}`;
const folder = new URL('./', self.location.href);
/** The page itself stands under the folder; the paths of the rest begin at the host and have the folder in them. */
const kept = [folder.href, ...[...files, ...prerendered].map((path) => new URL(path, folder).href)];

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

/** Milliseconds. A network that takes longer to begin an answer is as good as none. */
const PATIENCE = 4000;

/** Under which name an answer is kept: without what stands behind the path, for that holds the facts of a case. */
function nameOf(request: Request): string {
	const { origin, pathname } = new URL(request.url);
	return origin + pathname;
}

/** What was kept of this; a browser may refuse its store. */
async function known(request: Request): Promise<Response | undefined> {
	try {
		const cache = await caches.open(CACHE);
		const found = await cache.match(nameOf(request));
		return found ?? (request.mode === 'navigate' ? await cache.match(folder.href) : undefined);
	} catch {
		return undefined;
	}
}

/** A store that is full or refused is no reason to keep the answer from the page. */
async function keep(request: Request, fresh: Response): Promise<void> {
	try {
		await (await caches.open(CACHE)).put(nameOf(request), fresh);
	} catch {
		// The next answer is tried again.
	}
}

/**
 * A newer edition goes first where there is a connection, so that nobody keeps an old law for longer than needed. A
 * server that fails or does not begin to answer is none.
 */
async function answered(request: Request): Promise<Response> {
	const fetched = fetch(request);
	const soon = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined));
	const fresh = await Promise.race([fetched, soon]).catch(() => undefined);
	if (fresh?.ok) {
		await keep(request, fresh.clone());
		return fresh;
	}
	return (await known(request)) ?? fetched;
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET' || !request.url.startsWith(folder.href)) return;
	event.respondWith(answered(request));
});
