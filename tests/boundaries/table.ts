/** Which part of the app may import which: the table of the layout, as data. */

export type Part =
	| 'model'
	| 'law'
	| 'engine'
	| 'explain'
	| 'study'
	| 'classroom'
	| 'ui'
	| 'server'
	| 'routes'
	| 'serverRoutes'
	| 'offline'
	| 'paraglide'
	| 'seeds'
	| 'styles';

export interface Rule {
	parts: readonly Part[];
	/** Names of packages; `node:` stands for everything that Node brings, `$app` for what Kit gives to pages. */
	packages: readonly string[];
}

const PURE = { parts: ['model', 'engine'], packages: [] } as const satisfies Rule;

const ROUTES: Rule = {
	parts: ['model', 'engine', 'explain', 'study', 'classroom', 'ui', 'paraglide', 'routes', 'styles'],
	packages: ['svelte', '@sveltejs/kit', '$app', 'd3-scale', 'd3-shape', 'bits-ui', 'uqr']
};

/** A part may always import itself. */
export const TABLE: Readonly<Record<Exclude<Part, 'paraglide' | 'seeds' | 'styles'>, Rule>> = {
	model: { parts: [], packages: ['zod'] },
	law: { parts: ['model'], packages: ['yaml', 'htmlparser2'] },
	engine: { parts: ['model'], packages: [] },
	explain: PURE,
	// Tails of distributions and linear programs are for libraries that are held against R and HiGHS in the tests.
	study: {
		parts: PURE.parts,
		packages: [
			'@stdlib/stats-base-dists-f-cdf',
			'@stdlib/stats-base-dists-f-quantile',
			'@stdlib/stats-base-dists-t-cdf',
			'@stdlib/stats-base-dists-t-quantile',
			'highs',
			// Draws that anybody can do again: a published generator, not one of ours.
			'pure-rand'
		]
	},
	classroom: PURE,
	ui: {
		parts: ['model', 'engine', 'explain', 'study', 'classroom', 'paraglide'],
		packages: ['svelte', '$app', 'd3-scale', 'd3-shape', 'bits-ui', 'uqr']
	},
	server: {
		// The styles are read as text: a theme is held against the values that it replaces.
		parts: ['model', 'law', 'engine', 'study', 'classroom', 'seeds', 'styles'],
		packages: [
			'zod',
			'yaml',
			'kysely',
			'pg',
			'rate-limiter-flexible',
			'better-auth',
			'@better-auth/passkey',
			'pdfkit',
			// An export is a million rows: a zip that is written while it is read.
			'yazl',
			'@sveltejs/kit',
			'$app',
			'$env',
			'node:'
		]
	},
	routes: ROUTES,
	// The same pages without a server: the law reaches it as data, while it is built.
	offline: {
		parts: [...ROUTES.parts],
		packages: [...ROUTES.packages, 'devalue', 'virtual:house', '$service-worker']
	},
	serverRoutes: {
		parts: [...ROUTES.parts, 'server', 'law', 'serverRoutes', 'seeds'],
		packages: [...ROUTES.packages, '$env', 'node:', 'zod', 'yaml']
	}
};

/** What to do instead, per part that was reached into. */
export const REPAIR: Readonly<Partial<Record<Part | 'package', string>>> = {
	server: 'Move the call to a +page.server.ts or +server.ts file and hand the result over as data.',
	law: 'Load the law on the server and pass the editions as an argument.',
	ui: 'Move what is shared to the engine or the model; components are imported by pages and other components only.',
	explain: 'Return typed steps and let the page turn them into sentences.',
	paraglide: 'Return a key or a typed value and let a component choose the words.',
	seeds: 'Rules are data: take them as an argument.',
	routes: 'Move what is shared to src/lib; routes are imported by the offline edition only.',
	serverRoutes: 'Move what is shared to src/lib/server; routes are imported by nobody.',
	package: 'Use what the part already has, or add the package to tests/boundaries/table.ts with a reason.'
};
