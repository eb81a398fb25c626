/** What the form of a survey refuses by itself. What two parts of it say together is for `surveyComplaints`. */
import { describe, expect, it } from 'vitest';
import { LARGEST_SURVEY, Survey } from './survey';
import { inLanguage } from './survey-text';

const text = (words = 'Een tekst') => ({ nl: words });
const option = (id: string) => ({ id, text: text() });
const band = (id: string) => ({ id, text: text() });

const small = {
	id: 'klein',
	version: 1,
	languages: ['nl'],
	title: text(),
	about: text(),
	organisation: 'Iemand',
	contact: 'post@example.nl',
	consent: { version: 1, text: text() },
	screens: [
		{ kind: 'note', id: 'a' },
		{ kind: 'consent', id: 'b' },
		{ kind: 'end', id: 'c' }
	],
	opensAt: '2026-12-01T09:00:00+01:00',
	closesAt: '2026-12-31T09:00:00+01:00',
	deleteOn: '2027-12-31',
	access: 'open'
};
const paths = (survey: unknown) => {
	const parsed = Survey.safeParse(survey);
	return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

describe('the form of a survey', () => {
	it('fills in what is usual: small cells hidden, nothing shown afterwards, withdrawal while open', () => {
		expect(Survey.parse(small)).toMatchObject({
			minimumCell: 10,
			showAfter: { guideline: false, others: false },
			withdrawal: 'while-open',
			quotas: [],
			publish: [],
			demo: false
		});
	});

	const asked = { text: text(), kind: 'choice', options: [option('a'), option('b')] };
	const age = {
		about: 'age',
		text: text(),
		bands: [
			{ ...band('a'), from: 16, through: 40 },
			{ ...band('b'), from: 41 }
		]
	};
	const experiment = {
		title: text(),
		base: { kind: 'case', case: 'x' },
		factors: [{ factor: 'f', levels: ['a', 'b'] }],
		question: { kind: 'sentence', text: text() },
		tasks: 4,
		design: { kind: 'random' }
	};
	it.each<[string, unknown, string]>([
		['an unknown key', { ...small, extra: 1 }, ''],
		['a smaller cell than five', { ...small, minimumCell: 4 }, 'minimumCell'],
		['no day of deletion', { ...small, deleteOn: undefined }, 'deleteOn'],
		['a day that does not exist', { ...small, deleteOn: '2027-02-30' }, 'deleteOn'],
		['a moment without its distance to UTC', { ...small, opensAt: '2026-12-01T09:00:00' }, 'opensAt'],
		['no withdrawal', { ...small, withdrawal: 'never' }, 'withdrawal'],
		['an access level that follows people', { ...small, access: 'fingerprint' }, 'access'],
		['a language that it cannot have', { ...small, languages: ['nl', 'fr'] }, 'languages.1'],
		['a language twice', { ...small, languages: ['nl', 'nl'] }, 'languages'],
		['a text in no language', { ...small, title: {} }, 'title'],
		['an empty text', { ...small, title: { nl: '  ' } }, 'title.nl'],
		['a text that is too long', { ...small, title: text('x'.repeat(161)) }, 'title.nl'],
		['a question that is required', { ...small, questions: { q: { ...asked, required: true } } }, 'questions.q'],
		[
			'a background question that is required',
			{ ...small, background: { leeftijd: { ...age, required: true } } },
			'background.leeftijd'
		],
		[
			'an exact age',
			{ ...small, background: { leeftijd: { about: 'age', text: text(), kind: 'number', min: 0, max: 120 } } },
			'background.leeftijd.bands'
		],
		['one option', { ...small, questions: { q: { ...asked, options: [option('a')] } } }, 'questions.q.options'],
		[
			'a published free text',
			{ ...small, questions: { q: { kind: 'free', text: text(), publish: true } } },
			'questions.q'
		],
		[
			'a fact with one level',
			{ ...small, experiments: { e: { ...experiment, factors: [{ factor: 'f', levels: ['a'] }] } } },
			'experiments.e.factors.0.levels'
		],
		[
			'too many vignettes for a person',
			{ ...small, experiments: { e: { ...experiment, tasks: 21 } } },
			'experiments.e.tasks'
		],
		[
			'a fact that is no id',
			{ ...small, experiments: { e: { ...experiment, base: { kind: 'case', case: 'x', fixed: { 'a b': 'c' } } } } },
			'experiments.e.base.fixed.a b'
		],
		[
			'too many questions',
			{ ...small, questions: Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`q${at}`, asked])) },
			'questions'
		]
	])('refuses %s', (_, survey, path) => {
		expect(paths(survey)).toContain(path);
	});

	it('refuses a definition that is too large as a whole though each part is small enough', () => {
		const long = { kind: 'information', title: text(), text: text('x'.repeat(6000)) };
		const screens = Array.from({ length: 60 }, (_, at) => ({ ...long, id: `s${at}` }));
		expect(LARGEST_SURVEY).toBeLessThan(60 * 6000);
		expect(paths({ ...small, screens })).toEqual(['']);
	});

	it('accepts an experiment as it is usually written', () => {
		const parsed = Survey.parse({ ...small, experiments: { e: experiment } });
		expect(parsed.experiments['e']).toMatchObject({
			leaveOut: [],
			repeat: 'none',
			order: { tasks: 'random', facts: 'random' }
		});
	});
});

it('shows a text in the other language rather than nothing', () => {
	expect(inLanguage({ nl: 'ja', en: 'yes' }, 'en')).toBe('yes');
	expect(inLanguage({ nl: 'ja' }, 'en')).toBe('ja');
	expect(inLanguage({}, 'nl')).toBe('');
});
