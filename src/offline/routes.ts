/** The addresses of the site, taken from the folders of src/routes: the same pages at the same places. */

/** From the folder of a route, as `/verkennen/[[subject]]`, to a pattern and the names in it. */
function patternOf(folder: string): { pattern: RegExp; names: string[] } {
	const names: string[] = [];
	const parts = folder.split('/').filter(Boolean);
	const source = parts.map((part) => {
		const [, optional, name] = /^\[(\[)?([a-z]+)\]?\]$/.exec(part) ?? [];
		if (name === undefined) return `/${part}`;
		names.push(name);
		return optional === undefined ? '/([^/]+)' : '(?:/([^/]+))?';
	});
	return { pattern: new RegExp(`^${source.join('')}/?$`), names };
}

/** Nothing where the text is no encoding of any word. */
function decoded(text: string): string | undefined {
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}

export interface Found<T> {
	/** The folder of the route. */
	route: string;
	params: Partial<Record<string, string>>;
	value: T;
}

/** The folder of a route from the path of a file in it. */
const folderOf = (file: string) => file.replace(/^.*?\/routes/, '').replace(/\/[^/]+$/, '');

/** What belongs to each route, by its folder. */
export const byRoute = <T>(modules: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
	new Map(Object.entries(modules).map(([file, value]) => [folderOf(file), value]));

/**
 * @param modules what belongs to each route, by the path of a file in its folder
 * @returns a search by path; a route without a name in it goes before one with
 */
export function routesOf<T>(modules: Readonly<Record<string, T>>): (path: string) => Found<T> | undefined {
	const routes = [...byRoute(modules)]
		.map(([route, value]) => ({ route, value, ...patternOf(route) }))
		.sort((a, b) => a.names.length - b.names.length);
	return (path) => {
		for (const { route, value, pattern, names } of routes) {
			const match = pattern.exec(path);
			if (!match) continue;
			const params: Found<T>['params'] = {};
			names.forEach((name, at) => {
				const text = match[at + 1];
				if (text !== undefined) params[name] = decoded(text);
			});
			if (Object.values(params).includes(undefined)) return undefined;
			return { route, value, params };
		}
		return undefined;
	};
}
