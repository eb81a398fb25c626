/** Two states of the law laid side by side, in lines for a review. */
import { editionSetAt, movements, sameFacts, type MovedCases, type Movements } from '../../src/lib/engine';
import { factPhrase, maximumPhrase, outcomeWords, sourceLine } from '../../src/lib/explain';
import { policyEffectWords } from '../../src/lib/explain/effects';
import { editionChanges, type LineChange } from '../../src/lib/law';
import type { Basis, Cell, Corpus, Fact, PolicyEdition, Subject } from '../../src/lib/model';

/** More groups than this are a list that nobody reads; how many there are besides is said. */
const MOST_GROUPS = 12;

const cellWords = (cell: Cell): string =>
	cell.kind === 'absent' || cell.kind === 'possible' ? cell.text.en : outcomeWords(cell, 'en');

const basisWords = (basis: Basis): string =>
	[basis.status, basis.source, basis.locator, ...basis.readings].filter((part) => part !== undefined).join(', ');

const MARKS = { added: '+', gone: '-', changed: '~' } as const;

function lines<L extends { id: string; basis: Basis }>(
	title: string,
	changes: readonly LineChange<L>[],
	words: (line: L) => string
): string[] {
	if (changes.length === 0) return [];
	return [
		`  ${title}`,
		...changes.flatMap((change) => {
			const head = `    ${MARKS[change.kind]} ${change.id}`;
			if (change.kind === 'added')
				return [`${head}: ${words(change.after)}`, `        ${basisWords(change.after.basis)}`];
			if (change.kind === 'gone') return [`${head}: ${words(change.before)}`];
			const { before, after, parts } = change;
			const [from, to] = [words(before), words(after)];
			const [was, is] = [basisWords(before.basis), basisWords(after.basis)];
			return [
				`${head} (${parts.join(', ')})${from === to ? `: ${to}` : `: ${from} → ${to}`}`,
				...(was === is ? [] : [`        ${was} → ${is}`])
			];
		})
	];
}

/** What stands in the two tables. */
function tableLines(before: PolicyEdition, after: PolicyEdition): string[] {
	const { rows, modifiers, other } = editionChanges(before, after);
	return [
		...lines('rows', rows, ({ cell }) => cellWords(cell)),
		...lines('circumstances', modifiers, ({ effect }) => policyEffectWords(effect, 'en')),
		...(other.length > 0 ? [`  also changed: ${other.join(', ')}`] : [])
	];
}

const caseWords = (subject: Subject, example: readonly Fact[]): string =>
	example.map((fact) => factPhrase(subject, fact, 'en')).join('; ');

function groupLines<T>(
	subject: Subject,
	title: string,
	groups: readonly MovedCases<T>[],
	words: (value: T) => string
): string[] {
	const shown = groups
		.slice(0, MOST_GROUPS)
		.flatMap(({ before, after, cases, example }) => [
			`    ${cases.toLocaleString('en')} cases: ${words(before)} → ${words(after)}`,
			`        such as: ${caseWords(subject, example)}`
		]);
	const more = groups.length - MOST_GROUPS;
	return groups.length === 0
		? [`  ${title}: the same in every case`]
		: [`  ${title}`, ...shown, ...(more > 0 ? [`    and ${more} more groups`] : [])];
}

function caseLines(subject: Subject, { cases, start, maximum, bar }: Movements): string[] {
	return [
		`  over all ${cases.toLocaleString('en')} cases`,
		...groupLines(subject, 'where the guideline starts', start, (one) =>
			one === null ? 'no starting point' : outcomeWords(one, 'en')
		),
		...groupLines(subject, 'the maximum of the law', maximum, ({ none, maximum: state }) =>
			none !== undefined ? none : state === null ? 'no maximum' : maximumPhrase(state, 'en')
		),
		...groupLines(subject, 'the bar on community service', bar, (status) => status ?? 'not asked')
	];
}

const isInForce = ({ from, through }: PolicyEdition, day: string): boolean =>
	from <= day && (through === undefined || day <= through);

/** The first day on which an edition speaks and its subject was read. */
const firstDay = ({ from }: PolicyEdition, subject: Subject): string =>
	from > subject.readFrom ? from : subject.readFrom;

/** An edition beside the one that it is held against: the same id, or the last one of its instrument before it. */
function pairs(before: Corpus, after: Corpus): { old?: PolicyEdition; now?: PolicyEdition }[] {
	const same = (a: PolicyEdition) => (b: PolicyEdition) => a.id === b.id && a.subject === b.subject;
	const changed = after.policies.filter((now) => before.policies.find(same(now))?.hash !== now.hash);
	const gone = before.policies.filter((old) => !after.policies.some(same(old)));
	return [
		...changed.map((now) => {
			const earlier = before.policies
				.filter((old) => old.instrument === now.instrument && old.subject === now.subject && old.from < now.from)
				.sort((a, b) => (a.from < b.from ? 1 : -1))[0];
			const old = before.policies.find(same(now)) ?? earlier;
			return old ? { old, now } : { now };
		}),
		...gone.map((old) => ({ old }))
	];
}

type Selected = ReturnType<typeof editionSetAt>;

function betweenLines(subject: Subject, a: Selected, b: Selected, day: string): string[] {
	if (!a.ok || !b.ok) return [`  the law of ${day} was not read: no cases`];
	if (!sameFacts(a.set, b.set)) return ['  the facts of the subject differ too, so no case can be laid beside itself'];
	return caseLines(subject, movements(a.set, b.set));
}

/** @returns the lines of a review, and whether anything differs */
export function lawDiff(before: Corpus, after: Corpus): { lines: string[]; differs: boolean } {
	const all = pairs(before, after);
	const out = all.flatMap(({ old, now }) => {
		const one = (now ?? old)!;
		const subject = after.subjects.get(one.subject) ?? before.subjects.get(one.subject)!;
		const head = `\n${one.id}, ${subject.label.en}${old && now && old.id !== now.id ? `, beside ${old.id}` : ''}`;
		const table =
			old && now
				? tableLines(old, now)
				: [now ? `  new: ${now.rows.length} rows, ${sourceLine(now.basis, after.sources, 'en')}` : '  gone'];
		// An edition that has taken the place of another is held against the day before it; any other on its own day.
		const day = firstDay(now ?? old!, subject);
		const oldDay = old && now && !isInForce(old, day) ? firstDay(old, subject) : day;
		const [a, b] = [editionSetAt(before, subject.id, oldDay), editionSetAt(after, subject.id, day)];
		return [head, ...table, ...betweenLines(subject, a, b, day)];
	});
	const statutes = after.statutes
		.filter(
			(now) => before.statutes.find(({ id, subject }) => id === now.id && subject === now.subject)?.hash !== now.hash
		)
		.map(({ id, subject }) => `\n${id}, ${subject}: a part of a code differs; npm run law:check looks at all of it`);
	return { lines: [...out, ...statutes], differs: out.length + statutes.length > 0 };
}
