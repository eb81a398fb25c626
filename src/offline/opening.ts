/** Runs before the router starts: it must find an address that it can read. */
import type { ClientInit } from '@sveltejs/kit';
import { readable } from './written';

export const init: ClientInit = () => {
	const hash = readable(location.hash);
	if (hash !== location.hash) history.replaceState(history.state, '', hash);
};
