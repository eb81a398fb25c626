/** Whether a case of the library agrees with the law: its scenario, what its sentences tell, and what it offers to vary. */
import type { Answers, Box, Case, Corpus, EditionSet, Refusal, Scenario, Subject } from '../model';
import { settle } from './counterfactual';
import { evaluate, result } from './evaluate';
import { boxHolds, defaultLevel, parseScenario } from './scenario';
import { editionSetAt } from './select';

/** What is wrong, at a place in the file of the case; continues the path as a sentence. */
export interface StoryComplaint {
	path: readonly (string | number)[];
	message: string;
}

const words = (facts: readonly { factor: string; level: string }[]) =>
	facts.map(({ factor, level }) => `${factor}: ${level}`).join(', ');

const levelsOf = (subject: Subject, factor: string) =>
	subject.factors.find(({ id }) => id === factor)?.levels.map(({ id }) => id);

const unknownFactor = (subject: string) =>
	`is no fact of ${subject}: use one that seeds/law/subjects/${subject}.yaml asks`;

function describe(refusal: Refusal, { id: subject }: Subject): StoryComplaint {
	switch (refusal.kind) {
		case 'unknown-factor':
			return { path: ['answers', refusal.factor], message: unknownFactor(subject) };
		case 'unknown-level':
			return {
				path: ['answers', refusal.factor],
				message: `"${refusal.level}" is no level of ${refusal.factor}: known are ${refusal.known.join(', ')}`
			};
		case 'inapplicable':
			return {
				path: ['answers', refusal.factor],
				message: `does not apply beside ${words(refusal.because)}: remove it, or change what it stands beside`
			};
		case 'impossible':
			return {
				path: ['answers', refusal.facts.at(-1)?.factor ?? ''],
				message: `cannot be: ${words(refusal.facts)}. ${refusal.text.en} Change one of them`
			};
		case 'missing': {
			const [{ factor, possible } = { factor: '', possible: [] }] = refusal.open;
			return { path: ['answers'], message: `leaves ${factor} open: answer it with one of ${possible.join(', ')}` };
		}
		case 'date-not-read':
			return {
				path: ['offenceDate'],
				message: `is before the law of ${subject} was read: choose a day from ${refusal.readFrom}`
			};
		case 'unknown-subject':
		case 'not-a-day':
		case 'decision-before-offence':
			return { path: ['offenceDate'], message: `cannot be looked up (${refusal.kind}): choose another day` };
	}
}

/** A name that is not known makes others look out of place, so it is complained about alone. */
function firstThings(refusals: readonly Refusal[]): readonly Refusal[] {
	const unknown = refusals.filter(({ kind }) => kind === 'unknown-factor' || kind === 'unknown-level');
	return unknown.length > 0 ? unknown : refusals;
}

/** What the sentences tell against what the scenario answers. */
function told({ text, answers }: Case, subject: Subject, { facts }: Scenario): StoryComplaint[] {
	const heard = new Set(text.flatMap(({ states }) => Object.keys(states)));
	const wrong = text.flatMap(({ states }, at) =>
		Object.entries(states).flatMap(([factor, level]): StoryComplaint[] => {
			const path = ['text', at, 'states', factor];
			if (levelsOf(subject, factor) === undefined) return [{ path, message: unknownFactor(subject.id) }];
			const answer = answers[factor];
			if (answer === level) return [];
			if (answer !== undefined)
				return [{ path, message: `is "${level}" where answers has "${answer}": write the same in both` }];
			return [{ path, message: `is told here and not in the scenario: add ${factor}: ${level} to answers` }];
		})
	);
	const untold = subject.factors.flatMap((factor): StoryComplaint[] => {
		const answer = answers[factor.id];
		if (answer === undefined || heard.has(factor.id) || defaultLevel(factor, facts) === answer) return [];
		const message = `"${answer}" decides and no sentence tells it: tell it and add it to states, or leave it out`;
		return [{ path: ['answers', factor.id], message }];
	});
	return [...wrong, ...untold];
}

const boxOf = ({ noStory = [] }: Subject, facts: Answers): Box | undefined =>
	noStory.find((box) => boxHolds(box, facts));

const noStoryWords = (box: Box, facts: Answers) =>
	words(Object.keys(box).map((factor) => ({ factor, level: facts[factor] ?? '' })));

/** One offered level, as if somebody chose it. */
function offered({ answers, offenceDate }: Case, set: EditionSet, scenario: Scenario, factor: string, to: string) {
	if (scenario.facts[factor] === to) return 'is what the case has already: offer another level';
	const facts = settle(set, { offenceDate }, { ...answers, [factor]: to });
	if (!facts) return 'makes a case that cannot be, or that leaves a fact open: offer another level';
	const box = boxOf(set.subject, facts);
	if (box) return `leads to ${noStoryWords(box, facts)}, of which no story is told (noStory): take it out`;
	const changed = { subject: set.subject.id, offenceDate, facts, assumptions: [] };
	if (!result(evaluate(set, changed)).offence) return 'comes to no offence: offer another level';
	return undefined;
}

function varied(story: Case, set: EditionSet, scenario: Scenario): StoryComplaint[] {
	return story.vary.flatMap(({ factor, levels }, at): StoryComplaint[] => {
		const here = ['vary', at];
		const known = levelsOf(set.subject, factor);
		if (!known) return [{ path: [...here, 'factor'], message: `"${factor}" ${unknownFactor(set.subject.id)}` }];
		if (story.vary.findIndex((other) => other.factor === factor) < at) {
			return [{ path: [...here, 'factor'], message: `"${factor}" is varied already: put its levels together` }];
		}
		if (scenario.facts[factor] === undefined) {
			return [{ path: [...here, 'factor'], message: `"${factor}" does not apply in this case: vary another fact` }];
		}
		return levels.flatMap((level, place): StoryComplaint[] => {
			const path = [...here, 'levels', place];
			if (!known.includes(level)) {
				return [{ path, message: `"${level}" is no level of ${factor}: known are ${known.join(', ')}` }];
			}
			if (levels.indexOf(level) < place) return [{ path, message: `"${level}" stands here twice: remove one` }];
			const wrong = offered(story, set, scenario, factor, level);
			return wrong === undefined ? [] : [{ path, message: `"${level}" ${wrong}` }];
		});
	});
}

/** @returns everything in which the case and the law disagree; empty for a case that may be shown */
export function storyComplaints(corpus: Corpus, story: Case): StoryComplaint[] {
	const subject = corpus.subjects.get(story.subject);
	if (!subject) {
		const known = [...corpus.subjects.keys()].join(', ');
		return [{ path: ['subject'], message: `"${story.subject}" is no subject: known are ${known}` }];
	}
	const { offenceDate, answers } = story;
	const parsed = parseScenario(subject, { offenceDate, answers });
	if (!parsed.ok) return firstThings(parsed.refusals).map((refusal) => describe(refusal, subject));
	const { scenario } = parsed;
	const selected = editionSetAt(corpus, subject.id, offenceDate);
	if (!selected.ok) return [describe(selected.refusal, subject)];
	const box = boxOf(subject, scenario.facts);
	if (box) {
		const message = `is ${noStoryWords(box, scenario.facts)}, of which no story is told (noStory): leave it to the facts`;
		return [{ path: ['answers', Object.keys(box)[0] ?? ''], message }];
	}
	const complaints = [...told(story, subject, scenario), ...varied(story, selected.set, scenario)];
	if (!result(evaluate(selected.set, scenario)).offence) {
		complaints.push({ path: ['answers'], message: 'comes to no offence: a lesson about a sentence needs one' });
	}
	if (subject.contentNote && !story.contentNote) {
		complaints.push({
			path: ['contentNote'],
			message: `is missing: ${subject.id} has a note, so every story of it has one`
		});
	}
	return complaints;
}

/** Whether a case with these facts changed can be, comes to an offence, and is one of which a story may be told. */
export function mayBeTold(corpus: Corpus, story: Case, changes: Answers): boolean {
	const selected = editionSetAt(corpus, story.subject, story.offenceDate);
	if (!selected.ok) return false;
	const { set } = selected;
	const known = (factor: string, level: string) => levelsOf(set.subject, factor)?.includes(level) === true;
	if (!Object.entries(changes).every(([factor, level]) => known(factor, level))) return false;
	const { offenceDate } = story;
	const facts = settle(set, { offenceDate }, { ...story.answers, ...changes });
	// A fact that settles away was no change: the room would vote on what is not there.
	if (!facts || Object.entries(changes).some(([factor, level]) => facts[factor] !== level)) return false;
	if (boxOf(set.subject, facts)) return false;
	return result(evaluate(set, { subject: set.subject.id, offenceDate, facts, assumptions: [] })).offence !== null;
}
