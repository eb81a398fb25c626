/** The released tables: each background with each question, each fact with the kind of sentence. */
import { inLanguage } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { shapedOf } from '$lib/server/results/shapes';
import type { Compiled } from '$lib/server/survey/steps';
import type { Dimension } from '$lib/study/disclosure';
import type { ResultsData } from '$lib/study/rollup/results';
import { dueAt, policyOf } from '$lib/server/results/releases';
import { binEnds } from '$lib/study/rollup/counts';
import { ANSWER, type Tables } from '$lib/study/rollup/tables';
import { factName, kindName, levelName, methodOf, optionName, questionName, type Names } from '$lib/ui/results/names';
import { number } from '$lib/ui/results/numbers';
import { crossTable, type Crossing } from '$lib/ui/results/people';
import type { Section } from '$lib/ui/results/view';

const categoriesOf = ({ categories }: Dimension, label: (id: string) => string) =>
	categories.map((id) => ({ id, label: label(id) }));

/** No two of them share a number: from 0 to 9, from 10 to 19. */
function binName({ low, high }: { low: number; high: number }, lang: Names['lang']): string {
	const say = (value: number) => number(value, lang, 3);
	return low === high ? say(low) : m.vs_from_through({ low: say(low), high: say(high) });
}

/** @param only the questions and experiments that may be shown; all of them where it is absent */
export function crossingsOf(
	names: Names,
	tables: Tables,
	experiment: string | undefined,
	only?: readonly string[]
): Crossing[] {
	const { survey } = names;
	const dimension = (all: readonly Dimension[], id: string) => all.find((one) => one.id === id)!;
	const { dimensions } = tables.people.lattice;
	const people = tables.people.lattice.tables.flatMap((table): Crossing[] => {
		const [background, question] = table;
		if (background === undefined || question === undefined) return [];
		if (only && !only.includes(question)) return [];
		const asked = survey.questions[question]!;
		const named = (id: string) =>
			asked.kind === 'number' && id.startsWith('bin')
				? binName(binEnds(asked, Number(id.slice(3))), names.lang)
				: optionName(names, question, id);
		return [
			{
				tables: 'people',
				title: m.vs_cross_people({
					question: questionName(names, question),
					background: questionName(names, background)
				}),
				rows: {
					id: question,
					label: questionName(names, question),
					categories: categoriesOf(dimension(dimensions, question), named)
				},
				columns: {
					id: background,
					categories: categoriesOf(dimension(dimensions, background), (id) => optionName(names, background, id))
				}
			}
		];
	});
	const own = tables.tasks.find(({ id }) => id === experiment);
	if (!own || (only && !only.includes(own.id))) return people;
	const isSentence = survey.experiments[own.id]?.question.kind === 'sentence';
	const answer = dimension(own.lattice.dimensions, ANSWER);
	const nameOfAnswer = (id: string) => {
		if (id === '-') return m.vs_unsaid();
		if (isSentence) return kindName(id);
		const question = survey.experiments[own.id]!.question;
		const option = question.kind === 'choice' ? question.options.find((one) => one.id === id) : undefined;
		return option ? inLanguage(option.text, names.lang) : id;
	};
	const tasks = own.lattice.dimensions
		.filter(({ id }) => id !== ANSWER)
		.map((fact): Crossing => {
			const factor = fact.id.slice('fact '.length);
			const say = { fact: factName(names, own.id, factor) };
			return {
				tables: own.id,
				title: isSentence ? m.vs_cross_tasks(say) : m.vs_cross_answers(say),
				rows: { id: ANSWER, label: m.vs_column_sentence(), categories: categoriesOf(answer, nameOfAnswer) },
				columns: { id: fact.id, categories: categoriesOf(fact, (level) => levelName(names, own.id, factor, level)) }
			};
		});
	return [...tasks, ...people];
}

export function crossSection(
	names: Names,
	data: ResultsData,
	compiled: Compiled,
	experiment: string | undefined,
	isClosed: boolean
): Section {
	const made = Math.max(0, ...data.tables.map(({ days }) => days.length));
	const closed = made === 0 ? m.vs_crosses_closed_none : m.vs_crosses_closed;
	const next = data.tables.flatMap((one) => one.next ?? []);
	const due = number(next.length > 0 ? Math.min(...next) : dueAt(0, policyOf(compiled)), names.lang, 0);
	return {
		id: 'tabellen',
		title: m.vs_crosses_title(),
		lead: [isClosed ? closed() : made === 0 ? m.vs_crosses_none({ due }) : m.vs_crosses_next({ due })],
		charts: [],
		tables: crossingsOf(names, shapedOf(compiled.published).tables, experiment).flatMap(
			(crossing) => crossTable(names, data, crossing) ?? []
		),
		methods: (['hidden', 'releases'] as const).map(methodOf)
	};
}
