import type { Prepare } from './peer';

/** The peers by package; a package that is not installed rejects, and the benchmark says so. */
export const peers: readonly { name: string; load: () => Promise<{ prepare: Prepare }> }[] = [
	{ name: 'json-rules-engine', load: () => import('./json-rules-engine') },
	{ name: 'json-logic-js', load: () => import('./json-logic-js') },
	{ name: '@gorules/zen-engine', load: () => import('./zen-engine') },
	{ name: 'publicodes', load: () => import('./publicodes') }
];
