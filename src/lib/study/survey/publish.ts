/** Freezing a survey: the definition, the rules it speaks of, and its designs, under one hash. And checking that again. */
import { compile, editionSetAt } from '../../engine';
import { receiptOf } from '../../engine/receipt';
import {
	canonical,
	sha256,
	type Case,
	type Corpus,
	type Published,
	type PublishedRules,
	type Survey
} from '../../model';
import { makeDesign } from '../design';
import { studyLibrary, type StudyLibrary } from '../library';
import { spaceOf } from '../space';
import type { SurveyComplaint } from './complaint';
import { own } from './own';
import { surveyComplaints } from './complaints';

export type PublishResult = { ok: true; published: Published } | { ok: false; complaints: readonly SurveyComplaint[] };

/** SHA-256 over everything but the hash itself, in canonical form. */
export function publishedHash({ format, survey, rules, designs, publishedAt }: Omit<Published, 'hash'>): string {
	return sha256(canonical({ format, survey, rules, designs, publishedAt }));
}

/** Which rules speak in the vignettes and in the cases of a survey, by subject and day, each once. */
export function rulesOf(survey: Survey, { corpus, cases }: StudyLibrary): PublishedRules[] {
	const asked = [
		...Object.values(survey.experiments).map(({ base }) => (base.kind === 'case' ? cases.get(base.case) : base)),
		...Object.values(survey.questions).map((question) =>
			question.kind === 'sentence' ? cases.get(question.case) : undefined
		)
	];
	const found = new Map<string, PublishedRules>();
	for (const each of asked) {
		if (!each) continue;
		const { subject, offenceDate } = each;
		const selected = editionSetAt(corpus, subject, offenceDate);
		if (!selected.ok) continue;
		// The facts do not matter: the hash is over the editions.
		const scenario = { subject, offenceDate, facts: {}, assumptions: [] };
		const { engine, editions, hash } = receiptOf(compile(selected.set), scenario);
		found.set(`${subject} ${offenceDate}`, { subject, offenceDate, engine, editions: [...editions], hash });
	}
	return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rules]) => rules);
}

/**
 * @param seed decides every design; kept with the survey
 * @param publishedAt the moment in UTC, as an ISO 8601 text
 * @returns the frozen survey, or everything that stands in the way
 */
export function publishSurvey(
	survey: Survey,
	corpus: Corpus,
	cases: readonly Case[],
	seed: string,
	publishedAt: string
): PublishResult {
	const complaints = surveyComplaints(survey, corpus, cases, publishedAt);
	if (complaints.length > 0) return { ok: false, complaints };
	const library = studyLibrary(corpus, cases);
	const designs: Published['designs'] = {};
	const failed: SurveyComplaint[] = [];
	for (const [id, experiment] of Object.entries(survey.experiments)) {
		const space = spaceOf(experiment, library);
		// Spaces were looked at above.
		if (!space.ok) throw new Error(`The experiment ${id} has no vignettes.`);
		const made = makeDesign(experiment, space.space, seed);
		if (made.ok) designs[id] = made.design;
		else failed.push({ kind: 'design', problem: made.problem, place: ['experiments', id, 'design'] });
	}
	if (failed.length > 0) return { ok: false, complaints: failed };
	const frozen = { format: 1 as const, survey, rules: rulesOf(survey, library), designs, publishedAt };
	return { ok: true, published: { ...frozen, hash: publishedHash(frozen) } };
}

/** What is no longer as it was published. */
export type PublishedFault =
	/** The content and its hash do not belong together. */
	| { kind: 'hash' }
	/** The rules of this installation have changed since: the answers were given under the old ones. */
	| { kind: 'rules'; subject: string; offenceDate: string }
	/** The seed comes to another design here. */
	| { kind: 'design'; experiment: string };

/** Whether a frozen survey is whole, speaks of the rules of this installation, and has the designs that its seed draws. */
export function publishedFaults(published: Published, corpus: Corpus, cases: readonly Case[]): PublishedFault[] {
	const library = studyLibrary(corpus, cases);
	const now = rulesOf(published.survey, library);
	const designs = Object.entries(published.survey.experiments).filter(([id, experiment]) => {
		const design = own(published.designs, id);
		const space = spaceOf(experiment, library);
		const again = space.ok && design ? makeDesign(experiment, space.space, design.seed) : undefined;
		return !again?.ok || canonical(again.design) !== canonical(design);
	});
	return [
		...(publishedHash(published) === published.hash ? [] : [{ kind: 'hash' } as const]),
		...published.rules
			.filter(
				(rules) =>
					!now.some(
						(each) =>
							each.subject === rules.subject && each.offenceDate === rules.offenceDate && each.hash === rules.hash
					)
			)
			.map(({ subject, offenceDate }) => ({ kind: 'rules', subject, offenceDate }) as const),
		...designs.map(([experiment]) => ({ kind: 'design', experiment }) as const)
	];
}
