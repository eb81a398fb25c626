/** A published version made ready for answers: which steps it has, and what belongs to each. Done once per version. */
import type { Published, ScreenKind, SurveyScreen } from '../../model';
import { assign, type AssignedTask } from '../../study/design/assign';
import type { VersionKey } from './keys';
import { fitsAttention, fitsBackground, fitsQuestion, type Fits } from './fits';

/** What was realised of the design where this was asked. */
export interface Realised {
	deck: number | null;
	/** Among the vignettes of this person, from 1. */
	place: number;
	vignette: number;
	repeats: number | null;
}

export interface Item {
	/** The id of a question; of a task the experiment and its place, such as `straf/3`. */
	id: string;
	fits: Fits;
	kind: 'question' | 'background' | 'attention' | 'task';
	task?: Realised;
}

/** One page: a screen, or one task of an experiment. */
export interface Step {
	screen: string;
	kind: ScreenKind;
	items: readonly Item[];
}

export interface Compiled extends VersionKey {
	published: Published;
	/** The first step after consent: where everybody begins. */
	first: number;
	/** The last step, which thanks: whoever comes to it is done. */
	end: number;
	/** The step that shows the guideline or what others say; what was answered before it stays as it is from there on. */
	reveal: number;
	/** For this person; as many steps, on the same screens, for everybody. */
	stepsOf(respondent: string): readonly Step[];
	opensAt: number;
	closesAt: number;
}

/** Whoever answers is met again within minutes; drawing their tasks anew costs more than writing an answer. */
const REMEMBERED = 20_000;

export function compileVersion(key: VersionKey, published: Published): Compiled {
	const { survey, designs } = published;
	const questions = new Map<string, Item>();
	for (const [id, question] of Object.entries(survey.questions))
		questions.set(id, { id, kind: 'question', fits: fitsQuestion(question) });
	for (const [id, question] of Object.entries(survey.background))
		questions.set(id, { id, kind: 'background', fits: fitsBackground(question) });
	for (const [id, task] of Object.entries(survey.attention))
		questions.set(id, { id, kind: 'attention', fits: fitsAttention(task) });
	const fitsTask = new Map(Object.entries(survey.experiments).map(([id, one]) => [id, fitsQuestion(one.question)]));
	const itemOf = (id: string): Item => questions.get(id)!;

	function tasksOf(experiment: string, respondent: string, apart: boolean, screen: SurveyScreen): Step[] {
		const { deck, tasks } = assign(designs[experiment]!, experiment, survey.experiments[experiment]!, respondent);
		const isHere = (task: AssignedTask) => (task.kind === 'vignette' && task.apart === true) === apart;
		return tasks.filter(isHere).map((task): Step => {
			const step = { screen: screen.id, kind: screen.kind };
			if (task.kind === 'attention') return { ...step, items: [itemOf(task.attention)] };
			const { task: place, vignette, repeats = null } = task;
			const id = `${experiment}/${place}`;
			const fits = fitsTask.get(experiment)!;
			return { ...step, items: [{ id, kind: 'task', fits, task: { deck, place, vignette, repeats } }] };
		});
	}

	function stepsFor(respondent: string): Step[] {
		return survey.screens.flatMap((screen): Step[] => {
			const { id, kind } = screen;
			switch (screen.kind) {
				case 'experiment':
				case 'repeat':
					return tasksOf(screen.experiment, respondent, screen.kind === 'repeat', screen);
				case 'questions':
				case 'background':
					return [{ screen: id, kind, items: screen.questions.map(itemOf) }];
				case 'attention':
					return [{ screen: id, kind, items: [itemOf(screen.attention)] }];
				default:
					return [{ screen: id, kind, items: [] }];
			}
		});
	}

	const known = new Map<string, readonly Step[]>();
	const anybody = stepsFor('anybody');
	const reveal = anybody.findIndex(({ kind }) => kind === 'reveal');
	return {
		...key,
		published,
		first: anybody.findIndex(({ kind }) => kind === 'consent') + 1,
		end: anybody.length - 1,
		reveal: reveal < 0 ? Infinity : reveal,
		stepsOf: (respondent) => {
			const before = known.get(respondent);
			if (before) return before;
			if (known.size >= REMEMBERED) known.delete(known.keys().next().value!);
			const steps = stepsFor(respondent);
			known.set(respondent, steps);
			return steps;
		},
		opensAt: Date.parse(survey.opensAt),
		closesAt: Date.parse(survey.closesAt)
	};
}
