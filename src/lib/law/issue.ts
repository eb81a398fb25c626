/** What the schemas found, said so that a rule author can mend it. */
import { both, inBoth, type Text } from '../model';
import type { Complaint, Path } from './complaint';
import { writtenOut } from './duration';
import { hint } from './nearest';
import { chosen, describe, isAmount, isText, narrow, oneOf, shapeAt, unwrap, valueAt, type Shape } from './shape';
import type { YamlSource } from './yaml';

/** The fields of a Zod issue that are read here. */
export interface Issue {
	readonly code: string;
	readonly path: readonly PropertyKey[];
	readonly message: string;
	readonly expected?: string;
	readonly keys?: readonly string[];
	readonly values?: readonly unknown[];
	readonly options?: readonly unknown[];
	readonly errors?: readonly (readonly Issue[])[];
	readonly issues?: readonly Issue[];
	readonly discriminator?: string;
	readonly minimum?: number | bigint;
	readonly maximum?: number | bigint;
}

const basisKeys = 'source, locator, readings';

const missing: Readonly<Record<string, Text>> = {
	basis: both(
		`ontbreekt: geen regel staat er zonder bron; schrijf een groep velden met ${basisKeys} en status`,
		`is missing: no rule stands without one; write a map with ${basisKeys} and status`
	),
	nl: both('ontbreekt: schrijf de Nederlandse tekst', 'is missing: write the Dutch text'),
	en: both('ontbreekt: schrijf de Engelse tekst', 'is missing: write the English text')
};

function shown(value: unknown): Text {
	if (Array.isArray(value)) return both('een lijst', 'a list');
	if (typeof value === 'string') return both(`"${value}"`, `"${value}"`);
	if (typeof value === 'number' || typeof value === 'boolean') return both(`${value}`, `${value}`);
	return both('een groep velden', 'a map');
}

const is = (value: unknown, nl: string, en: string): Text => {
	const it = shown(value);
	return both(`is ${it.nl}${nl}`, `is ${it.en}${en}`);
};

export const notKnownHere = (value: unknown, known: readonly string[]): Text => {
	const way = hint(typeof value === 'string' ? value : '', known);
	return is(value, ` en dat is hier niet bekend: ${way.nl}`, `, which is not known here: ${way.en}`);
};

export const isMissing = (what: Text): Text => both(`ontbreekt: schrijf ${what.nl}`, `is missing: write ${what.en}`);

function wrongValue(value: unknown, shape: Shape | undefined, name: string): Text {
	if (!shape) return is(value, ' en dat hoort hier niet: haal het weg', ', which does not belong here: remove it');
	const what = describe(shape);
	if (value === undefined) return missing[name] ?? isMissing(what);
	if (value === null) return both(`is leeg: schrijf ${what.nl}`, `is empty: write ${what.en}`);
	if (isAmount(shape)) {
		const amount = typeof value === 'string' ? writtenOut(value) : undefined;
		return is(
			value,
			` en daarmee valt niet te rekenen: schrijf ${amount ?? what.nl}`,
			`, which cannot be calculated with: write ${amount ?? what.en}`
		);
	}
	if (isText(shape) && typeof value === 'string') {
		return both(
			'is een tekst in één taal: schrijf {nl: ..., en: ...}',
			'is a text in one language: write {nl: ..., en: ...}'
		);
	}
	if (typeof value === 'number' && !Number.isInteger(value) && shape.def.type === 'union') {
		return is(
			value,
			' en dat is niet precies: schrijf een heel getal, of een breuk tussen aanhalingstekens zoals "3/2"',
			', which is not exact: write a whole number, or a fraction in quotes such as "3/2"'
		);
	}
	if ((typeof value === 'number' || typeof value === 'boolean') && narrow(shape, '').def.type === 'string') {
		return is(value, ` zonder aanhalingstekens: schrijf "${value}"`, ` without quotes: write "${value}"`);
	}
	return is(value, `: schrijf ${what.nl}`, `: write ${what.en}`);
}

/** What a schema said; where a library said it, it has no Dutch, and is marked as its words. */
const asSaid = (message: string): Text =>
	inBoth(message) ?? both(`past hier niet: de controle van de vorm zegt (in het Engels) ‘${message}’`, message);

/** How many there are of what is counted, and how many there may be. */
function outOfBounds({ code, message, minimum, maximum }: Issue, value: unknown): Text {
	const own = inBoth(message);
	if (own) return own;
	const [least, most] = [String(minimum), String(maximum)];
	const few = code === 'too_small';
	if (Array.isArray(value)) {
		const count = value.length;
		return few
			? both(`heeft ${count} onderdelen: schrijf er minstens ${least}`, `has ${count} items: write at least ${least}`)
			: both(`heeft ${count} onderdelen: schrijf er hoogstens ${most}`, `has ${count} items: write at most ${most}`);
	}
	if (typeof value === 'string') {
		if (few && value.trim() === '') return both('is leeg: schrijf wat hier hoort', 'is empty: write what belongs here');
		return few
			? both(`is te kort: schrijf minstens ${least} tekens`, `is too short: write at least ${least} characters`)
			: both(`is te lang: schrijf hoogstens ${most} tekens`, `is too long: write at most ${most} characters`);
	}
	return few
		? is(value, `: schrijf minstens ${least}`, `: write at least ${least}`)
		: is(value, `: schrijf hoogstens ${most}`, `: write at most ${most}`);
}

/** Every complaint that one issue comes to. */
export function explainIssue(issue: Issue, root: Shape, source: YamlSource, under: Path = []): Complaint[] {
	const path = [...under, ...issue.path.map((segment) => (typeof segment === 'number' ? segment : String(segment)))];
	const value = valueAt(source.value, path);
	const shape = shapeAt(root, path, source.value);
	const name = String(path.at(-1) ?? '');
	const say = (message: Text) => [source.complaint(path, message)];

	switch (issue.code) {
		case 'unrecognized_keys':
			return (issue.keys ?? []).map((key) => source.complaint([...path, key], unknownKey(key, shape, value), 'key'));
		case 'invalid_union': {
			if (issue.discriminator !== undefined) {
				const known = (issue.options ?? []).map(String);
				return say(value === undefined ? isMissing(oneOf(known)) : notKnownHere(value, known));
			}
			const inner = shape ? (issue.errors?.[chosen(shape, value)] ?? []) : [];
			const option = shape?.def.options?.[shape ? chosen(shape, value) : 0];
			const deep = inner.filter((one) => one.path.length > 0 || one.code !== 'invalid_type');
			if (deep.length === 0 || !option) return say(wrongValue(value, shape, name));
			return deep.flatMap((one) => explainIssue(one, root, source, path));
		}
		case 'invalid_value': {
			const known = (issue.values ?? []).map(String);
			if (value !== undefined) return say(notKnownHere(value, known));
			return say(missing[name] ?? isMissing(known.length === 1 ? both(known[0]!, known[0]!) : oneOf(known)));
		}
		case 'invalid_key': {
			const [inner] = issue.issues ?? [];
			const message = inner ? asSaid(inner.message) : both('is geen naam', 'is not a name');
			return [source.complaint(path, message, 'key')];
		}
		case 'invalid_type':
			if (issue.expected === 'int' && typeof value === 'number') {
				return say(is(value, ': schrijf een heel getal', ': write a whole number'));
			}
			return say(wrongValue(value, shape, name));
		case 'too_small':
		case 'too_big':
			return say(outOfBounds(issue, value));
		case 'invalid_format':
			if (issue.message === 'Invalid URL') {
				return say(
					is(
						value,
						': schrijf een volledig adres, zoals "https://example.nl/"',
						': write a full address, such as "https://example.nl/"'
					)
				);
			}
			return say(asSaid(issue.message));
		default:
			return say(asSaid(issue.message));
	}
}

function unknownKey(key: string, shape: Shape | undefined, value: unknown): Text {
	const here = shape && narrow(unwrap(shape), value);
	const known = Object.keys(here?.def.shape ?? {});
	if (here?.def.shape?.['kind']?.def.values?.includes('direction')) {
		return both(
			'hoort niet bij een richting, want die heeft nooit een getal: haal het weg, of kies een soort waarvoor de bron een getal geeft',
			'does not belong to a direction, which never holds a figure: remove it, or use a kind that the source gives a size for'
		);
	}
	const way = hint(key, known);
	return both(`is hier geen veld: ${way.nl}`, `is not a key here: ${way.en}`);
}
