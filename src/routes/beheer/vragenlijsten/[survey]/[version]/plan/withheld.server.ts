/** What the control will hide, in words: whole facts and answers first, then the cells of each table. */
import type { Design, Language, Published, Survey } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { foreseen, type Foreseen } from '$lib/server/results/foreseen';
import type { StudyLibrary } from '$lib/study/library';
import type { Expectation } from '$lib/study/plan';
import type { WithheldCell } from '$lib/study/plan/withheld';
import { shapeOf } from '$lib/study/rollup/shape';
import { tablesOf } from '$lib/study/rollup/tables';
import { spaceOf } from '$lib/study/space';
import { factName, kindName, optionName, questionName, type Names } from '$lib/ui/results/names';
import type { Crossing } from '$lib/ui/results/people';
import type { WithheldRow, WithheldView } from '$lib/ui/survey-edit/withheld';
import { crossingsOf } from '../resultaten/crosses.server';

/** How tables name the dimension of a fact. */
const FACT = 'fact ';

/** As it would be published today; of an experiment that cannot be drawn nothing is counted. */
function asPublished(survey: Survey, designs: Readonly<Record<string, Design>>): Published {
	const has = (id: string) => Object.hasOwn(designs, id);
	return {
		format: 1,
		survey: {
			...survey,
			experiments: Object.fromEntries(Object.entries(survey.experiments).filter(([id]) => has(id))),
			screens: survey.screens.filter((screen) => !('experiment' in screen) || has(screen.experiment))
		},
		rules: [],
		designs,
		publishedAt: '',
		hash: ''
	};
}

/** The words of a category stand in the crossing that it is in. */
function labelIn(crossings: readonly Crossing[], names: Names) {
	const known = new Map(
		crossings.flatMap(({ rows, columns }) => [
			...rows.categories.map(({ id, label }) => [`${rows.id} ${id}`, label] as const),
			...columns.categories.map(({ id, label }) => [`${columns.id} ${id}`, label] as const)
		])
	);
	return (id: string, category: string) =>
		known.get(`${id} ${category}`) ?? (category === '-' ? m.vs_unsaid() : optionName(names, id, category));
}

export async function withheldView(
	survey: Survey,
	drawn: Readonly<Record<string, Design>>,
	experiment: string,
	{ respondents, answered, groups = {} }: Expectation,
	library: StudyLibrary,
	lang: Language
): Promise<WithheldView> {
	const published = asPublished(survey, drawn);
	const found = await foreseen(published, respondents, { groups, answered });
	if (!found) return { kind: 'busy' };
	const own = found.filter(({ tables }) => tables === 'people' || tables === experiment);
	if (own.length === 0) return { kind: 'none', text: m.ve_plan_withheld_tables() };
	const sum = (of: (one: Foreseen) => number) => own.reduce((total, one) => total + of(one), 0);
	const number = (value: number) => new Intl.NumberFormat(lang).format(value);
	const [count, small] = [sum((one) => one.withheld), sum((one) => one.small)];
	if (count === 0) return { kind: 'none', text: m.ve_plan_withheld_none() };
	const space = spaceOf(survey.experiments[experiment]!, library);
	const names: Names = {
		lang,
		survey,
		factors: space.ok ? { [experiment]: space.space.set.subject.factors } : {}
	};
	const crossings = crossingsOf(names, tablesOf(shapeOf(published)), experiment);
	const label = labelIn(crossings, names);
	const minimum = survey.minimumCell;
	const row = (name: string, { people, why }: WithheldCell): WithheldRow => ({
		name,
		cells: [number(people), why === 'small' ? m.ve_plan_why_small({ minimum }) : m.ve_plan_why_protects()]
	});
	const nameOf = (id: string, category: string): string => {
		const words = label(id, category);
		if (id.startsWith(FACT)) return `${factName(names, experiment, id.slice(FACT.length))}: ${words}`;
		if (id === 'answer') return words === category ? kindName(category) : words;
		return `${questionName(names, id)} ${words}`;
	};
	return {
		kind: 'some',
		lead: [
			m.ve_plan_withheld_text({ people: number(respondents) }),
			m.ve_plan_withheld_count({
				all: number(sum((one) => one.cells)),
				count: number(count),
				small: number(small),
				protects: number(count - small),
				minimum
			}),
			m.ve_plan_withheld_invented()
		],
		margins: own.flatMap(({ margins }) =>
			margins.map((cell) => row(Object.entries(cell.place).map(([id, category]) => nameOf(id, category))[0]!, cell))
		),
		crossings: own.flatMap((one) =>
			one.crossings.flatMap(({ by, cells, withheld }) => {
				const crossing = crossings.find(({ rows, columns }) => by.includes(rows.id) && by.includes(columns.id));
				if (!crossing || withheld.length === 0) return [];
				return [
					{
						title: m.ve_plan_withheld_cross({
							title: crossing.title,
							count: number(withheld.length),
							all: number(cells)
						}),
						rows: withheld.map((cell) => row(by.map((id) => label(id, cell.place[id]!)).join(' – '), cell))
					}
				];
			})
		)
	};
}
