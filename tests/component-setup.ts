import { cleanup, configure } from '@testing-library/svelte';
import { afterEach, beforeAll } from 'vitest';

// A slow machine is no failure: what waits for something on the page gives up where a test does, not after a second.
configure({ asyncUtilTimeout: 30_000 });

// All files share one page, since a page for each takes twice as long; what one of them showed or kept is not for the
// next. The library itself registers its cleaning up for the first file alone.
afterEach(() => cleanup());
beforeAll(() => {
	document.body.replaceChildren();
	localStorage.clear();
	sessionStorage.clear();
});
