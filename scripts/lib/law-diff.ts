/** Two states of the law laid side by side, in lines for a review. */
import type { MovedCases, Movements } from '../../src/lib/engine';
import { factPhrase, maximumPhrase, outcomeWords, sourceLine } from '../../src/lib/explain';
import { policyEffectWords } from '../../src/lib/explain/effects';
import type { EditionChanges, LineChange } from '../../src/lib/law';
import type { Basis, Cell, Corpus, Fact, Subject } from '../../src/lib/model';
import { isNothing, lawDifference, type EditionDifference } from '../../src/lib/server/law/difference';

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
function tableLines({ rows, modifiers, other }: EditionChanges): string[] {
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

function betweenLines({ subject, cases }: EditionDifference): string[] {
	switch (cases.kind) {
		case 'unread':
			return [`  the law of ${cases.day} was not read: no cases`];
		case 'other-facts':
			return ['  the facts of the subject differ too, so no case can be laid beside itself'];
		case 'moved':
			return caseLines(subject, cases.moved);
	}
}

/** @returns the lines of a review, and whether anything differs */
export function lawDiff(before: Corpus, after: Corpus): { lines: string[]; differs: boolean } {
	const difference = lawDifference(before, after);
	const out = difference.editions.flatMap((one) => {
		const { subject, old, now, table } = one;
		const beside = old && now && old.id !== now.id ? `, beside ${old.id}` : '';
		const head = `\n${(now ?? old)!.id}, ${subject.label.en}${beside}`;
		const whole = now ? `  new: ${now.rows.length} rows, ${sourceLine(now.basis, after.sources, 'en')}` : '  gone';
		return [head, ...(table ? tableLines(table) : [whole]), ...betweenLines(one)];
	});
	const statutes = difference.statutes.map(
		({ id, subject }) => `\n${id}, ${subject}: a part of a code differs; npm run law:check looks at all of it`
	);
	const subjects = difference.subjects.map((id) => `\n${id}: the subject differs in its facts or its words`);
	return { lines: [...out, ...statutes, ...subjects], differs: !isNothing(difference) };
}
