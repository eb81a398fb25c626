/** Whether the rules have vignettes for an experiment, and whether its design can measure what it is meant to. */
import type { Experiment, Survey } from '../../model';
import { designProblem } from '../design';
import type { StudyLibrary } from '../library';
import { spaceOf } from '../space';
import { answerComplaints } from './questions';
import type { Place, SurveyComplaint } from './complaint';

function factorComplaints({ factors, leaveOut, design }: Experiment, place: Place): SurveyComplaint[] {
	const names = factors.map(({ factor }) => factor);
	const strange = (factor: string, here: Place): SurveyComplaint[] =>
		names.includes(factor) ? [] : [{ kind: 'not-varied', factor, place: [...place, ...here] }];
	const pairs = design.kind === 'efficient' ? design.interactions : [];
	return [
		...leaveOut.flatMap((box, at) => [
			...Object.keys(box).flatMap((factor) => strange(factor, ['leaveOut', at, factor])),
			// Leaving out one level of one fact is not varying it.
			...(Object.keys(box).length < 2
				? [{ kind: 'leaves-out-a-fact', place: [...place, 'leaveOut', at] } satisfies SurveyComplaint]
				: [])
		]),
		...pairs.flatMap(([a, b], at) => [
			...strange(a, ['design', 'interactions', at, 0]),
			...strange(b, ['design', 'interactions', at, 1]),
			...(a === b || pairs.findIndex(([c, d]) => [c, d].sort().join() === [a, b].sort().join()) < at
				? [
						{
							kind: 'space',
							problem: { kind: 'twice', factor: a },
							place: [...place, 'design', 'interactions', at]
						} satisfies SurveyComplaint
					]
				: [])
		])
	];
}

function vignetteComplaints(experiment: Experiment, place: Place, library: StudyLibrary): SurveyComplaint[] {
	const result = spaceOf(experiment, library);
	if (!result.ok) return result.problems.map((problem) => ({ kind: 'space', problem, place: [...place, 'factors'] }));
	const { space } = result;
	const told = space.excluded['no-story'];
	const problem = designProblem(experiment, space);
	const never = space.neverShown.map(({ factor, level, because }): SurveyComplaint => {
		const at = space.factors.findIndex((each) => each.factor === factor);
		const levels = space.factors[at]!.levels.indexOf(level);
		return {
			kind: 'level-never-shown',
			fact: { factor, level },
			because,
			place: [...place, 'factors', at, 'levels', levels]
		};
	});
	return [
		...(told > 0
			? [{ kind: 'no-story', combinations: told, place: [...place, 'factors'] } satisfies SurveyComplaint]
			: []),
		...never,
		// A level that is never shown makes every design unable to measure it: that says it twice.
		...(problem && (never.length === 0 || problem.kind !== 'not-measurable')
			? [{ kind: 'design', problem, place: [...place, 'design'] } satisfies SurveyComplaint]
			: [])
	];
}

export function experimentComplaints({ experiments, screens }: Survey, library: StudyLibrary): SurveyComplaint[] {
	return Object.entries(experiments).flatMap(([id, experiment]): SurveyComplaint[] => {
		const place = ['experiments', id];
		const { repeat, tasks, question } = experiment;
		const isRepeated = screens.some((screen) => screen.kind === 'repeat' && screen.experiment === id);
		return [
			...answerComplaints(question, [...place, 'question']),
			...factorComplaints(experiment, place),
			...(repeat !== 'none' && tasks < 2
				? [{ kind: 'repeat-needs-two', place: [...place, 'repeat'] } satisfies SurveyComplaint]
				: []),
			...(repeat === 'screen' && !isRepeated
				? [{ kind: 'no-repeat-screen', place: [...place, 'repeat'] } satisfies SurveyComplaint]
				: []),
			...vignetteComplaints(experiment, place, library)
		];
	});
}
