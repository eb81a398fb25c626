/** From a web server the edition keeps itself, so that it opens without one. From a disk it is there already. */
export function keep(): void {
	if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
	// Where a browser refuses, as in a private window, the page works as long as it is open.
	navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
}
