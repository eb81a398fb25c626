/** Lists of fonts. A name is a name of a font on the device of the reader: a theme loads none. */

/** Families that every browser has, and that therefore end a list. */
const GENERIC = new Set(['serif', 'sans-serif', 'monospace', 'system-ui', 'ui-serif', 'ui-sans-serif', 'ui-rounded']);

/** Words that mean something else than a font. */
const RESERVED = new Set(['inherit', 'initial', 'unset', 'revert', 'revert-layer', 'default']);

/** Letters of any language, digits, spaces, and the few signs that names of fonts have. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,79}$/u;
const QUOTED = /^(["'])(.*)\1$/;

const MOST = 20;

function parts(value: unknown): readonly string[] | undefined {
	if (typeof value === 'string') return value.split(',');
	return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : undefined;
}

function family(part: string): string | undefined {
	const trimmed = part.trim();
	if (RESERVED.has(trimmed.toLowerCase())) return undefined;
	const quoted = QUOTED.exec(trimmed)?.[2];
	if (quoted === undefined && GENERIC.has(trimmed.toLowerCase())) return trimmed.toLowerCase();
	const name = quoted ?? trimmed;
	return NAME.test(name) ? `"${name}"` : undefined;
}

/**
 * The list as CSS, or undefined where it is none. A list that no family of the browser ends goes on with ours, since a
 * font that a reader does not have would otherwise leave the choice to the browser.
 */
export function families(value: unknown, ours: string): string | undefined {
	const list = parts(value);
	if (!list || list.length === 0 || list.length > MOST) return undefined;
	const names = list.map(family);
	if (!names.every((name) => name !== undefined)) return undefined;
	return GENERIC.has(names.at(-1) ?? '') || ours === '' ? names.join(', ') : `${names.join(', ')}, ${ours}`;
}
