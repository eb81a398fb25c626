/** A question of one's own over all cases: its count is what walking through them counts, and its ways lead there. */
import { describe, expect, it } from 'vitest';
import { compile, editionSetAt, parseKey, scenarios, stateOf } from '../../src/lib/engine';
import { defaultSubject, type State } from '../../src/lib/model';
import { presentQuestion } from '../../src/routes/bewezen/[[subject]]/question';
import { presentExplorer } from '../../src/routes/verkennen/[[subject]]/view';
import { corpus } from '../corpus/corpus';

function setOn(subject: string, date?: string) {
	const selected = editionSetAt(corpus, subject, date ?? corpus.subjects.get(subject)!.exampleDate);
	if (!selected.ok) throw new Error(subject);
	return selected.set;
}

const ask = (set: ReturnType<typeof setOn>, fields: Record<string, string>) =>
	presentQuestion(set, new URLSearchParams(fields), '/bewezen', 'nl');

/** The facts in the address of a way. */
function factsAt(href: string): Record<string, string> {
	const parsed = parseKey(new URL(href, 'http://x').searchParams.get('z')!);
	if (!parsed.ok) throw new Error(href);
	return parsed.key.answers;
}

const small = setOn('belediging');
const plain = small.statute.offences[0]!.id;
const questions: [Record<string, string>, (state: State) => boolean][] = [
	[{ misdrijf: plain }, ({ offence }) => offence?.id === plain],
	[{ misdrijf: 'geen' }, ({ offence }) => offence === null],
	[{ taakstraf: 'not-barred' }, ({ bar }) => bar?.status === 'not-barred'],
	[{ taakstraf: 'barred' }, ({ bar }) => bar?.status === 'barred'],
	[{ om: 'geen' }, ({ start }) => start === null],
	[{ om: 'niet-overgenomen' }, ({ start }) => start?.outcome.kind === 'untranscribed'],
	[{ minstens: '4', hoogstens: '4' }, ({ maximum }) => maximum?.term.kind === 'term' && maximum.term.months === '4']
];

describe('a small subject, walked through', () => {
	const program = compile(small);
	const states = [...scenarios(small.subject)].map((facts) => stateOf(program, facts));

	it.each(questions)('%j', (fields, holds) => {
		const cases = states.filter(holds).length;
		const { answer } = ask(small, fields);
		const number = cases.toLocaleString('nl-NL');
		expect(states.length).toBeGreaterThan(100);
		if (cases === 0) expect(answer).toMatchObject({ ways: [], verdict: expect.stringMatching(/^Nee\./) as string });
		else expect(answer!.verdict).toContain(`Het geldt in ${number} van de`);
		for (const { href } of answer!.ways) {
			const facts = factsAt(href);
			const reached = [...scenarios(small.subject, new Set(), facts)].map((all) => stateOf(program, all));
			expect(reached.some(holds)).toBe(true);
		}
	});
});

describe('the large subject', () => {
	const set = setOn(defaultSubject);

	it('answers from a case with the smallest change', () => {
		const z = '1_seksuele-misdrijven_2024-09-01_handeling.binnendringen_leeftijd-slachtoffer.18-plus_schuldvorm.opzet';
		const { answer, from } = ask(set, { z, misdrijf: 'sr-242' });
		expect(from).toBeDefined();
		expect(answer!.lead).toBe('Daarvoor moet 1 feit anders zijn:');
		expect(answer!.ways.map(({ href }) => factsAt(href).schuldvorm)).toEqual(['schuld']);
		expect(ask(set, { z, misdrijf: 'sr-243-1' }).answer!.lead).toBe('Jouw zaak heeft deze uitkomst al.');
	});

	it('proves that there is none', () => {
		expect(ask(set, { misdrijf: 'sr-242', hoogstens: '0' }).answer!.verdict).toMatch(
			/^Nee\. Dit komt in geen van de [\d.]+ zaken voor\.$/
		);
	});

	it('is not reached from a case about sexual offences, and is from any other', () => {
		const view = (subject: string, answers: Record<string, string>) => {
			const found = corpus.subjects.get(subject)!;
			return presentExplorer(corpus, found, { date: found.exampleDate, answers }, 'nl').sheet?.why;
		};
		const opzet = { handeling: 'binnendringen', 'leeftijd-slachtoffer': '18-plus', schuldvorm: 'opzet' };
		expect(view(defaultSubject, opzet)).toMatchObject({ ask: undefined });
		expect(view('straatroof', {})?.ask ?? '/bewezen/straatroof?').toMatch(/^\/bewezen\/straatroof\?/);
	});
});

describe('what cannot be read', () => {
	it('names the field and keeps what was filled in', () => {
		const { months, answer } = ask(small, { minstens: 'zes', hoogstens: '12' });
		expect(answer).toBeUndefined();
		expect(months).toMatchObject([
			{ id: 'minstens', value: 'zes', problem: expect.stringContaining('van 0 tot en met 480') as string },
			{ id: 'hoogstens', value: '12', problem: undefined }
		]);
	});

	it.each(['-1', '481', '1.5', '1e2', '99999999'])('%s is no number of months', (minstens) => {
		expect(ask(small, { minstens }).months[0]!.problem).toBeDefined();
	});

	it('names two bounds that leave no number between them, and a form that was sent empty', () => {
		const crossed = ask(small, { minstens: '24', hoogstens: '12' });
		expect(crossed.answer).toBeUndefined();
		expect(crossed.months.map(({ problem }) => problem)).toEqual([undefined, expect.stringContaining('lager')]);
		expect(ask(small, { minstens: '12', hoogstens: '12' }).answer).toBeDefined();
		expect(ask(small, { misdrijf: '', taakstraf: '', om: '', minstens: '', hoogstens: '' }).notice).toBeDefined();
		expect(ask(small, {}).notice).toBeUndefined();
	});

	it('an offence of another day is named, a made-up start is as good as not asked', () => {
		expect(ask(small, { misdrijf: 'sr-243-1' }).notice).toBeDefined();
		expect(ask(small, { om: 'constructor', taakstraf: 'x' }).answer).toBeUndefined();
		expect(ask(small, { z: 'onzin', misdrijf: 'geen' }).from).toBeUndefined();
	});
});
