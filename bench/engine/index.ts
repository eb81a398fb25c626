/** `npm run bench:engine`: how fast the engine is, beside four rule engines; exit 1 where an answer differs. */
import { cpus } from 'node:os';
import { compile, evaluate, rowOf, vectorOf } from '../../src/lib/engine';
import { traceRow } from '../../src/lib/engine/row';
import { Trace } from '../../src/lib/engine/trace';
import { readCorpus, selection, setAt } from './cases';
import { measure, type Measure } from './measure';
import { peers } from './peers';
import type { Ask } from './peers/peer';
import { line, number, target, versionOf } from './report';
import { casesOf, factorsOf, tableOf, type TableCase } from './table';

const subject = 'seksuele-misdrijven';
const dates = ['2024-09-01', '2024-03-01'] as const;
const casesPerDate = 5_000;
const peerCases = 1_000;

const corpus = readCorpus();
console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}`);
console.log(peers.map(({ name }) => `${name} ${versionOf(name)}`).join(', '));
console.log('One thread of JavaScript. Every figure is the median of its rounds, after a warm-up.');

console.log('\n1. The full subject, traced');
console.log('   One evaluation: a parsed scenario in, the whole answer out: offence, maximum step by step, bar on');
console.log('   community service, guideline, row and modifiers, notes; every step with its rule, basis, facts and');
console.log('   the state after it; the receipt with hashes and scenario key.');
const full: Measure[] = [];
for (const date of dates) {
	const set = setAt(corpus, subject, date);
	const cases = selection(set, date, casesPerDate);
	const steps = cases.reduce((sum, scenario) => sum + evaluate(set, scenario).steps.length, 0) / cases.length;
	const speed = await measure(cases, (scenario) => {
		const { steps, receipt } = evaluate(set, scenario);
		return steps.length + receipt.scenarioKey.length;
	});
	full.push(speed);
	line(`editions of ${date}, ${number(cases.length)} scenarios`, speed, `, ${steps.toFixed(1)} steps each`);
}

const set = setAt(corpus, subject, dates[0]);
const program = compile(set);
const rows = tableOf(set);
const cases = casesOf(set, rows);
const idOf = (row: ReturnType<typeof rowOf>) => row && `${row.start.edition}/${row.rule.id}`;
const answers = cases.map(({ vector }) => idOf(rowOf(program, vector)));
const hits = answers.filter((answer) => answer !== undefined).length;

console.log(
	`\n2. One decision table: the guidelines of ${dates[0]}, ${rows.length} rows over ${factorsOf(rows).length} facts`
);
console.log(
	`   ${number(cases.length)} cases: every valid combination of the facts that the table reads. ${number(hits)} hit`
);
console.log('   a row; in the others no guideline speaks.');
console.log(
	'   One evaluation: the facts of a case in, the row that speaks out. Traced: with the steps that say which'
);
console.log('   guideline and which row, their basis, the facts that matched and the state after each.');
console.log(
	'   This engine takes facts as numbers, as a whole evaluation has them; "from named facts" includes numbering'
);
console.log(
	'   them and deriving whether youth law applies. The peers get that derived fact, and the others, by name.'
);

function traceOf(vector: TableCase['vector']): number {
	const trace = new Trace();
	traceRow(program, vector, trace);
	return trace.steps.length;
}
const outcomeOnly = await measure(cases, ({ vector }) => (rowOf(program, vector) ? 1 : 0));
line('this engine, outcome only', outcomeOnly);
const traced = await measure(cases, ({ vector }) => traceOf(vector));
line('this engine, traced', traced);
const named = await measure(cases, ({ named }) => (rowOf(program, vectorOf(program, named)) ? 1 : 0));
line('this engine, outcome only, from named facts', named);
const namedTraced = await measure(cases, ({ named }) => traceOf(vectorOf(program, named)));
line('this engine, traced, from named facts', namedTraced);

/** Cases in which a peer, or our own trace, answers otherwise than the table did. */
async function differences(who: string, ask: (given: TableCase) => ReturnType<Ask>): Promise<number> {
	let different = 0;
	for (const [at, given] of cases.entries()) {
		const answer = await ask(given);
		if (answer === answers[at]) continue;
		if (different++ > 0) continue;
		console.log(`   ${who} answers ${answer} instead of ${answers[at]} for ${JSON.stringify(given.facts)}`);
	}
	return different;
}

const speeds = new Map<string, Measure>();
let different = await differences('our own trace', ({ vector }) => idOf(traceRow(program, vector, new Trace())?.row));
// Cases spread over the whole list: one pass of a slow peer over all of them would take too long.
const stride = Math.max(1, Math.floor(cases.length / peerCases));
const some = cases.filter((_, at) => at % stride === 0).map(({ facts }) => facts);
for (const { name, load } of peers) {
	try {
		const ask = (await load()).prepare(rows);
		const wrong = await differences(name, ({ facts }) => ask(facts));
		different += wrong;
		const count = (row: string | undefined) => (row ? 1 : 0);
		const speed = await measure(
			some,
			(facts) => {
				const answer = ask(facts);
				return answer instanceof Promise ? answer.then(count) : count(answer);
			},
			{ rounds: 5 }
		);
		speeds.set(name, speed);
		line(name, speed, wrong > 0 ? `, ${number(wrong)} ANSWERS DIFFER` : '');
	} catch (error) {
		console.log(`   ${name.padEnd(46)} NOT MEASURED: ${String(error).split('\n')[0]}`);
	}
}
const compared = [...speeds.keys(), 'our own trace'].join(', ');
console.log(
	different === 0
		? `   Answers: equal in all ${number(cases.length)} cases for ${compared}.`
		: `   Answers: ${number(different)} DIFFER.`
);

console.log('\n3. How many times faster than each peer');
console.log(`   ${''.padEnd(22)}outcome only    traced   from named facts: outcome only    traced`);
for (const [name, { perSecond }] of speeds) {
	const times = (measured: Measure) => `${number(measured.perSecond / perSecond)}x`;
	const own = times(outcomeOnly).padStart(12) + times(traced).padStart(10);
	console.log(`   ${name.padEnd(22)}${own}${times(named).padStart(33)}${times(namedTraced).padStart(10)}`);
}

console.log('\n4. What was to be reached on one core');
for (const [at, { perSecond }] of full.entries())
	target(`full subject of ${dates[at]}, traced`, perSecond, 100_000, '/s');
target('table, outcome only', outcomeOnly.perSecond, 3_000_000, '/s');
const slowest = speeds.get('json-rules-engine');
if (slowest) {
	target('over json-rules-engine, traced', traced.perSecond / slowest.perSecond, 500, 'x');
	target('over json-rules-engine, outcome only', outcomeOnly.perSecond / slowest.perSecond, 500, 'x');
} else console.log('   json-rules-engine was not measured, so there is no factor over it.');
if (different > 0) process.exitCode = 1;
