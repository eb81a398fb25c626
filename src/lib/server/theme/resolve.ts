/** Follows references between tokens: `{brand.blue}` stands for the value of `brand.blue`. */
import { nearest } from '../../law/nearest';
import type { Scheme } from './defaults';
import type { Tokens } from './tokens';

export type Resolved = { ok: true; value: unknown } | { ok: false; complaint: string };

const WHOLE = /^\s*\{([^{}]+)\}\s*$/;
const PART = /\{([^{}]+)\}/g;
/** No honest value is longer than this. */
const LONGEST = 1000;
const DEEPEST = 50;

/** Where a reference leads: to the colour of the dark where that is asked and there, else to the one value. */
function placeOf(tokens: Tokens, path: string, scheme: Scheme): string | undefined {
	const places = scheme === 'dark' ? [`${path}.dark`, path] : [path, `${path}.light`];
	return places.find((place) => tokens.has(place));
}

/** Design tokens once wrote `{brand.blue.value}` for `{brand.blue}`. */
const pathIn = (reference: string): string => reference.trim().replace(/\.\$?value$/, '');

function missing(tokens: Tokens, path: string, from: string): Resolved {
	const near = nearest(path, tokens.keys());
	const meant = near === undefined ? '' : `; did you mean {${near}}?`;
	return { ok: false, complaint: `${from} refers to {${path}}, which is not in the file${meant}` };
}

export type Resolve = (place: string, scheme: Scheme) => Resolved;

/**
 * Gives the value of a token that is in the file. Each is worked out once: references that double at each step would
 * else take longer than anybody waits.
 */
export function resolver(tokens: Tokens): Resolve {
	const known = new Map<string, Resolved>();

	function follow(reference: string, from: string, scheme: Scheme, way: readonly string[]): Resolved {
		const path = pathIn(reference);
		const next = placeOf(tokens, path, scheme);
		return next === undefined ? missing(tokens, path, from) : resolved(next, scheme, [...way, from]);
	}

	function joined(raw: string, place: string, scheme: Scheme, way: readonly string[]): Resolved {
		let text = raw;
		for (const [written, reference = ''] of raw.matchAll(PART)) {
			const found = follow(reference, place, scheme, way);
			if (!found.ok) return found;
			if (typeof found.value !== 'string' && typeof found.value !== 'number')
				return { ok: false, complaint: `${place} puts {${reference}} into a text, and that is no text` };
			text = text.replace(written, () => String(found.value));
			if (text.length > LONGEST) return { ok: false, complaint: `${place} grows too long through its references` };
		}
		return { ok: true, value: text };
	}

	function resolved(place: string, scheme: Scheme, way: readonly string[]): Resolved {
		if (way.includes(place) || way.length > DEEPEST)
			return { ok: false, complaint: `${way[0]} goes round in a circle: ${[...way, place].join(' → ')}` };
		const key = `${scheme} ${place}`;
		const before = known.get(key);
		if (before) return before;
		const raw = tokens.get(place);
		const whole = typeof raw === 'string' ? WHOLE.exec(raw)?.[1] : undefined;
		const found: Resolved =
			typeof raw !== 'string' || !raw.includes('{')
				? { ok: true, value: raw }
				: whole !== undefined
					? follow(whole, place, scheme, way)
					: joined(raw, place, scheme, way);
		known.set(key, found);
		return found;
	}

	return (place, scheme) => resolved(place, scheme, []);
}

/**
 * Where the colour for one of the two stands, or undefined where the file says nothing about it. One value without more
 * is the colour for the light; what refers to a colour that has both goes with it.
 */
export function colourPlace(tokens: Tokens, path: string, scheme: Scheme, steps = 0): string | undefined {
	if (tokens.has(`${path}.${scheme}`)) return `${path}.${scheme}`;
	if (!tokens.has(path)) return undefined;
	if (scheme === 'light') return path;
	const raw = tokens.get(path);
	const [, reference] = (typeof raw === 'string' && WHOLE.exec(raw)) || [];
	if (reference === undefined || steps > DEEPEST) return undefined;
	return colourPlace(tokens, pathIn(reference), scheme, steps + 1);
}
