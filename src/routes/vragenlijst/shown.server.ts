/** What a version of a survey is shown with, made once per version: its cases as the law of this installation tells them. */
import { boundsOf, evaluate } from '$lib/engine';
import { dayWords } from '$lib/explain';
import { inLanguage, type Language, type Survey, type SurveyText } from '$lib/model';
import type { OthersSaid } from '$lib/server/survey/others';
import type { Compiled } from '$lib/server/survey/steps';
import type { StudyLibrary } from '$lib/study/library';
import { own } from '$lib/study/survey/own';
import { rulesOf } from '$lib/study/survey/publish';
import { contentNoteOf, partsOf } from '$lib/study/vignette';
import { scenarioOf, spaceOf, type Space } from '$lib/study/space';
import { choicesOf, hasLife } from '$lib/ui/own/view';
import type { FieldView, Spoken, ToldView } from '$lib/ui/survey/view';
import type { SupportLine } from '$lib/ui/views/explorer';

/** A version, with all around it that a step needs. */
export interface Shown {
	compiled: Compiled;
	library: StudyLibrary;
	support: SupportLine[];
	spoken: Spoken;
	/** By experiment, what was released of the answers of all; a preview has none. */
	others?: ReadonlyMap<string, OthersSaid> | undefined;
}

/** The language of the texts: that of the page where the survey has it, else the first of the survey. */
export function spokenIn({ languages }: Pick<Survey, 'languages'>, page: Language): Spoken {
	const lang = languages.includes(page) ? page : languages[0]!;
	return { lang, attribute: lang === page ? undefined : lang };
}

/** The rules no longer know a case that this survey asks about, so it cannot be shown as it was published. */
export class CannotBeTold extends Error {
	override name = 'CannotBeTold';
}

interface Made {
	spaces: Map<string, Space>;
	fields: Map<string, FieldView>;
	changed?: boolean;
}

const made = new WeakMap<Compiled, Made>();

function madeOf(compiled: Compiled): Made {
	const known = made.get(compiled) ?? { spaces: new Map<string, Space>(), fields: new Map<string, FieldView>() };
	made.set(compiled, known);
	return known;
}

/** The vignettes of an experiment. */
export function spaceIn({ compiled, library }: Pick<Shown, 'compiled' | 'library'>, experiment: string): Space {
	const { spaces } = madeOf(compiled);
	const known = spaces.get(experiment);
	if (known) return known;
	const asked = own(compiled.published.survey.experiments, experiment);
	const result = asked && spaceOf(asked, library);
	if (!result?.ok) throw new CannotBeTold(`The vignettes of ${experiment} cannot be told here.`);
	spaces.set(experiment, result.space);
	return result.space;
}

/** Whether the rules of this installation are other than on the day of publication. */
export function rulesChanged({ compiled, library }: Shown): boolean {
	const known = madeOf(compiled);
	known.changed ??=
		JSON.stringify(rulesOf(compiled.published.survey, library)) !== JSON.stringify(compiled.published.rules);
	return known.changed;
}

/** The kinds of sentence that the law has for a vignette; whether one is allowed is not said. */
export function sentenceField(shown: Shown, experiment: string, vignette: number): FieldView {
	const { fields } = madeOf(shown.compiled);
	const name = `${experiment}/${vignette}`;
	const known = fields.get(name);
	if (known) return known;
	const space = spaceIn(shown, experiment);
	const scenario = scenarioOf(space, shown.compiled.published.designs[experiment]!.vignettes[vignette]!);
	const bounds = boundsOf(space.set, scenario, evaluate(space.set, scenario));
	if (!bounds.charged) throw new CannotBeTold(`A vignette of ${experiment} comes to no offence here.`);
	const field: FieldView = { kind: 'sentence', choices: choicesOf(bounds), life: hasLife(bounds) };
	fields.set(name, field);
	return field;
}

export const textIn = ({ spoken }: Pick<Shown, 'spoken'>, text: SurveyText): string => inLanguage(text, spoken.lang);

/** As the organiser wrote it, a paragraph per line. */
export const paragraphsIn = (shown: Pick<Shown, 'spoken'>, text: SurveyText | undefined): string[] =>
	text === undefined
		? []
		: textIn(shown, text)
				.split(/\n+/)
				.map((line) => line.trim())
				.filter((line) => line !== '');

/** What one person is told of a vignette, with the facts in the order of that person. */
export function toldOf(shown: Shown, experiment: string, vignette: number, order: readonly string[]): ToldView {
	const { lang } = shown.spoken;
	const space = spaceIn(shown, experiment);
	const parts = partsOf(space, shown.compiled.published.designs[experiment]!.vignettes[vignette]!, order);
	return {
		about: [space.set.subject.label[lang], dayWords(space.set.date, lang)].join(' · '),
		sentences: parts.flatMap((part) => (part.kind === 'sentence' ? [part.text[lang]] : [])),
		facts: parts.flatMap((part) =>
			part.kind === 'fact'
				? [{ label: part.label[lang], level: part.levelLabel[lang], help: part.levelHelp?.[lang] }]
				: []
		)
	};
}

/** What a reader should know before the cases, each note once. */
export function notesOf(shown: Shown): string[] {
	const { survey } = shown.compiled.published;
	const { lang } = shown.spoken;
	const experiments = Object.keys(survey.experiments).map((id) => contentNoteOf(spaceIn(shown, id)));
	const questions = Object.values(survey.questions).map((question) => {
		const story = question.kind === 'sentence' ? shown.library.cases.get(question.case) : undefined;
		return story?.contentNote ?? (story && shown.library.corpus.subjects.get(story.subject)?.contentNote);
	});
	return [...new Set([...experiments, ...questions].flatMap((note) => (note ? [note[lang]] : [])))];
}
