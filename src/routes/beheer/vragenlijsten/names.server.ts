/** Names of facts and their levels as the rules have them, for whatever an experiment of a survey is about. */
import { factorName, levelName } from '$lib/explain';
import type { Experiment, Language, Subject, Survey } from '$lib/model';
import { house } from '../../house.server';
import type { Names } from './complaint-words';

/** The subject that an experiment speaks of; undefined where it names none of this installation. */
export function subjectOf({ base }: Pick<Experiment, 'base'>): Subject | undefined {
	const { corpus, cases } = house();
	const id = base.kind === 'case' ? cases.find((one) => one.id === base.case)?.subject : base.subject;
	return id === undefined ? undefined : corpus.subjects.get(id);
}

const has = (subject: Subject, factor: string, level?: string): boolean => {
	const found = subject.factors.find(({ id }) => id === factor);
	return found !== undefined && (level === undefined || found.levels.some(({ id }) => id === level));
};

/** What is not known to the rules keeps the name that somebody gave it. */
export function namesIn({ experiments }: Pick<Survey, 'experiments'>, lang: Language): Names {
	const subjects = Object.values(experiments).flatMap((one) => subjectOf(one) ?? []);
	const named = (factor: string) => {
		const subject = subjects.find((one) => has(one, factor));
		return subject ? factorName(subject, factor, lang) : factor;
	};
	return {
		factor: named,
		fact: (factor, level) => {
			const subject = subjects.find((one) => has(one, factor, level));
			return subject
				? `${factorName(subject, factor, lang)}: ${levelName(subject, { factor, level }, lang)}`
				: `${named(factor)}: ${level}`;
		}
	};
}
