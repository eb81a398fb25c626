/** What is wrong with the vignettes of an experiment, in words for the author of a file. */
import type { DesignProblem } from '../study/design';
import type { SpaceProblem } from '../study/space';

export function describeSpace(problem: SpaceProblem): string {
	switch (problem.kind) {
		case 'unknown-case':
			return `names the case "${problem.case}", which is not there: choose one of seeds/cases`;
		case 'unknown-subject':
			return `names the subject "${problem.subject}", which is not there`;
		case 'date-not-read':
			return `speaks of ${problem.offenceDate}, of which the law was not read: choose a day from ${problem.readFrom}`;
		case 'unknown-factor':
			return `names ${problem.factor}, which is no fact of ${problem.subject}`;
		case 'unknown-level':
			return `names ${problem.factor}: ${problem.level}, which is no level of it: known are ${problem.known.join(', ')}`;
		case 'twice':
			return `names ${problem.factor} or one of its levels twice, or varies what is fixed`;
		case 'too-many-combinations':
			return `comes to ${problem.combinations} combinations, more than ${problem.most}: vary fewer facts or levels`;
	}
}

export function describeDesign(problem: DesignProblem): string {
	switch (problem.kind) {
		case 'no-vignettes':
			return 'has no vignette: no combination of these levels can be';
		case 'too-few-vignettes':
			return `asks for ${problem.tasks} vignettes per person of the ${problem.vignettes} that there are: ask for fewer`;
		case 'too-many-vignettes':
			return `has ${problem.vignettes} vignettes, more than ${problem.most}: vary fewer facts or levels`;
		case 'too-many-decks':
			return `comes to ${problem.decks} decks, more than ${problem.most}: choose another design`;
		case 'too-few-tasks':
			return `deals out ${problem.vignettes} vignettes for ${problem.parameters} effects: make more decks or ask for more vignettes`;
		case 'not-measurable':
			return 'cannot tell all effects apart: the rules never separate some facts; vary other levels or leave an interaction out';
	}
}
