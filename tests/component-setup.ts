import { configure } from '@testing-library/svelte';

// A slow machine is no failure: what waits for something on the page gives up where a test does, not after a second.
configure({ asyncUtilTimeout: 30_000 });
