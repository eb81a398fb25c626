/** Every Dutch text that people meet, with the place where it stands or the subject in which it was made. */
import { readdirSync, readFileSync } from 'node:fs';
import { LineCounter, parseDocument, visit } from 'yaml';
import { checkSanction, editionSetAt, editionSets, evaluate, scenarios } from '../../src/lib/engine';
import { explainStep } from '../../src/lib/explain';
import type { Corpus, EditionSet, Subject } from '../../src/lib/model';
import { texts } from '../../src/routes/api/text';
import { presentExplorer } from '../../src/routes/verkennen/[[subject]]/view';

export interface Found {
	text: string;
	/** Where to change it: file and line or key, or what made it. */
	where: string;
}

/** The words on the pages; a placeholder such as {count} stays and counts as a figure. */
export function messages(path = 'messages/nl.json'): Found[] {
	const all = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
	return Object.entries(all).flatMap(([key, text]) =>
		key.startsWith('$') ? [] : [{ text, where: `${path}: ${key}` }]
	);
}

/** Every text of the rules in Dutch, whether a page shows it now or not. */
export function rules(root = 'seeds/law'): Found[] {
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
	return files.sort().flatMap((name) => {
		const lines = new LineCounter();
		const path = `${root}/${name}`;
		const found: Found[] = [];
		visit(parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines }), {
			Pair(_, { key, value }) {
				const named = key as { value?: unknown } | null;
				const held = value as { value?: unknown; range?: [number, number, number] } | null;
				if (named?.value !== 'nl' || typeof held?.value !== 'string') return;
				found.push({ text: held.value, where: `${path}:${lines.linePos(held.range?.[0] ?? 0).line}` });
			}
		});
		return found;
	});
}

const strings = (value: unknown): string[] =>
	typeof value === 'string'
		? [value]
		: typeof value === 'object' && value !== null
			? Object.values(value).flatMap(strings)
			: [];

/** Words that stand in a page of their own rather than in the messages. */
export function pages(): Found[] {
	const error = readFileSync('src/error.html', 'utf8').matchAll(/<(title|h1|p)>(?:<a[^>]*>)?([^<]+)</gu);
	return [
		...strings(texts.nl).map((text) => ({ text, where: 'src/routes/api/text.ts' })),
		...[...error].map(([, , text = '']) => ({ text, where: 'src/error.html' }))
	];
}

/** From every combination of the facts that must be answered, along every level of every other fact. */
function* spread(subject: Subject) {
	for (const factor of subject.factors) yield* scenarios(subject, new Set([factor.id]));
}

/** What the trace says about every step that such cases meet. */
function traced(set: EditionSet): Found[] {
	const { subject, date } = set;
	const found = new Set<string>();
	for (const facts of spread(subject)) {
		const { steps } = evaluate(set, { subject: subject.id, offenceDate: date, facts, assumptions: [] });
		for (const step of steps) found.add(explainStep(step, { subject }, 'nl'));
	}
	return [...found].map((text) => ({ text, where: `explanation of ${subject.id}` }));
}

/** Addresses, codes and other strings of the view that nobody reads as language. */
const UNREAD = new Set([
	'href',
	'id',
	'factor',
	'level',
	'kind',
	'status',
	'anchor',
	'action',
	'key',
	'date',
	'decisionDate',
	'voice',
	'receipt'
]);

function shown(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, held]) => (UNREAD.has(key) ? [] : shown(held)));
}

/** The whole page of the explorer: with nothing answered, and with only what must be answered. */
function explored(corpus: Corpus, subject: Subject): Found[] {
	const date = subject.exampleDate;
	const found = new Set<string>();
	for (const answers of [{}, ...scenarios(subject, new Set())]) {
		for (const text of shown(presentExplorer(corpus, subject, { date, answers }, 'nl'))) found.add(text);
	}
	return [...found].map((text) => ({ text, where: `page of ${subject.id}` }));
}

const days = (amount: string, unit: 'day' | 'month' | 'year') => ({ amount, unit }) as const;
const PROPOSED: readonly Parameters<typeof checkSanction>[2][] = [
	{ custody: days('1', 'month') },
	{ custody: days('40', 'year') },
	{ custody: days('1', 'month'), conditionalCustody: days('2', 'month') },
	{ custody: days('1', 'year'), communityServiceHours: 240 },
	{ detention: days('1', 'month') },
	{ detention: days('2', 'year') },
	{ communityServiceHours: 120 },
	{ communityServiceHours: 500 },
	{ communityServiceHours: 60, conditionalCommunityServiceHours: 90 },
	{ fineEuros: 500 },
	{ fineEuros: 500, conditionalFineEuros: 900 }
];

/** What is said about a sentence of somebody's own. */
function objected(corpus: Corpus, subject: Subject): Found[] {
	const selected = editionSetAt(corpus, subject.id, subject.exampleDate);
	if (!selected.ok) return [];
	const found = new Set<string>();
	for (const age of ['leeftijd-verdachte', 'schuldvorm']) {
		for (const facts of scenarios(subject, new Set([age]))) {
			const scenario = { subject: subject.id, offenceDate: subject.exampleDate, facts, assumptions: [] };
			for (const proposed of PROPOSED)
				for (const { text } of checkSanction(selected.set, scenario, proposed).objections) found.add(text.nl);
		}
	}
	return [...found].map((text) => ({ text, where: `own sentence in ${subject.id}` }));
}

/** Everything, each text once. The first place that holds it is the place to change it. */
export function collect(corpus: Corpus): Found[] {
	const subjects = [...corpus.subjects.values()];
	const all = [
		...messages(),
		...rules(),
		...pages(),
		...editionSets(corpus).flatMap(traced),
		...subjects.flatMap((subject) => [...explored(corpus, subject), ...objected(corpus, subject)])
	];
	return [...new Map([...all].reverse().map((one) => [one.text, one])).values()].reverse();
}
