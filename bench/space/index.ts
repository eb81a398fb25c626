/** `npm run bench:space`: the diagrams over all cases, beside plain enumeration. Nothing fails on a time. */
import { cpus, loadavg } from 'node:os';
import { count, figures, orderOf, ways, wayInUse } from '../../src/lib/engine/diagram';
import type { EditionSet } from '../../src/lib/model';
import { readCorpus } from '../engine/cases';
import { inBrowser } from './browser';
import { walked } from './enumerated';
import { bound, long, ms, number, questionTable, row } from './print';
import { processor } from './processor';
import { casesOf, newestSets } from './sets';
import { asked, built, total, type Spread } from './timing';
import { extras, roles, widened } from './widen';

const CASES = 60;
const TRIES = 3;
const LARGEST = 200_000;
const COMPILE_MS = 1000;
const QUESTION_MS = 50;
const wide = ['seksuele-misdrijven', 'straatroof'];

const wanted = new Set(process.argv.slice(2));
const chosen = (part: string) => wanted.size === 0 || wanted.has(part);
const sets = newestSets(readCorpus());
const casesIn = (set: EditionSet) => count(figures(set).offence);
const name = ({ subject, date }: EditionSet) => `${subject.id} ${date}`;

/** The slowest question of all, by one case or by 19 of 20. */
const slowest = (found: ReadonlyMap<string, Spread>, of: keyof Spread) =>
	[...found].map(([question, times]) => ({ question, ms: times[of] })).reduce((a, b) => (b.ms > a.ms ? b : a));

const worst: { label: string; compile: number; question: { question: string; ms: number } }[] = [];

function subjects(): void {
	console.log('\n1. Every subject, its newest editions');
	console.log('   Compiling: all four diagrams of editions never seen before, tables included, the quickest of three.');
	console.log('   In time of the processor, as everything below that takes long: the machine is shared.');
	console.log('   Nodes and leaves of offence, maximum, bar, start; beginnings looked at while building.');
	row('', ['cases', 'beginnings', 'compile ms', 'nodes', 'leaves'], [14, 12, 12, 24, 18]);
	for (const set of sets) {
		const parts = built(set, TRIES, processor);
		const cells = [
			number(casesIn(set)),
			number(total(parts, ({ visited }) => visited)),
			ms(total(parts, ({ ms }) => ms)),
			parts.map(({ nodes }) => nodes).join(' '),
			parts.map(({ leaves }) => leaves).join(' ')
		];
		row(set.subject.id, cells, [14, 12, 12, 24, 18]);
	}
}

function questions(): void {
	console.log(`\n2. Time per question in ms, over ${CASES} random cases per subject`);
	console.log(
		`   Each case is asked ${TRIES} times and the quickest counts, because the machine is shared. Half of the facts`
	);
	console.log(
		'   are given to count, countBy, possible and weigh; "nearest" leads to the figure of another random case,'
	);
	console.log(
		'   "no way" to one that no case has; countBy and "no way" ask all four figures. Beside it one walk through all'
	);
	console.log(
		`   cases by plain enumeration, at the speed that was measured over up to ${number(LARGEST)} of them (the share`
	);
	console.log(
		'   that was really walked is in brackets), and how many times as long that is as what decides the maximum.'
	);
	const heads = ['count', 'decide max.', 'nearest max.', 'slowest of all', 'cases/s', 'one walk', 'times as long'];
	row('', heads, WIDTHS);
	const full: [string, ReadonlyMap<string, Spread>][] = [];
	for (const set of sets) {
		const cases = casesOf(set, CASES);
		const compiled = total(built(set, TRIES, processor), ({ ms }) => ms);
		const found = asked(set, cases, TRIES);
		const { cases: met, perSecond } = walked(set, cases[0]!.facts, LARGEST);
		const whole = Number(casesIn(set)) / perSecond;
		const worstOne = slowest(found, 'most');
		const cells = [
			...['count', 'decide maximum', 'nearest maximum'].map((question) => ms(found.get(question)!.median)),
			`${worstOne.question} ${ms(worstOne.ms)}`,
			number(perSecond),
			`${long(whole)} (${share(met, Number(casesIn(set)))})`,
			number((whole * 1000) / found.get('decide maximum')!.median)
		];
		row(set.subject.id, cells, WIDTHS);
		worst.push({ label: set.subject.id, compile: compiled, question: worstOne });
		if (wide.includes(set.subject.id)) full.push([`${name(set)}, ${number(casesIn(set))} cases`, found]);
	}
	for (const [label, found] of full) {
		console.log(`\n   ${label}: median, 19 of 20 within, the slowest`);
		questionTable(found);
	}
}
const share = (part: number, whole: number) => (part === whole ? 'all' : `${((100 * part) / whole).toPrecision(2)}%`);
const WIDTHS = [8, 13, 14, 26, 10, 20, 15];

function orders(): void {
	console.log(`\n3. The ways to order the facts; in use is "${wayInUse}"`);
	console.log('   All four diagrams together. Beginnings are what building costs, nodes what every question costs.');
	row(
		'',
		Object.keys(ways).flatMap((way) => [`${way}`]),
		[33, 33, 33, 33]
	);
	row(
		'',
		Object.keys(ways).map(() => 'beginnings    nodes       ms'),
		[33, 33, 33, 33]
	);
	const sums = new Map<string, number[]>();
	for (const set of sets) {
		const cells = (Object.keys(ways) as (keyof typeof ways)[]).map((way) => {
			const parts = built(set, 2, processor, orderOf(set, way));
			const figures = [
				total(parts, ({ visited }) => visited),
				total(parts, ({ nodes }) => nodes),
				total(parts, ({ ms }) => ms)
			];
			sums.set(
				way,
				(sums.get(way) ?? [0, 0, 0]).map((sum, at) => sum + figures[at]!)
			);
			return cellOf(figures);
		});
		row(set.subject.id, cells, [33, 33, 33, 33]);
	}
	row('together', [...sums.values()].map(cellOf), [33, 33, 33, 33]);
}
const cellOf = ([visited, nodes, time]: number[]) =>
	`${number(visited!)}${number(nodes!).padStart(9)}${ms(time!).padStart(9)}`;

function widening(): void {
	console.log('\n4. More facts than any guideline has: extra facts of two levels, each read by the next of');
	console.log(`   ${roles.join(', ')}, and so on; see bench/space/widen.ts`);
	for (const id of wide) {
		const set = sets.find(({ subject }) => subject.id === id)!;
		for (const beyond of [1e9, 1e12]) {
			const size = Math.ceil(Math.log2(beyond / Number(casesIn(set))));
			const own = widened(set, size);
			const parts = built(own, TRIES, processor);
			const found = asked(own, casesOf(own, CASES), TRIES);
			console.log(`\n   ${id} with ${extras(size).length} more facts: ${number(casesIn(own))} cases`);
			for (const { name, nodes, leaves, visited, ms: time } of parts) {
				const cells = [`${number(visited)} beginnings`, `${number(nodes)} nodes`, `${leaves} leaves`, `${ms(time)} ms`];
				row(name, cells, [22, 16, 14, 14]);
			}
			questionTable(found);
			worst.push({
				label: `${id} with ${size} more facts`,
				compile: total(parts, ({ ms }) => ms),
				question: slowest(found, 'most')
			});
		}
	}
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}`);
console.log(
	`${cpus().length} cores, load before the run ${loadavg()
		.map((load) => load.toFixed(1))
		.join(' ')}`
);
if (chosen('subjects')) subjects();
if (chosen('questions')) questions();
if (chosen('orders')) orders();
if (chosen('wide')) widening();
if (worst.length > 0) {
	console.log('\n5. What was to be reached in Node: compiling, and the slowest question about any case');
	for (const { label, compile, question } of worst) {
		bound(`${label}: compiling`, compile, COMPILE_MS);
		bound(`${label}: ${question.question}`, question.ms, QUESTION_MS);
	}
}
if (chosen('browser')) await inBrowser(sets);
