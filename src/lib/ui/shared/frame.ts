/** A page of ours in a frame on another site: it says how tall it is, and opens what leaves it beside that site. */

import { isFramed } from './link';

/** What the page around the frame hears; `static/inbedden.js` listens for it. */
export interface HeightMessage {
	strafmaatverkenner: { height: number };
}

/** Tells the page around it the height of this one, now, with every change, and when that page asks. */
export function keepHeight(element: HTMLElement): () => void {
	let told = -1;
	const tell = (again: boolean): void => {
		const height = Math.ceil(element.getBoundingClientRect().height);
		if (height === told && !again) return;
		told = height;
		const message: HeightMessage = { strafmaatverkenner: { height } };
		// A height is no secret, and whoever shows this page is known to the server only.
		window.parent.postMessage(message, '*');
	};
	const asked = ({ source, data }: MessageEvent<unknown>): void => {
		if (source === window.parent && data === 'strafmaatverkenner:height') tell(true);
	};
	const observer = new ResizeObserver(() => tell(false));
	observer.observe(element);
	addEventListener('message', asked);
	return () => {
		observer.disconnect();
		removeEventListener('message', asked);
	};
}

/** What the server does for a page before its script arrives, for links that come later. */
export function leaveFrame({ target }: MouseEvent): void {
	const link = target instanceof Element ? target.closest('a[href]') : null;
	if (!(link instanceof HTMLAnchorElement) || link.target !== '') return;
	const { origin, pathname } = new URL(link.href);
	// The page itself has no origin in its sandbox; its address still names one.
	const here = new URL(location.href);
	if (origin !== here.origin || !isFramed(pathname)) link.target = '_blank';
	// Without an origin a browser lets a page change its query and no more, so another page is opened anew.
	else if (pathname !== here.pathname) link.dataset.sveltekitReload = '';
}
