/** Walks a schema beside a value, so that a complaint can say what belongs in a place. */
import { both, type Text } from '../model';
import type { Path } from './complaint';

/** The part of a Zod schema that describes it; read-only and structural, since this part of the house does not import Zod. */
export interface Shape {
	readonly def: {
		readonly type: string;
		readonly shape?: Readonly<Record<string, Shape>>;
		readonly element?: Shape;
		readonly valueType?: Shape;
		readonly options?: readonly Shape[];
		readonly discriminator?: string;
		readonly innerType?: Shape;
		readonly in?: Shape;
		readonly entries?: Readonly<Record<string, string>>;
		readonly values?: readonly unknown[];
	};
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((here, segment) => {
		if (Array.isArray(here)) return here[Number(segment)] as unknown;
		return isRecord(here) && Object.hasOwn(here, segment) ? here[segment] : undefined;
	}, value);
}

/** Without the wrappers that say optional, default or transformed. */
export function unwrap(shape: Shape): Shape {
	const inner = shape.def.innerType ?? shape.def.in;
	return inner ? unwrap(inner) : shape;
}

/** Which alternative of a union a value was meant as; -1 where a discriminator fits none. */
export function chosen(union: Shape, value: unknown): number {
	const options = (union.def.options ?? []).map(unwrap);
	const { discriminator } = union.def;
	if (discriminator !== undefined) {
		const given = isRecord(value) ? value[discriminator] : undefined;
		return options.findIndex((option) => option.def.shape?.[discriminator]?.def.values?.includes(given));
	}
	const score = ({ def }: Shape) => {
		if (Array.isArray(value)) return def.type === 'array' ? 1 : 0;
		if (isRecord(value)) {
			const keys = Object.keys(def.shape ?? {});
			return def.type === 'object' ? 1 + keys.filter((key) => Object.hasOwn(value, key)).length : 0;
		}
		return def.type === typeof value ? 1 : 0;
	};
	const scores = options.map(score);
	return scores.indexOf(Math.max(...scores));
}

/** The schema of a value, down to the alternative that it was meant as. */
export function narrow(shape: Shape, value: unknown): Shape {
	const here = unwrap(shape);
	if (here.def.type !== 'union') return here;
	const option = here.def.options?.[chosen(here, value)];
	return option ? narrow(option, value) : here;
}

/** The schema that holds at a path, with its unions still open. */
export function shapeAt(shape: Shape, path: Path, root: unknown): Shape | undefined {
	let here: Shape | undefined = shape;
	for (const [depth, segment] of path.entries()) {
		const { def }: Shape = narrow(here, valueAt(root, path.slice(0, depth)));
		const next: Shape | undefined = def.shape?.[String(segment)] ?? def.element ?? def.valueType;
		if (!next) return undefined;
		here = next;
	}
	return unwrap(here);
}

const hasKeys = (shape: Shape, ...keys: string[]) => keys.every((key) => shape.def.shape?.[key] !== undefined);

export const isText = (shape: Shape) => hasKeys(shape, 'nl', 'en');

export function isAmount(shape: Shape): boolean {
	const here = unwrap(shape);
	return hasKeys(here, 'amount', 'unit') || (here.def.options ?? []).some(isAmount);
}

const or = (texts: readonly Text[]): Text =>
	both([...new Set(texts.map(({ nl }) => nl))].join(' of '), [...new Set(texts.map(({ en }) => en))].join(' or '));

const asItStands = (value: string): Text => both(value, value);

/** What belongs in a place, as the end of a sentence that begins with "write". */
export function describe(shape: Shape): Text {
	const here = unwrap(shape);
	const { def } = here;
	if (isText(here)) return asItStands('{nl: ..., en: ...}');
	if (isAmount(here)) {
		return both('een bedrag of duur zoals {amount: 9, unit: year}', 'an amount such as {amount: 9, unit: year}');
	}
	if (def.discriminator !== undefined) {
		const kinds = (def.options ?? []).flatMap(
			(option) => unwrap(option).def.shape?.[def.discriminator!]?.def.values ?? []
		);
		const choice = `${def.discriminator}: ${kinds.join(', ')}`;
		return both(`een groep velden met ${choice}`, `a map with ${choice}`);
	}
	switch (def.type) {
		case 'object': {
			const keys = Object.entries(def.shape ?? {})
				.filter(([, value]) => !['optional', 'default'].includes(value.def.type))
				.map(([key]) => key)
				.join(', ');
			return both(`een groep met de velden ${keys}`, `a map with the keys ${keys}`);
		}
		case 'array':
			return both('een lijst', 'a list');
		case 'record':
			return both('een groep velden', 'a map');
		case 'string':
			return both('een tekst', 'a text');
		case 'number':
			return both('een heel getal', 'a whole number');
		case 'boolean':
			return both('true of false', 'true or false');
		case 'enum':
			return oneOf(Object.values(def.entries ?? {}));
		case 'literal':
			return or((def.values ?? []).map((value) => asItStands(String(value))));
		case 'union':
			return or((def.options ?? []).map(describe));
		default:
			return both('wat het model vraagt', 'what the model asks for');
	}
}

export const oneOf = (known: readonly string[]): Text =>
	both(`een van ${known.join(', ')}`, `one of ${known.join(', ')}`);
