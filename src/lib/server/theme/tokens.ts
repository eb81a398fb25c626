/** From the text of a file to its tokens: the leaves of nested groups, each by its path with dots. */
import { shown } from './invalid';

/** The raw value of each token by its path. */
export type Tokens = ReadonlyMap<string, unknown>;
export type ReadTokens = { ok: true; tokens: Tokens } | { ok: false; complaints: readonly string[] };

const DEEPEST = 20;
/** A path longer than this is no name of any token. */
const LONGEST = 300;

type Group = Record<string, unknown>;
const isGroup = (value: unknown): value is Group =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** `$value` of the design tokens format, or `value` of Style Dictionary. */
const valueKey = (group: Group): string | undefined => ['$value', 'value'].find((key) => Object.hasOwn(group, key));

interface Place {
	group: Group;
	path: readonly string[];
}

/**
 * Tokens Studio puts a file together from sets, of which a later one wins: `{ "common": { "nl": … } }` holds `nl`, and
 * the set is no part of its name. A set for the dark holds the colours of the dark, by the convention of NL Design System.
 */
const DARK_SET = /^color-scheme-dark(\/|$)/;

function setsOf(root: Group): readonly string[] {
	const { $metadata } = root;
	const order = isGroup($metadata) ? $metadata.tokenSetOrder : undefined;
	const names: readonly unknown[] = Array.isArray(order) ? order : [];
	return names.filter((name): name is string => typeof name === 'string' && isGroup(root[name]));
}

function ofSets(root: Group, names: readonly string[]): ReadTokens {
	// What stands beside the sets is read as in any other file: there an organisation adds what is for this app.
	const beside = leaves(Object.fromEntries(Object.entries(root).filter(([name]) => !names.includes(name))));
	if (!beside.ok) return beside;
	const tokens = new Map<string, unknown>();
	for (const name of names) {
		const read = leaves(root[name] as Group);
		if (!read.ok) return read;
		for (const [path, value] of read.tokens) tokens.set(DARK_SET.test(name) ? `${path}.dark` : path, value);
	}
	return { ok: true, tokens: new Map([...tokens, ...beside.tokens]) };
}

/** Walks with a list of places to go instead of calling itself: a file nested on purpose must not exhaust the stack. */
function leaves(root: Group): ReadTokens {
	const tokens = new Map<string, unknown>();
	const complaints: string[] = [];
	const places: Place[] = [{ group: root, path: [] }];
	for (let place = places.pop(); place; place = places.pop()) {
		const { group, path } = place;
		const name = path.join('.');
		const key = path.length > 0 ? valueKey(group) : undefined;
		if (key !== undefined) {
			if (tokens.has(name)) complaints.push(`${shown(name)} stands there twice; expected each token once`);
			tokens.set(name, group[key]);
		}
		for (const [part, value] of Object.entries(group)) {
			// Within a token all else describes it, save a colour for the dark beside the one for the light.
			if (part.startsWith('$') || (key !== undefined && part !== 'dark' && part !== 'light')) continue;
			if (!isGroup(value)) continue;
			if (path.length >= DEEPEST || name.length + part.length > LONGEST)
				return {
					ok: false,
					complaints: [`${shown(name)} lies too deep; expected at most ${DEEPEST} levels of groups`]
				};
			places.push({ group: value, path: [...path, part] });
		}
	}
	return complaints.length > 0 ? { ok: false, complaints } : { ok: true, tokens };
}

export function readTokens(text: string): ReadTokens {
	let root: unknown;
	try {
		root = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		// The message of the parser quotes the file, signs for a terminal and all.
		const reason = error instanceof Error ? error.message.replace(/[^\x20-\x7e]/g, '?').slice(0, 160) : '';
		return { ok: false, complaints: [`it is no JSON: ${reason}`] };
	}
	if (!isGroup(root)) return { ok: false, complaints: [`it holds ${shown(root)}; expected groups of design tokens`] };
	const sets = setsOf(root);
	return sets.length > 0 ? ofSets(root, sets) : leaves(root);
}
