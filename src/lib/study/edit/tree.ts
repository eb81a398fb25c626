/**
 * The fields of a form as a tree: `options.0.text.nl` is a branch of it. What was typed stays in it as it was typed, valid
 * or not, so that a page can show it again.
 */

/** A leaf holds everything that was sent under one name: one text, or all boxes that were ticked. */
export interface Tree {
	[name: string]: Tree | string[];
}

/** Name to what was sent under it, as a page prints it. */
export type Fields = Record<string, string[]>;

const DEEPEST = 8;
const MOST_FIELDS = 4000;
/** Names that mean something to JavaScript itself are none of ours. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

const branch = (): Tree => Object.create(null) as Tree;

export const isLeaf = (part: Tree | string[] | undefined): part is string[] => Array.isArray(part);

/** The names between the dots; undefined for what no form of ours sends. */
function namesIn(name: string): string[] | undefined {
	const names = name.split('.');
	const isOurs = names.length <= DEEPEST && names.every((each) => each !== '' && !RESERVED.has(each));
	return isOurs ? names : undefined;
}

/** @param pairs in the order of the form; what is no field of ours is left out */
export function treeOf(pairs: Iterable<readonly [string, string]>): Tree {
	const root = branch();
	let count = 0;
	for (const [name, value] of pairs) {
		const names = namesIn(name);
		if (!names || ++count > MOST_FIELDS) continue;
		const last = names.pop()!;
		let at: Tree | undefined = root;
		for (const each of names) {
			const next: Tree | string[] = (at[each] ??= branch());
			at = isLeaf(next) ? undefined : next;
			if (!at) break;
		}
		if (!at) continue;
		const leaf = (at[last] ??= []);
		if (isLeaf(leaf)) leaf.push(value);
	}
	return root;
}

/** Every leaf under its whole name. */
export function fieldsOf(tree: Tree, before = ''): Fields {
	return Object.assign(
		{},
		...Object.entries(tree).map(([name, part]) =>
			isLeaf(part) ? { [before + name]: part } : fieldsOf(part, `${before}${name}.`)
		)
	) as Fields;
}

/** What stands at a name of the tree. */
export function partAt(tree: Tree, name: string): Tree | string[] | undefined {
	let at: Tree | string[] | undefined = tree;
	for (const each of name === '' ? [] : name.split('.')) at = isLeaf(at) ? undefined : at?.[each];
	return at;
}

export const branchAt = (tree: Tree, name: string): Tree => {
	const part = partAt(tree, name);
	return part && !isLeaf(part) ? part : branch();
};

export const leafAt = (tree: Tree, name: string): string[] => {
	const part = partAt(tree, name);
	return isLeaf(part) ? part : [];
};

/** The first text under a name, without spaces around it. */
export const textAt = (tree: Tree, name: string): string => (leafAt(tree, name)[0] ?? '').trim();

/** The rows of a list in their order: places are numbers, and some may be missing. */
export const rowsOf = (tree: Tree): string[] =>
	Object.keys(tree)
		.filter((name) => /^\d{1,4}$/.test(name))
		.sort((a, b) => Number(a) - Number(b));

/** A change of a list: of rows, or of a leaf that holds several values. */
export interface TreeEdit {
	do: 'up' | 'down' | 'remove';
	/** The list and the place in it, such as `options.2`. */
	at: string;
}

const KINDS = ['up', 'down', 'remove'] as const;

/** As a button says it: `up options.2`. @returns undefined for what no button of ours says */
export function readTreeEdit(text: string): TreeEdit | undefined {
	const [kind, at = ''] = text.split(' ');
	const found = KINDS.find((each) => each === kind);
	return found && /^[\w-]+(?:\.[\w-]+)*\.\d{1,4}$/.test(at) ? { do: found, at } : undefined;
}

/** The tree with one change. What cannot be done, such as moving the first row up, changes nothing. */
export function editedTree(tree: Tree, edit: TreeEdit): Tree {
	const cut = edit.at.lastIndexOf('.');
	const list = partAt(tree, edit.at.slice(0, cut));
	const place = edit.at.slice(cut + 1);
	if (!list) return tree;
	const rows = isLeaf(list) ? list.map((_, at) => String(at)) : rowsOf(list);
	const at = rows.indexOf(place);
	if (at < 0) return tree;
	const other = edit.do === 'up' ? at - 1 : at + 1;
	const order =
		edit.do === 'remove'
			? rows.filter((each) => each !== place)
			: rows.map((each, here) => (here === at ? (rows[other] ?? each) : here === other ? place : each));
	return replaced(
		tree,
		edit.at.slice(0, cut),
		isLeaf(list)
			? order.map((each) => list[Number(each)]!)
			: Object.assign(branch(), Object.fromEntries(order.map((each, here) => [here, list[each]!])))
	);
}

/** The tree with something else at a name; what was given is left as it is. */
export function replaced(tree: Tree, name: string, by: Tree | string[]): Tree {
	const [first, ...rest] = name.split('.');
	if (first === undefined) return tree;
	const before = tree[first];
	const inner = rest.length === 0 ? by : replaced(before && !isLeaf(before) ? before : branch(), rest.join('.'), by);
	return Object.assign(branch(), tree, { [first]: inner });
}
