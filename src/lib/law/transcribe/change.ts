/** Changes of an edition, each giving another one: what was there is left as it is, so that a step can be taken back. */
import type { CellForm, EditionForm, EffectForm, FigureKey } from '../../model';
import { spotsOf } from './figures';

export type Steps = readonly (string | number)[];

/** What stands at a path. */
export function valueAt(value: unknown, path: Steps): unknown {
	return path.reduce<unknown>((here, step) => {
		if (Array.isArray(here)) return here[Number(step)] as unknown;
		return typeof here === 'object' && here !== null && Object.hasOwn(here, step)
			? (here as Record<string, unknown>)[step]
			: undefined;
	}, value);
}

/** The same with something else at a path; `undefined` takes a key away. Maps on the way that are missing are made. */
export function replaced<T>(value: T, path: Steps, by: unknown): T {
	const [step, ...rest] = path;
	if (step === undefined) return by as T;
	if (Array.isArray(value)) {
		const list = value as unknown[];
		return list.map((one, at) => (at === Number(step) ? replaced(one, rest, by) : one)) as T;
	}
	const here = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
	const inner = replaced(Object.hasOwn(here, step) ? here[step] : undefined, rest, by);
	if (inner !== undefined) return { ...here, [step]: inner } as T;
	const { [String(step)]: _gone, ...others } = here;
	return others as T;
}

const pathOf = (edition: EditionForm, key: FigureKey): Steps | undefined => {
	const spot = spotsOf(edition).get(key);
	if (!spot) return undefined;
	if (spot.kind === 'row') return ['rows', spot.at];
	return spot.kind === 'modifier' ? ['modifiers', spot.at] : ['grid', 'rows', spot.at, 'cells', spot.column];
};

export function withCell(edition: EditionForm, key: FigureKey, cell: CellForm): EditionForm {
	const path = pathOf(edition, key);
	return path && !key.startsWith('mod:') ? replaced(edition, [...path, 'cell'], cell) : edition;
}

export function withEffect(edition: EditionForm, key: FigureKey, effect: EffectForm): EditionForm {
	const path = pathOf(edition, key);
	return path && key.startsWith('mod:') ? replaced(edition, [...path, 'effect'], effect) : edition;
}

export function withLocator(edition: EditionForm, key: FigureKey, locator: string): EditionForm {
	const path = pathOf(edition, key);
	const spot = spotsOf(edition).get(key);
	if (!path || !spot) return edition;
	// A cell of a grid must have one in any case; the basis of a line has none where nothing was written.
	if (spot.kind === 'cell') return replaced(edition, [...path, 'locator'], locator);
	return replaced(edition, [...path, 'basis', 'locator'], locator === '' ? undefined : locator);
}

/** A list with one thing done to it; what cannot be done changes nothing. */
export function listed<T>(list: readonly T[], act: 'add' | 'remove' | 'up' | 'down', at: number, made: () => T): T[] {
	if (act === 'add') return [...list.slice(0, at), made(), ...list.slice(at)];
	if (act === 'remove') return list.filter((_, place) => place !== at);
	const other = act === 'up' ? at - 1 : at + 1;
	const [mine, its] = [list[at], list[other]];
	if (mine === undefined || its === undefined) return [...list];
	return list.map((one, place) => (place === at ? its : place === other ? mine : one));
}

/** A name that no other line has: the words in ASCII, and a number where they are taken. */
export function freshId(words: string, taken: ReadonlySet<string>): string {
	const plain = words
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 40)
		.replace(/-+$/, '');
	const base = plain === '' ? 'regel' : plain;
	for (let number = 1; ; number++) {
		const id = number === 1 ? base : `${base}-${number}`;
		if (!taken.has(id)) return id;
	}
}
