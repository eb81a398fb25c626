import { posix } from 'node:path';
import { importsOf } from './imports';
import { REPAIR, TABLE, type Part } from './table';

const LIB_PARTS = new Set(['model', 'law', 'engine', 'explain', 'study', 'classroom', 'ui', 'server', 'paraglide']);
const MAX_LINES = 500;
const MAX_LEVELS = 3;

const isServerFile = (path: string) => /(^|\/)\+(server|page\.server|layout\.server)\.ts$|\.server\.ts$/.test(path);
const isWorker = (path: string) => /\.worker\.ts$/.test(path);

/** The part that a file belongs to, by its path from the root; undefined for a place that the layout does not know. */
export function partOf(path: string): Part | undefined {
	if (path.startsWith('seeds/')) return 'seeds';
	if (path.startsWith('src/styles/') || path === 'src/app.css') return 'styles';
	const [, inLib] = /^src\/lib\/([^/]+)\//.exec(path) ?? [];
	if (inLib !== undefined) return LIB_PARTS.has(inLib) ? (inLib as Part) : undefined;
	if (path.startsWith('src/offline/')) return 'offline';
	if (/^src\/(routes\/|hooks|app\.d|instrumentation)/.test(path)) {
		return isServerFile(path) ? 'serverRoutes' : 'routes';
	}
	return undefined;
}

type Target = { part: Part } | { package: string } | { unknown: string } | undefined;

function targetOf(from: string, specifier: string): Target {
	// Kit generates the types of a route beside it.
	if (specifier.startsWith('./$types')) return undefined;
	let path: string | undefined;
	if (specifier.startsWith('.')) path = posix.join(posix.dirname(from), specifier);
	else if (specifier === '$lib' || specifier.startsWith('$lib/')) path = `src/lib${specifier.slice(4)}`;
	else if (specifier.startsWith('/')) path = specifier.slice(1);
	if (path !== undefined) {
		const [bare = ''] = path.split('?');
		// An import leaves the ending out, and `house.server` is `house.server.ts`.
		const named = /\.(ts|js|svelte|css|json)$/.test(bare) ? bare : `${bare}.ts`;
		const part = partOf(named) ?? partOf(`${bare}/index.ts`);
		return part === undefined ? { unknown: path } : { part };
	}
	if (specifier.startsWith('node:')) return { package: 'node:' };
	const [scope = '', name = ''] = specifier.split('/');
	return { package: scope.startsWith('@') ? `${scope}/${name}` : scope };
}

/** The forbidden imports of one file, each as a sentence that says how to repair it. */
export function forbiddenImports(path: string, text: string): string[] {
	const part = partOf(path);
	if (part === undefined)
		return [`${path}: this place is not in the layout. Put the file in one of the parts of src/lib or in src/routes.`];
	if (!(part in TABLE)) return [];
	const rule = TABLE[part as keyof typeof TABLE];
	return importsOf(path, text).flatMap(({ specifier, line }) => {
		// What a glob leaves out is not imported.
		if (specifier.startsWith('!')) return [];
		const target = targetOf(path, specifier);
		if (target === undefined) return [];
		const where = `${path}:${line}: ${part} may not import "${specifier}"`;
		if ('unknown' in target) return [`${where}: ${target.unknown} is outside the layout.`];
		if ('package' in target) {
			return rule.packages.includes(target.package) ? [] : [`${where}. ${REPAIR.package}`];
		}
		const allowed =
			target.part === part || rule.parts.includes(target.part) || (target.part === 'law' && isWorker(path));
		return allowed ? [] : [`${where}, which belongs to ${target.part}. ${REPAIR[target.part] ?? ''}`.trim()];
	});
}

/** What is wrong with the size and the place of a file. Routes may lie deeper: there the address decides. */
export function layoutComplaints(path: string, text: string): string[] {
	const complaints: string[] = [];
	const lines = text.split('\n').length - 1;
	if (lines > MAX_LINES) {
		complaints.push(
			`${path} has ${lines} lines; the limit is ${MAX_LINES}. Split it into files that hold one concept each.`
		);
	}
	const levels = path.split('/').length - 2;
	if (levels > MAX_LEVELS && !path.startsWith('src/routes/')) {
		complaints.push(`${path} lies ${levels} levels below src; the limit is ${MAX_LEVELS}. Move it up.`);
	}
	return complaints;
}
