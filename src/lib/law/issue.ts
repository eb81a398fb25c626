/** What the schemas found, said so that a rule author can mend it. */
import type { Complaint, Path } from './complaint';
import { writtenOut } from './duration';
import { hint } from './nearest';
import { chosen, describe, isAmount, isText, narrow, shapeAt, unwrap, valueAt, type Shape } from './shape';
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

const missing: Readonly<Record<string, string>> = {
	basis: 'is missing: no rule stands without one; write a map with source, locator, readings and status',
	nl: 'is missing: write the Dutch text',
	en: 'is missing: write the English text'
};

function shown(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'string') return `"${value}"`;
	return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : 'a map';
}

function wrongValue(value: unknown, shape: Shape | undefined, name: string): string {
	if (!shape) return `is ${shown(value)}, which does not belong here: remove it`;
	if (value === undefined) return missing[name] ?? `is missing: write ${describe(shape)}`;
	if (value === null) return `is empty: write ${describe(shape)}`;
	if (isAmount(shape)) {
		const amount = typeof value === 'string' ? writtenOut(value) : undefined;
		return `is ${shown(value)}, which cannot be calculated with: write ${amount ?? describe(shape)}`;
	}
	if (isText(shape) && typeof value === 'string') return `is a text in one language: write {nl: ..., en: ...}`;
	if (typeof value === 'number' && !Number.isInteger(value) && shape.def.type === 'union') {
		return `is ${value}, which is not exact: write a whole number, or a fraction in quotes such as "3/2"`;
	}
	if ((typeof value === 'number' || typeof value === 'boolean') && narrow(shape, '').def.type === 'string') {
		return `is ${value} without quotes: write "${value}"`;
	}
	return `is ${shown(value)}: write ${describe(shape)}`;
}

/** Every complaint that one issue comes to. */
export function explainIssue(issue: Issue, root: Shape, source: YamlSource, under: Path = []): Complaint[] {
	const path = [...under, ...issue.path.map((segment) => (typeof segment === 'number' ? segment : String(segment)))];
	const value = valueAt(source.value, path);
	const shape = shapeAt(root, path, source.value);
	const name = String(path.at(-1) ?? '');
	const say = (message: string) => [source.complaint(path, message)];

	switch (issue.code) {
		case 'unrecognized_keys':
			return (issue.keys ?? []).map((key) => source.complaint([...path, key], unknownKey(key, shape, value), 'key'));
		case 'invalid_union': {
			if (issue.discriminator !== undefined) {
				const known = (issue.options ?? []).map(String);
				if (value === undefined) return say(`is missing: write one of ${known.join(', ')}`);
				return say(
					`is ${shown(value)}, which is not known here: ${hint(typeof value === 'string' ? value : '', known)}`
				);
			}
			const inner = shape ? (issue.errors?.[chosen(shape, value)] ?? []) : [];
			const option = shape?.def.options?.[shape ? chosen(shape, value) : 0];
			const deep = inner.filter((one) => one.path.length > 0 || one.code !== 'invalid_type');
			if (deep.length === 0 || !option) return say(wrongValue(value, shape, name));
			return deep.flatMap((one) => explainIssue(one, root, source, path));
		}
		case 'invalid_value': {
			const known = (issue.values ?? []).map(String);
			if (value === undefined) return say(missing[name] ?? `is missing: write ${list(known)}`);
			return say(`is ${shown(value)}, which is not known here: ${hint(typeof value === 'string' ? value : '', known)}`);
		}
		case 'invalid_key':
			return [source.complaint(path, issue.issues?.[0]?.message ?? 'is not a name', 'key')];
		case 'invalid_type':
			if (issue.expected === 'int' && typeof value === 'number') return say(`is ${value}: write a whole number`);
			return say(wrongValue(value, shape, name));
		case 'too_small':
		case 'too_big':
			if (!/^Too /.test(issue.message)) return say(issue.message);
			if (Array.isArray(value)) return say(`has ${value.length} items: write at least ${String(issue.minimum)}`);
			if (typeof value === 'string') return say('is empty: write what belongs here');
			return say(
				issue.code === 'too_small'
					? `is ${shown(value)}: write at least ${String(issue.minimum)}`
					: `is ${shown(value)}: write at most ${String(issue.maximum)}`
			);
		case 'invalid_format':
			if (issue.message === 'Invalid URL')
				return say(`is ${shown(value)}: write a full address, such as "https://example.nl/"`);
			return say(issue.message);
		default:
			return say(issue.message);
	}
}

const list = (known: readonly string[]) => (known.length === 1 ? known[0]! : `one of ${known.join(', ')}`);

function unknownKey(key: string, shape: Shape | undefined, value: unknown): string {
	const here = shape && narrow(unwrap(shape), value);
	const known = Object.keys(here?.def.shape ?? {});
	if (here?.def.shape?.['kind']?.def.values?.includes('direction')) {
		return 'does not belong to a direction, which never holds a figure: remove it, or use a kind that the source gives a size for';
	}
	return `is not a key here: ${hint(key, known)}`;
}
