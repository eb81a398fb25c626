/** What the rules make of an experiment as it stands in a form: its facts, its vignettes, and what falls out and why. */
import { editionSetAt, parseScenario } from '$lib/engine';
import { factorsRead } from '$lib/engine/reads';
import { factorName, levelName } from '$lib/explain';
import { Experiment, type Answers, type Language, type Subject, type Survey } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { designProblem } from '$lib/study/design';
import { studyLibrary, type StudyLibrary } from '$lib/study/library';
import { exclusions, factsOf, spaceOf, type Space, type SpaceChoice } from '$lib/study/space';
import { partsOf, wordsOf } from '$lib/study/vignette';
import type { Choice, ExperimentView, FactView, SpaceView } from '$lib/ui/survey-edit/parts';
import { house } from '../../../../../house.server';
import { designWords, exclusionWords, spaceWords } from '../../../complaint-words';
import { inLanguage } from '$lib/model';

const EXAMPLES = 3;

/** The story, the subject and the day that an experiment speaks of, as far as they are known. */
function groundOf(base: SpaceChoice['base'], { corpus, cases }: StudyLibrary) {
	const story = base.kind === 'case' ? cases.get(base.case) : undefined;
	const id = base.kind === 'case' ? story?.subject : base.subject;
	const subject = id === undefined ? undefined : corpus.subjects.get(id);
	const day = base.kind === 'case' ? story?.offenceDate : base.offenceDate;
	const selected = subject && day !== undefined ? editionSetAt(corpus, subject.id, day) : undefined;
	return { story, subject, set: selected?.ok ? selected.set : undefined };
}

/** Facts that have to be answered before a first combination is a case. */
function openFacts(space: Space | undefined, choice: SpaceChoice, subject: Subject, offenceDate: string): Set<string> {
	const given = { ...(space?.given ?? {}), ...choice.base.fixed };
	const first: Answers = {
		...given,
		...factsOf(
			choice.factors,
			choice.factors.map(() => 0)
		)
	};
	const parsed = parseScenario(subject, { offenceDate, answers: first });
	if (parsed.ok) return new Set();
	return new Set(
		parsed.refusals.flatMap((one) => (one.kind === 'missing' ? one.open.map(({ factor }) => factor) : []))
	);
}

/** Spread over the space, so that they differ. */
function examplesOf(space: Space, lang: Language): string[][] {
	const count = space.vignettes.length;
	const places = [...new Set([0, Math.floor(count / 2), count - 1])].filter((at) => at >= 0 && at < count);
	return places.slice(0, EXAMPLES).map((at) => partsOf(space, space.vignettes[at]!).map((part) => wordsOf(part, lang)));
}

const none: SpaceView = { combinations: 0, vignettes: 0, excluded: [], problems: [], examples: [] };

/** @param value as `readExperiment` gives it: it need not be an experiment yet */
export function presentExperiment(value: unknown, survey: Survey, lang: Language): ExperimentView {
	const { corpus, cases } = house();
	const library = studyLibrary(corpus, cases);
	const { base, factors, leaveOut } = value as SpaceChoice;
	const { story, subject, set } = groundOf(base, library);
	const attention: Choice[] = Object.entries(survey.attention).map(([id, { text }]) => ({
		id,
		label: inLanguage(text, lang)
	}));
	const basis = base.kind;
	if (!subject)
		return {
			base: base.kind === 'case' ? base.case : base.subject,
			basis,
			facts: [],
			varied: [],
			space: { ...none, problems: [m.ve_space_unknown()] },
			attention
		};
	const name = (factor: string) => factorName(subject, factor, lang);
	const level = (factor: string, id: string) => levelName(subject, { factor, level: id }, lang);
	// Without anything that varies there is one combination: what is fixed alone.
	const result = spaceOf({ base, factors, leaveOut }, library);
	const space = result.ok ? result.space : undefined;
	const parsed = Experiment.safeParse(value);
	const problem = space && parsed.success && factors.length > 0 ? designProblem(parsed.data, space) : undefined;
	const read = set ? factorsRead(set) : undefined;
	const stated: Answers = Object.assign({}, ...(story?.text ?? []).map(({ states }) => states)) as Answers;
	const date = story?.offenceDate ?? (base.kind === 'offence' ? base.offenceDate : '');
	const open = set ? openFacts(space, { base, factors, leaveOut }, subject, date) : new Set<string>();
	const ticked = new Set([...Object.keys(base.fixed), ...factors.map(({ factor }) => factor)]);
	const facts = subject.factors
		.filter(({ id }) => ticked.has(id) || open.has(id) || !read || read.has(id))
		.map((factor): FactView => ({
			id: factor.id,
			label: factor.label[lang],
			question: factor.question[lang],
			levels: factor.levels.map((one) => ({ id: one.id, label: one.label[lang], help: one.help?.[lang] })),
			story: stated[factor.id] === undefined ? undefined : level(factor.id, stated[factor.id]!),
			open: open.has(factor.id),
			never: (space?.neverShown ?? [])
				.filter((one) => one.factor === factor.id)
				.map((one) => ({ level: level(factor.id, one.level), why: one.because.map(exclusionWords).join('; ') }))
		}));
	return {
		base: story ? story.title[lang] : subject.label[lang],
		basis,
		facts,
		varied: factors.map(({ factor, levels }) => ({
			id: factor,
			label: name(factor),
			levels: levels.map((id) => ({ id, label: level(factor, id) }))
		})),
		space: space
			? {
					combinations: space.combinations,
					vignettes: space.vignettes.length,
					excluded: exclusions
						.filter((why) => space.excluded[why] > 0)
						.map((why) => ({ count: space.excluded[why], why: exclusionWords(why) })),
					problems: [],
					design: problem && designWords(problem),
					examples: examplesOf(space, lang)
				}
			: { ...none, problems: result.ok ? [] : result.problems.map((one) => spaceWords(one, name)) },
		attention
	};
}
