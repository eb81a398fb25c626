/** Subjects and editions as data, without the paths of files on this machine. */
import { defaultSubject, type Corpus, type Edition, type Factor, type Source } from '../../model';
import { policyKeys, statuteKeys, type EditionsAnswer } from './edition-shapes';
import { fieldError, refuseFields } from './problem';

const all = (corpus: Corpus): Edition[] => [...corpus.statutes, ...corpus.policies];

/** One code is sliced per subject, so the same id may stand for several editions. */
function hrefOf({ id, subject }: Edition, shared: boolean): string {
	const path = `/api/v1/editions/${encodeURIComponent(id)}`;
	return shared ? `${path}?subject=${subject}` : path;
}

function about(edition: Edition) {
	const { id, kind, instrument, subject, label, from, through, hash, origins } = edition;
	const lastSeen = 'lastSeen' in edition ? edition.lastSeen : undefined;
	return {
		...{ id, kind, instrument, subject, label, from, hash },
		...(through !== undefined && { through }),
		...(lastSeen !== undefined && { lastSeen }),
		overlay: origins.some((origin) => origin.overlay)
	};
}

const factorOf = ({ id, label, question, group, levels, appliesWhen, default: rules }: Factor) => ({
	...{ id, label, question, group },
	levels: levels.map((level) => ({ id: level.id, label: level.label })),
	...(appliesWhen && { appliesWhen }),
	...(rules && {
		default: rules.map(({ when, level }) => ({ level, ...(when && { when }) }))
	})
});

export function listEditions(corpus: Corpus): EditionsAnswer {
	const editions = all(corpus);
	return {
		hash: corpus.hash,
		subjects: [...corpus.subjects.values()].map((subject) => {
			const { id, label, intro, readFrom, exampleDate, impossible } = subject;
			return {
				...{ id, label, intro, readFrom, exampleDate },
				factors: subject.factors.map(factorOf),
				impossible: impossible.map(({ id: rule, when, text }) => ({ id: rule, when, text }))
			};
		}),
		editions: editions.map((edition) => {
			const shared = editions.some((other) => other !== edition && other.id === edition.id);
			return { ...about(edition), href: hrefOf(edition, shared) };
		})
	};
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> {
	const picked: Partial<Pick<T, K>> = {};
	for (const key of keys) if (from[key] !== undefined) picked[key] = from[key];
	return picked;
}

/** Every source that is cited anywhere in the content. */
function cited(corpus: Corpus, content: unknown): Source[] {
	const found = new Set<string>();
	const visit = (value: unknown): void => {
		if (Array.isArray(value)) value.forEach(visit);
		else if (typeof value === 'object' && value !== null) {
			for (const [key, inner] of Object.entries(value)) {
				if (key === 'source' && typeof inner === 'string') found.add(inner);
				else visit(inner);
			}
		}
	};
	visit(content);
	return [...corpus.sources.values()].filter(({ id }) => found.has(id));
}

/** One edition. Where several subjects share the id, `subject` says which; without it the default subject goes first. */
export function oneEdition(corpus: Corpus, id: string, subject: string | null) {
	const named = all(corpus).filter((edition) => edition.id === id);
	if (named.length === 0) {
		refuseFields([fieldError('id', id, 'an id from /api/v1/editions')], 'not-found');
	}
	const allowed = named.map((edition) => edition.subject);
	const wanted = subject ?? (allowed.includes(defaultSubject) ? defaultSubject : allowed[0]);
	const edition = named.find((candidate) => candidate.subject === wanted);
	if (!edition) {
		refuseFields([fieldError('subject', subject, `one of ${allowed.join(', ')}`, { allowed })], 'not-found');
	}
	const rules = edition.kind === 'statute' ? pick(edition, statuteKeys) : pick(edition, policyKeys);
	return { ...about(edition), ...rules, sources: cited(corpus, rules) };
}
