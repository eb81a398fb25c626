/**
 * An experiment as a form has it. For each fact somebody ticks levels: none leaves it open, one is the same in every
 * vignette, two or more vary. So what is fixed and what varies is one question, and cannot contradict itself.
 */
import type { Experiment } from '../../model';
import type { Place } from '../survey/complaint';
import { answerShape, vignetteKinds } from './answers';
import { object, readObject, readShape, settled, shownObject, text, words, number, type Shape } from './shape';
import { branchAt, isLeaf, leafAt, replaced, rowsOf, textAt, treeOf, type Tree } from './tree';

const questionOf = (tree: Tree): Extract<Shape, { is: 'object' }> => {
	const typed = textAt(tree, 'question.kind');
	const kind = vignetteKinds.find((each) => each === typed) ?? 'sentence';
	return object({ kind: text, text: words, ...answerShape(kind) });
};

const plain = object({
	title: words,
	tasks: number,
	repeat: text,
	attention: text,
	order: object({ tasks: text, facts: text })
});

function baseOf(tree: Tree, fixed: Record<string, string>) {
	const of = branchAt(tree, 'base');
	return textAt(of, 'kind') === 'case'
		? { kind: 'case', case: textAt(of, 'case'), fixed }
		: { kind: 'offence', subject: textAt(of, 'subject'), offenceDate: textAt(of, 'offenceDate'), fixed };
}

function designOf(tree: Tree) {
	const kind = textAt(tree, 'design.kind');
	const decks = readShape(number, tree, 'design.decks');
	if (kind === 'balanced') return { kind, decks };
	if (kind !== 'efficient') return { kind };
	const pairs = branchAt(tree, 'pairs');
	const interactions = rowsOf(pairs)
		.map((row) => [textAt(pairs, `${row}.a`), textAt(pairs, `${row}.b`)])
		.filter((pair) => pair.some((factor) => factor !== ''));
	return { kind, decks, interactions };
}

/** Facts with their ticked levels, in the order in which they are told: as before, new ones behind. */
function ticked(tree: Tree): [string, string[]][] {
	const facts = branchAt(tree, 'facts');
	const chosen = (factor: string) => [...new Set(leafAt(facts, factor).filter((level) => level !== ''))];
	const before = leafAt(tree, 'vary').filter((factor) => Object.hasOwn(facts, factor));
	return [...new Set([...before, ...Object.keys(facts)])].map((factor) => [factor, chosen(factor)]);
}

/** A combination to leave out: of some facts one level or more. Facts that no longer vary fall out of it. */
function leaveOutOf(tree: Tree, varied: ReadonlySet<string>) {
	const rows = branchAt(tree, 'out');
	return rowsOf(rows)
		.map((row) =>
			Object.fromEntries(
				Object.entries(branchAt(rows, row)).filter(
					(entry): entry is [string, string[]] => varied.has(entry[0]) && isLeaf(entry[1]) && entry[1].length > 0
				)
			)
		)
		.filter((box) => Object.keys(box).length > 0);
}

/** The same form with rows counted anew: empty ones are gone, and what is left out names what varies. */
export function settledExperiment(tree: Tree): Tree {
	const settledQuestion = settled(questionOf(tree), tree, 'question');
	const facts = ticked(tree);
	const varied = facts.filter(([, levels]) => levels.length > 1).map(([factor]) => factor);
	const out = leaveOutOf(tree, new Set(varied));
	const pairs = branchAt(tree, 'pairs');
	const kept = rowsOf(pairs).filter((row) => textAt(pairs, `${row}.a`) !== '' || textAt(pairs, `${row}.b`) !== '');
	const list = (rows: readonly (Tree | string[])[]): Tree =>
		Object.assign(treeOf([]), Object.fromEntries(rows.entries()));
	return [
		['vary', varied],
		['out', list(out.map((box) => Object.assign(treeOf([]), box)))],
		['pairs', list(kept.map((row) => branchAt(pairs, row)))]
	].reduce((whole, [name, part]) => replaced(whole, name as string, part as Tree | string[]), settledQuestion);
}

/** Total: whatever was typed comes out, and the schema says whether it is an experiment. */
export function readExperiment(tree: Tree): Record<string, unknown> {
	const facts = ticked(tree);
	const factors = facts.filter(([, levels]) => levels.length > 1).map(([factor, levels]) => ({ factor, levels }));
	const fixed = Object.fromEntries(
		facts.filter(([, levels]) => levels.length === 1).map(([f, [level]]) => [f, level!])
	);
	const { title, tasks, repeat, attention, order } = readObject(plain.of, tree);
	return {
		title,
		base: baseOf(tree, fixed),
		factors,
		leaveOut: leaveOutOf(tree, new Set(factors.map(({ factor }) => factor))),
		question: readShape(questionOf(tree), tree, 'question'),
		tasks,
		design: designOf(tree),
		order,
		repeat,
		...(attention === undefined ? {} : { attention })
	};
}

/** The form of an experiment that is there. */
export function shownExperiment(experiment: Experiment): Tree {
	const { base, factors, leaveOut, question, design } = experiment;
	const { fixed, ...ground } = base;
	const tree = (parts: Record<string, Tree | string[]>): Tree => Object.assign(treeOf([]), parts);
	const leaf = (value: string | number): string[] => [String(value)];
	const list = (rows: readonly Tree[]): Tree => tree(Object.fromEntries(rows.entries()));
	const decks: Record<string, string[]> = 'decks' in design ? { decks: leaf(design.decks) } : {};
	const pairs = design.kind === 'efficient' ? design.interactions : [];
	const asked = tree({ question: tree({ kind: leaf(question.kind) }) });
	return Object.assign(shownObject(plain.of, experiment), {
		base: tree(Object.fromEntries(Object.entries(ground).map(([name, value]) => [name, leaf(value)]))),
		facts: tree({
			...Object.fromEntries(Object.entries(fixed).map(([factor, level]) => [factor, leaf(level)])),
			...Object.fromEntries(factors.map(({ factor, levels }) => [factor, [...levels]]))
		}),
		vary: factors.map(({ factor }) => factor),
		out: list(
			leaveOut.map((box) => tree(Object.fromEntries(Object.entries(box).map(([f, levels]) => [f, [...levels]]))))
		),
		question: shownObject(questionOf(asked).of, question),
		design: tree({ kind: leaf(design.kind), ...decks }),
		pairs: list(pairs.map(([a, b]) => tree({ a: leaf(a), b: leaf(b) })))
	});
}

/**
 * The field of the form in which something of an experiment is typed. Levels of a fact that varies are ticked under the
 * name of the fact, which its place alone does not say: `facts`, then.
 * @param place within the experiment
 */
export function experimentField(place: Place): string {
	const [first, second, third, fourth] = place.map(String);
	if (first === 'factors') return 'facts';
	if (first === 'base') return second === 'fixed' ? ['facts', third].filter(Boolean).join('.') : place.join('.');
	if (first === 'leaveOut') return ['out', second, third].filter((each) => each !== undefined).join('.');
	if (first === 'design' && second === 'interactions')
		return third === undefined ? 'pairs' : ['pairs', third, fourth === '1' ? 'b' : 'a'].join('.');
	return place.join('.');
}
