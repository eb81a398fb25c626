/** A question of one's own over all cases: its count is what walking through them counts, and its ways lead there. */
import { describe, expect, it } from 'vitest';
import { compile, editionSetAt, formatKey, parseKey, parseScenario, scenarios, stateOf } from '../../src/lib/engine';
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

it('begins from a case, with the smallest change', () => {
	const program = compile(small);
	const [one, other] = [true, false].map((starts) =>
		[...scenarios(small.subject)].find((facts) => (stateOf(program, facts).start !== null) === starts)
	);
	const z = formatKey(small.subject, small.date, undefined, one!);
	expect(other).toBeDefined();
	const { answer, from } = ask(small, { z, om: 'geen' });
	expect(from).toBeDefined();
	expect(answer!.lead).toMatch(/^Daarvoor moet/);
	expect(answer!.ways.length).toBeGreaterThan(0);
	expect(ask(small, { z: formatKey(small.subject, small.date, undefined, other!), om: 'geen' }).answer!.lead).toBe(
		'Jouw zaak heeft deze uitkomst al.'
	);
});

describe('the large subject', () => {
	const set = setOn(defaultSubject);

	const z = '1_seksuele-misdrijven_2024-09-01_handeling.binnendringen_leeftijd-slachtoffer.18-plus_schuldvorm.opzet';

	it('begins from no case, whatever the address says', () => {
		const { answer, from, hidden, notice } = ask(set, { z, misdrijf: 'sr-242' });
		expect(from).toBeUndefined();
		expect(hidden).toEqual([{ name: 'dag', value: set.date }]);
		expect(notice).toBe('Bij de zaak in het adres begint deze vraag niet. Zij gaat over alle zaken.');
		expect(answer!.lead).toBe('Zaken met deze uitkomst hebben bijvoorbeeld deze feiten:');
	});

	it('does not ask for a case that goes unpunished', () => {
		const { answer, notice, selects } = ask(set, { misdrijf: 'geen' });
		expect(selects[0]!.options.map(({ id }) => id)).not.toContain('geen');
		expect(answer).toBeUndefined();
		expect(notice).toMatch(/^Dit strafbare feit staat niet in de wet/);
	});

	it.each([{ om: 'geen' }, { om: 'niet-overgenomen' }, { taakstraf: 'not-barred' }, { hoogstens: '12' }])(
		'leads to none either: %j',
		(fields) => {
			const { answer } = ask(set, fields as unknown as Record<string, string>);
			expect(answer!.ways.length).toBeGreaterThan(0);
			for (const { href } of answer!.ways) {
				const parsed = parseScenario(set.subject, { offenceDate: set.date, answers: factsAt(href) });
				expect(parsed.ok && stateOf(compile(set), parsed.scenario.facts).offence).not.toBeNull();
			}
		}
	);

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

	it('an answer that is not in a list is named, and the question is not answered without it', () => {
		expect(ask(small, { misdrijf: 'sr-243-1' }).notice).toBeDefined();
		expect(ask(small, { om: 'constructor', minstens: '1' })).toMatchObject({
			answer: undefined,
			notice: 'Waar het OM begint: dit antwoord staat niet in de lijst. Kies er een uit de lijst.'
		});
		expect(ask(small, { taakstraf: 'x', minstens: '1' })).toMatchObject({
			answer: undefined,
			notice: 'Alleen een taakstraf: dit antwoord staat niet in de lijst. Kies er een uit de lijst.'
		});
		expect(ask(small, { z: 'onzin', misdrijf: 'geen' }).from).toBeUndefined();
	});
});
