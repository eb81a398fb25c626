/**
 * What the fields of a form stand for: texts, numbers, boxes, lists of rows. Reading is total: whatever was typed becomes a
 * value, and the schema of the survey says whether it will do. Rows that were left empty are no rows.
 */
import { momentIn, shownMoment } from './moments';
import { branchAt, isLeaf, leafAt, replaced, rowsOf, textAt, treeOf, type Tree } from './tree';

export type Shape =
	| { is: 'text' }
	| { is: 'number' }
	/** A box that is ticked or not. */
	| { is: 'flag' }
	/** A moment in the time of the Netherlands, as a field for date and time gives it. */
	| { is: 'moment' }
	/** A text in one language or both. */
	| { is: 'words' }
	/** Several ticked boxes under one name. */
	| { is: 'ids' }
	| { is: 'object'; of: Readonly<Record<string, Shape>> }
	/** `key` is the field without which a row is empty; rows that are `named` get an id of their own. */
	| { is: 'list'; of: Extract<Shape, { is: 'object' }>; key: string; named?: boolean }
	| { is: 'record'; of: Shape };

export const text: Shape = { is: 'text' };
export const number: Shape = { is: 'number' };
export const flag: Shape = { is: 'flag' };
export const moment: Shape = { is: 'moment' };
export const words: Shape = { is: 'words' };
export const ids: Shape = { is: 'ids' };
export const object = (of: Readonly<Record<string, Shape>>): Extract<Shape, { is: 'object' }> => ({ is: 'object', of });

/** The ticked box of a form. */
export const TICKED = 'yes';

/** A number as people write it, with a comma or a point; whatever is none stays as it was typed, and is refused as such. */
function numberIn(typed: string): number | string | undefined {
	if (typed === '') return undefined;
	const plain = typed.replace(/[\s\u00a0]/g, '').replace(',', '.');
	return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : typed;
}

/** Small letters, digits and hyphens, from what somebody called it; never one that is taken. */
export function idFrom(words: string, taken: readonly string[], otherwise = 'optie'): string {
	const plain = words
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 40)
		.replace(/-+$/, '');
	const base = plain === '' ? otherwise : plain;
	let id = base;
	for (let count = 2; taken.includes(id); count++) id = `${base}-${count}`;
	return id;
}

const isEmptyPart = (shape: Shape, tree: Tree, name: string): boolean => readShape(shape, tree, name) === undefined;

const wordsAt = (tree: Tree, name: string): string => textAt(tree, `${name}.nl`) || textAt(tree, `${name}.en`);

/** The same tree without empty rows, places counted anew, and with an id for each row that has to have one. */
export function settled(shape: Shape, tree: Tree, name = ''): Tree {
	const inner = (part: string) => (name === '' ? part : `${name}.${part}`);
	if (shape.is === 'object')
		return Object.entries(shape.of).reduce((whole, [part, each]) => settled(each, whole, inner(part)), tree);
	if (shape.is !== 'list') return tree;
	const { key, named, of } = shape;
	const list = branchAt(tree, name);
	const rows = rowsOf(list).filter((row) => !isEmptyPart(of.of[key] ?? text, tree, `${name}.${row}.${key}`));
	const taken = rows.map((row) => textAt(list, `${row}.id`)).filter((id) => id !== '');
	const kept = rows.map((row) => {
		const own = settled(of, branchAt(list, row));
		if (!named || textAt(own, 'id') !== '') return own;
		const id = idFrom(wordsAt(own, key), taken);
		taken.push(id);
		return replaced(own, 'id', [id]);
	});
	return replaced(tree, name, Object.assign(treeOf([]), Object.fromEntries(kept.entries())));
}

/** The value that a part of a tree stands for; undefined where nothing was typed. */
export function readShape(shape: Shape, tree: Tree, name: string): unknown {
	switch (shape.is) {
		case 'text':
			return textAt(tree, name) || undefined;
		case 'number':
			return numberIn(textAt(tree, name));
		case 'flag':
			return textAt(tree, name) === TICKED;
		case 'moment': {
			const typed = textAt(tree, name);
			return typed === '' ? undefined : (momentIn(typed) ?? typed);
		}
		case 'words': {
			const found = (['nl', 'en'] as const).flatMap((language) => {
				// A browser sends the ends of lines of a text area as two signs.
				const typed = textAt(tree, `${name}.${language}`).replace(/\r\n?/g, '\n');
				return typed === '' ? [] : [[language, typed] as const];
			});
			return found.length > 0 ? Object.fromEntries(found) : undefined;
		}
		case 'ids':
			return [...new Set(leafAt(tree, name).filter((id) => id !== ''))];
		case 'object':
			return readObject(shape.of, branchAt(tree, name));
		case 'list':
			return rowsOf(branchAt(tree, name)).map((row) => readShape(shape.of, tree, `${name}.${row}`));
		case 'record': {
			const all = Object.keys(branchAt(tree, name)).map((key) => [key, readShape(shape.of, tree, `${name}.${key}`)]);
			return Object.fromEntries(all.filter(([, value]) => value !== undefined));
		}
	}
}

export function readObject(of: Readonly<Record<string, Shape>>, tree: Tree): Record<string, unknown> {
	const all = Object.entries(of).map(([name, shape]) => [name, readShape(shape, tree, name)] as const);
	return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

const single = (value: unknown): string[] =>
	typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];

/** A value as the fields of a form show it. */
export function shown(shape: Shape, value: unknown): Tree | string[] {
	if (value === undefined || value === null) return shape.is === 'object' ? treeOf([]) : [];
	const parts = value as Record<string, unknown>;
	switch (shape.is) {
		case 'flag':
			return value === true ? [TICKED] : [];
		case 'moment':
			return typeof value === 'string' ? [shownMoment(value)] : [];
		case 'ids':
			return Array.isArray(value) ? value.map(String) : [];
		case 'words':
			return Object.assign(treeOf([]), { nl: single(parts['nl']), en: single(parts['en']) });
		case 'object':
			return shownObject(shape.of, parts);
		case 'list': {
			const rows = (value as unknown[]).map((row) => shown(shape.of, row));
			return Object.assign(treeOf([]), Object.fromEntries(rows.entries()));
		}
		case 'record':
			return Object.assign(
				treeOf([]),
				Object.fromEntries(Object.entries(parts).map(([name, each]) => [name, shown(shape.of, each)]))
			);
		default:
			return single(value);
	}
}

export function shownObject(of: Readonly<Record<string, Shape>>, value: Readonly<Record<string, unknown>>): Tree {
	const all = Object.entries(of).map(([name, shape]) => [name, shown(shape, value[name])] as const);
	// An empty leaf is a field that nothing was typed in.
	return Object.assign(treeOf([]), Object.fromEntries(all.filter(([, part]) => !isLeaf(part) || part.length > 0)));
}
