/** What a proposal changes, in words: the same as `npm run law:diff` says, in the language of the page. */
import type { diagram, MovedCases, Movements } from '$lib/engine';
import { capital, casesWords, dayWords, factPhrase, numberWords, outcomeWords, sourceLine } from '$lib/explain';
import { policyEffectWords } from '$lib/explain/effects';
import type { EditionChanges, LineChange, Part } from '$lib/law';
import type { Basis, Cell, Fact, Language, PolicyEdition, Source, Subject, Text } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { isNothing, type EditionDifference } from '$lib/server/law/difference';
import type { ProvenChange } from '$lib/server/law/proposal';
import { maximumTitle } from '$lib/ui/views/amounts';
import { downloadHref } from './files.server';
import type { ChangeView, EditionChange, LineView, MovedView } from './view';

/** More groups than this are a list that nobody reads; how many there are besides is said. */
const MOST_GROUPS = 8;

type Sources = ReadonlyMap<string, Source>;

const parts: Readonly<Record<Part, () => string>> = {
	cell: m.la_part_cell,
	effect: m.la_part_effect,
	when: m.la_part_when,
	label: m.la_part_label,
	basis: m.la_part_basis,
	topic: m.la_part_topic,
	summons: m.la_part_summons
};

const fields: Readonly<Record<string, () => string>> = {
	label: m.la_part_label,
	text: m.la_part_text,
	from: m.la_part_from,
	through: m.la_part_through,
	lastSeen: m.la_part_last_seen,
	evidence: m.la_part_evidence,
	basis: m.la_part_basis,
	frame: m.la_part_frame,
	covers: m.la_part_covers,
	scope: m.la_part_scope,
	rounding: m.la_part_rounding,
	gaps: m.la_part_gaps,
	remarks: m.la_part_remarks
};

const cellWords = (cell: Cell, lang: Language): string =>
	capital(cell.kind === 'absent' || cell.kind === 'possible' ? cell.text[lang] : outcomeWords(cell, lang));

function lineView<L extends { id: string; label: Text; basis: Basis }>(
	change: LineChange<L>,
	words: (line: L) => string,
	sources: Sources,
	lang: Language
): LineView {
	const before = change.kind === 'added' ? undefined : change.before;
	const after = change.kind === 'gone' ? undefined : change.after;
	const place = (line: L | undefined) => (line ? sourceLine(line.basis, sources, lang) : '');
	const [was, is] = [place(before), place(after)];
	return {
		id: change.id,
		label: (after ?? before)!.label[lang],
		parts: change.kind === 'changed' ? change.parts.map((part) => parts[part]()).join(', ') : '',
		before: { words: before ? words(before) : m.la_line_new(), place: was === is ? '' : was },
		after: { words: after ? words(after) : m.la_line_gone(), place: is }
	};
}

function tablesOf({ rows, modifiers }: EditionChanges, sources: Sources, lang: Language): EditionChange['tables'] {
	const tables = [
		{ title: m.la_rows(), lines: rows.map((row) => lineView(row, ({ cell }) => cellWords(cell, lang), sources, lang)) },
		{
			title: m.la_modifiers(),
			lines: modifiers.map((one) =>
				lineView(one, ({ effect }) => capital(policyEffectWords(effect, lang)), sources, lang)
			)
		}
	];
	return tables.filter(({ lines }) => lines.length > 0);
}

/** Groups that read the same are one for a reader; what only moved in its explanation is said last. */
function inWords<T>(groups: readonly MovedCases<T>[], words: (value: T) => string) {
	const found = new Map<string, { before: string; after: string; cases: bigint; example: readonly Fact[] }>();
	for (const { before, after, cases, example } of groups) {
		const one = { before: words(before), after: words(after), cases, example };
		const key = JSON.stringify([one.before, one.after]);
		const known = found.get(key);
		if (known) known.cases += cases;
		else found.set(key, one);
	}
	const silent = ({ before, after }: { before: string; after: string }) => Number(before === after);
	return [...found.values()].sort((a, b) => silent(a) - silent(b));
}

function movedView<T>(
	title: string,
	moved: readonly MovedCases<T>[],
	words: (value: T) => string,
	subject: Subject,
	lang: Language
): MovedView {
	const groups = inWords(moved, words);
	return {
		title,
		same: groups.length === 0,
		groups: groups.slice(0, MOST_GROUPS).map(({ before, after, cases, example }) => {
			const counted = capital(casesWords(cases, lang));
			return {
				words:
					before === after
						? m.la_cases_reworded({ cases: counted, words: before })
						: m.la_cases_moved({ cases: counted, before, after }),
				example:
					example.length === 0
						? ''
						: m.la_cases_example({ facts: example.map((fact) => factPhrase(subject, fact, lang)).join('; ') })
			};
		}),
		more: Math.max(0, groups.length - MOST_GROUPS)
	};
}

const barNames = {
	barred: m.map_bar_barred,
	'not-barred': m.map_bar_free,
	undecided: m.map_bar_open
};

const barWords = (status: diagram.BarStatus): string => (status ? barNames[status]() : m.difference_bar_none());

const punishableWords = ({ maximum }: diagram.Punishable, lang: Language): string =>
	maximum ? maximumTitle(maximum, lang) : m.la_no_maximum();

const movedViews = (subject: Subject, { start, maximum, bar }: Movements, lang: Language): MovedView[] => [
	movedView(
		m.la_cases_start(),
		start,
		(one) => (one === null ? m.la_no_start() : outcomeWords(one, lang)),
		subject,
		lang
	),
	movedView(m.la_cases_maximum(), maximum, (one) => punishableWords(one, lang), subject, lang),
	movedView(m.la_cases_bar(), bar, barWords, subject, lang)
];

function casesOf({ subject, cases }: EditionDifference, lang: Language): EditionChange['cases'] {
	switch (cases.kind) {
		case 'unread':
			return m.la_cases_unread({ day: dayWords(cases.day, lang) });
		case 'other-facts':
			return m.la_cases_other();
		case 'moved':
			return {
				title: m.la_cases({ count: numberWords(cases.moved.cases, lang) }),
				moved: movedViews(subject, cases.moved, lang)
			};
	}
}

const isOwn = ({ origins }: PolicyEdition): boolean => origins.some(({ overlay }) => overlay);

function whatOf({ old, now }: EditionDifference): string {
	if (!now) return m.la_edition_gone();
	if (!old) return m.la_edition_new({ rows: now.rows.length });
	if (old.id !== now.id) return m.la_edition_beside({ old: old.id });
	return isOwn(old) && !isOwn(now) ? m.la_edition_seeds() : m.la_edition_changed();
}

function editionChange(one: EditionDifference, sources: Sources, lang: Language): EditionChange {
	const { subject, old, now, table } = one;
	const edition = (now ?? old)!;
	const other = table?.other.map((field) => fields[field]?.() ?? field).join(', ');
	return {
		id: edition.id,
		title: edition.label[lang],
		subject: subject.label[lang],
		what: whatOf(one),
		tables: table ? tablesOf(table, sources, lang) : [],
		other: other ? m.la_other({ parts: other }) : '',
		cases: casesOf(one, lang)
	};
}

export function changeView(proof: ProvenChange, lang: Language): ChangeView {
	const { files, remove, difference, sources, findings } = proof;
	const others = [...difference.statutes.map(({ id, subject }) => `${id} (${subject})`), ...difference.subjects];
	return {
		files: [
			...files.map(({ label, name, replaces }) => ({
				words: replaces ? m.la_confirm_replaces({ file: name }) : m.la_confirm_new({ file: `${label} → ${name}` }),
				download: replaces ? downloadHref(name) : undefined
			})),
			...remove.map((name) => ({ words: m.la_confirm_removes({ file: name }), download: downloadHref(name) }))
		],
		editions: difference.editions.map((one) => editionChange(one, sources, lang)),
		others: others.length > 0 ? m.la_statutes({ ids: others.join(', ') }) : '',
		nothing: isNothing(difference),
		findings: findings.map((finding) => finding[lang]),
		removes: files.length === 0
	};
}
