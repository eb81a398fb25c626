/** Whether a case of the library agrees with the law: its scenario, what its sentences tell, and what it offers to vary. */
import {
	both,
	type Answers,
	type Box,
	type Case,
	type Corpus,
	type EditionSet,
	type Refusal,
	type Scenario,
	type Subject,
	type Text
} from '../model';
import { settle } from './counterfactual';
import { evaluate, result } from './evaluate';
import { boxHolds, defaultLevel, parseScenario } from './scenario';
import { editionSetAt } from './select';

/** What is wrong, at a place in the file of the case; continues the path as a sentence. */
export interface StoryComplaint {
	path: readonly (string | number)[];
	message: Text;
}

const words = (facts: readonly { factor: string; level: string }[]) =>
	facts.map(({ factor, level }) => `${factor}: ${level}`).join(', ');

const levelsOf = (subject: Subject, factor: string) =>
	subject.factors.find(({ id }) => id === factor)?.levels.map(({ id }) => id);

const unknownFactor = (subject: string) =>
	both(
		`is geen feit van ${subject}: gebruik een feit dat seeds/law/subjects/${subject}.yaml vraagt`,
		`is no fact of ${subject}: use one that seeds/law/subjects/${subject}.yaml asks`
	);

const unknownLevel = (level: string, factor: string, known: readonly string[]) =>
	both(
		`"${level}" is geen antwoord op ${factor}: bekend zijn ${known.join(', ')}`,
		`"${level}" is no level of ${factor}: known are ${known.join(', ')}`
	);

/** A sentence that begins with a name. */
const about = (name: string, { nl, en }: Text) => both(`"${name}" ${nl}`, `"${name}" ${en}`);

function describe(refusal: Refusal, { id: subject }: Subject): StoryComplaint {
	switch (refusal.kind) {
		case 'unknown-factor':
			return { path: ['answers', refusal.factor], message: unknownFactor(subject) };
		case 'unknown-level':
			return {
				path: ['answers', refusal.factor],
				message: unknownLevel(refusal.level, refusal.factor, refusal.known)
			};
		case 'inapplicable':
			return {
				path: ['answers', refusal.factor],
				message: both(
					`telt niet naast ${words(refusal.because)}: haal het weg, of verander wat ernaast staat`,
					`does not apply beside ${words(refusal.because)}: remove it, or change what it stands beside`
				)
			};
		case 'impossible':
			return {
				path: ['answers', refusal.facts.at(-1)?.factor ?? ''],
				message: both(
					`kan niet: ${words(refusal.facts)}. ${refusal.text.nl} Verander een van deze feiten`,
					`cannot be: ${words(refusal.facts)}. ${refusal.text.en} Change one of them`
				)
			};
		case 'missing': {
			const [{ factor, possible } = { factor: '', possible: [] }] = refusal.open;
			const known = possible.join(', ');
			const message = both(
				`laat ${factor} open: geef een van deze antwoorden: ${known}`,
				`leaves ${factor} open: answer it with one of ${known}`
			);
			return { path: ['answers'], message };
		}
		case 'date-not-read':
			return {
				path: ['offenceDate'],
				message: both(
					`ligt voor de dag waarop de wet van ${subject} is gelezen: kies een dag vanaf ${refusal.readFrom}`,
					`is before the law of ${subject} was read: choose a day from ${refusal.readFrom}`
				)
			};
		case 'unknown-subject':
		case 'not-a-day':
		case 'decision-before-offence':
			return {
				path: ['offenceDate'],
				message: both(
					`is niet op te zoeken (${refusal.kind}): kies een andere dag`,
					`cannot be looked up (${refusal.kind}): choose another day`
				)
			};
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
			if (answer !== undefined) {
				const message = both(
					`is "${level}" terwijl answers "${answer}" heeft: schrijf in allebei hetzelfde`,
					`is "${level}" where answers has "${answer}": write the same in both`
				);
				return [{ path, message }];
			}
			const message = both(
				`staat hier wel en in de zaak niet: voeg ${factor}: ${level} toe aan answers`,
				`is told here and not in the scenario: add ${factor}: ${level} to answers`
			);
			return [{ path, message }];
		})
	);
	const untold = subject.factors.flatMap((factor): StoryComplaint[] => {
		const answer = answers[factor.id];
		if (answer === undefined || heard.has(factor.id) || defaultLevel(factor, facts) === answer) return [];
		const message = both(
			`"${answer}" telt mee en geen zin vertelt het: vertel het en zet het bij states, of laat het weg`,
			`"${answer}" decides and no sentence tells it: tell it and add it to states, or leave it out`
		);
		return [{ path: ['answers', factor.id], message }];
	});
	return [...wrong, ...untold];
}

const boxOf = ({ noStory = [] }: Subject, facts: Answers): Box | undefined =>
	noStory.find((box) => boxHolds(box, facts));

const noStoryWords = (box: Box, facts: Answers) =>
	words(Object.keys(box).map((factor) => ({ factor, level: facts[factor] ?? '' })));

/** One offered level, as if somebody chose it. */
function offered(
	{ answers, offenceDate }: Case,
	set: EditionSet,
	scenario: Scenario,
	factor: string,
	to: string
): Text | undefined {
	if (scenario.facts[factor] === to) {
		return both('heeft de zaak al: bied een ander antwoord', 'is what the case has already: offer another level');
	}
	const facts = settle(set, { offenceDate }, { ...answers, [factor]: to });
	if (!facts) {
		return both(
			'maakt een zaak die niet kan, of die een feit open laat: bied een ander antwoord',
			'makes a case that cannot be, or that leaves a fact open: offer another level'
		);
	}
	const box = boxOf(set.subject, facts);
	if (box) {
		const there = noStoryWords(box, facts);
		return both(
			`leidt tot ${there}, en daarvan vertellen we geen verhaal (noStory): haal het weg`,
			`leads to ${there}, of which no story is told (noStory): take it out`
		);
	}
	const changed = { subject: set.subject.id, offenceDate, facts, assumptions: [] };
	if (!result(evaluate(set, changed)).offence) {
		return both(
			'komt niet uit op een strafbaar feit: bied een ander antwoord',
			'comes to no offence: offer another level'
		);
	}
	return undefined;
}

function varied(story: Case, set: EditionSet, scenario: Scenario): StoryComplaint[] {
	return story.vary.flatMap(({ factor, levels }, at): StoryComplaint[] => {
		const here = ['vary', at];
		const known = levelsOf(set.subject, factor);
		if (!known) return [{ path: [...here, 'factor'], message: about(factor, unknownFactor(set.subject.id)) }];
		if (story.vary.findIndex((other) => other.factor === factor) < at) {
			const message = both('verandert al: zet de antwoorden bij elkaar', 'is varied already: put its levels together');
			return [{ path: [...here, 'factor'], message: about(factor, message) }];
		}
		if (scenario.facts[factor] === undefined) {
			const message = both(
				'telt in deze zaak niet: laat een ander feit veranderen',
				'does not apply in this case: vary another fact'
			);
			return [{ path: [...here, 'factor'], message: about(factor, message) }];
		}
		return levels.flatMap((level, place): StoryComplaint[] => {
			const path = [...here, 'levels', place];
			if (!known.includes(level)) return [{ path, message: unknownLevel(level, factor, known) }];
			if (levels.indexOf(level) < place) {
				const message = both('staat hier twee keer: haal er een weg', 'stands here twice: remove one');
				return [{ path, message: about(level, message) }];
			}
			const wrong = offered(story, set, scenario, factor, level);
			return wrong === undefined ? [] : [{ path, message: about(level, wrong) }];
		});
	});
}

/** @returns everything in which the case and the law disagree; empty for a case that may be shown */
export function storyComplaints(corpus: Corpus, story: Case): StoryComplaint[] {
	const subject = corpus.subjects.get(story.subject);
	if (!subject) {
		const known = [...corpus.subjects.keys()].join(', ');
		const message = both(`is geen onderwerp: bekend zijn ${known}`, `is no subject: known are ${known}`);
		return [{ path: ['subject'], message: about(story.subject, message) }];
	}
	const { offenceDate, answers } = story;
	const parsed = parseScenario(subject, { offenceDate, answers });
	if (!parsed.ok) return firstThings(parsed.refusals).map((refusal) => describe(refusal, subject));
	const { scenario } = parsed;
	const selected = editionSetAt(corpus, subject.id, offenceDate);
	if (!selected.ok) return [describe(selected.refusal, subject)];
	const box = boxOf(subject, scenario.facts);
	if (box) {
		const here = noStoryWords(box, scenario.facts);
		const message = both(
			`is ${here}, en daarvan vertellen we geen verhaal (noStory): laat het bij de feiten`,
			`is ${here}, of which no story is told (noStory): leave it to the facts`
		);
		return [{ path: ['answers', Object.keys(box)[0] ?? ''], message }];
	}
	const complaints = [...told(story, subject, scenario), ...varied(story, selected.set, scenario)];
	if (!result(evaluate(selected.set, scenario)).offence) {
		const message = both(
			'komt niet uit op een strafbaar feit: een les over straf heeft er een nodig',
			'comes to no offence: a lesson about a sentence needs one'
		);
		complaints.push({ path: ['answers'], message });
	}
	if (subject.contentNote && !story.contentNote) {
		complaints.push({
			path: ['contentNote'],
			message: both(
				`ontbreekt: ${subject.id} heeft vooraf een opmerking, dus elk verhaal daarover ook`,
				`is missing: ${subject.id} has a note, so every story of it has one`
			)
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
