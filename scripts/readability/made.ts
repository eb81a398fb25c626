/** Dutch text that the app makes: by the templates of the explanation, on the pages, about a sentence of somebody's own. */
import { checkSanction, editionSetAt, evaluate, scenarios } from '../../src/lib/engine';
import { explainStep, statusSentence, statusWords } from '../../src/lib/explain';
import { statuses, type Corpus, type EditionSet, type Subject } from '../../src/lib/model';
import { presentEdition } from '../../src/routes/regels/edition';
import { editionsOf } from '../../src/routes/regels/gaps';
import { keysOf } from '../../src/routes/vergelijken/address';
import { startsOf } from '../../src/routes/vergelijken/starts';
import { presentComparison } from '../../src/routes/vergelijken/view';
import { presentExplorer } from '../../src/routes/verkennen/[[subject]]/view';
import type { Found } from './found';

/** From every combination of the facts that must be answered, along every level of every other fact. */
function* spread(subject: Subject) {
	for (const factor of subject.factors) yield* scenarios(subject, new Set([factor.id]));
}

/** What the trace says about every step that such cases meet. */
export function traced(set: EditionSet): Found[] {
	const { subject, date } = set;
	const found = new Set<string>();
	for (const facts of spread(subject)) {
		const { steps } = evaluate(set, { subject: subject.id, offenceDate: date, facts, assumptions: [] });
		for (const step of steps) found.add(explainStep(step, { subject }, 'nl'));
	}
	return [...found].map((text) => ({ text, where: `explanation of ${subject.id}` }));
}

/**
 * Addresses, codes and other strings of a view that nobody reads as language; and the conditions of a rule, which are
 * labels in a row that are measured one by one where they were written. `own` is what the browser judges a sentence by;
 * what it then says is measured by `objected`.
 */
const UNREAD = new Set(
	'href id factor level kind status anchor action key date decisionDate voice receipt when own'.split(' ')
);

function shown(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, held]) => (UNREAD.has(key) ? [] : shown(held)));
}

/** A page of the rules, as it shows an edition; and how sure a figure is, in words. */
export function ruled(corpus: Corpus, subject: Subject): Found[] {
	const names = new Map(corpus.statutes.flatMap(({ offences }) => offences.map(({ id, label }) => [id, label.nl])));
	const editions = editionsOf(corpus).filter((edition) => edition.subject === subject.id);
	const texts = editions.flatMap((edition) => shown(presentEdition({ corpus, subject, lang: 'nl', names }, edition)));
	const certainty = statuses.flatMap((status) => [statusWords(status, 'nl'), statusSentence(status, 'nl')]);
	return [...texts, ...certainty].map((text) => ({ text, where: `rules of ${subject.id}` }));
}

/** The whole page of the explorer: with nothing answered, and with only what must be answered. */
export function explored(corpus: Corpus, subject: Subject): Found[] {
	const date = subject.exampleDate;
	const found = new Set<string>();
	for (const answers of [{}, ...scenarios(subject, new Set())]) {
		for (const text of shown(presentExplorer(corpus, subject, { date, answers }, 'nl'))) found.add(text);
	}
	return [...found].map((text) => ({ text, where: `page of ${subject.id}` }));
}

/** The page that compares: with no case, with each of its examples, and with the cases of all examples in turn. */
export function compared(corpus: Corpus): Found[] {
	const pairs = startsOf(corpus, 'nl').flatMap(({ links }) =>
		links.map(({ href }) => keysOf(new URLSearchParams(href.split('?')[1])))
	);
	const mixed = pairs.map((pair, at) => [...pair, ...(pairs[at + 1] ?? [])]);
	const found = new Set<string>();
	for (const keys of [[], ...pairs, ...mixed]) {
		const view = presentComparison(corpus, keys, 'nl', { today: '2024-01-01' });
		for (const text of shown({ ...view, add: null })) found.add(text);
	}
	return [...found].map((text) => ({ text, where: 'page that compares' }));
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
export function objected(corpus: Corpus, subject: Subject): Found[] {
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
