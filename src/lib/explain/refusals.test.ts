import { describe, expect, it } from 'vitest';
import { languages, type Refusal } from '../model';
import { ids, subject, text } from './fixture';
import { describeRefusal } from './refusals';

const context = { subject, subjects: new Map([[subject.id, subject]]) };
const act = { factor: 'soort-handeling', level: 'binnen-dringen' };

const refusals: { readonly [K in Refusal['kind']]: Extract<Refusal, { kind: K }> } = {
	'unknown-subject': { kind: 'unknown-subject', subject: 'iets', known: ['test-onderwerp'] },
	'unknown-factor': { kind: 'unknown-factor', factor: 'iets', known: ['soort-handeling'] },
	'unknown-level': { kind: 'unknown-level', factor: 'met-dwang', level: 'iets', known: ['nee', 'ja'] },
	inapplicable: { kind: 'inapplicable', factor: 'met-dwang', level: 'ja', because: [act] },
	impossible: {
		kind: 'impossible',
		rule: 'een-regel',
		facts: [act, { factor: 'met-dwang', level: 'ja' }],
		text: text('De wet kent dit niet.', 'The law does not know this.')
	},
	missing: { kind: 'missing', open: [{ factor: 'schuld-vorm', possible: ['met-opzet', 'met-schuld'] }] },
	'not-a-day': { kind: 'not-a-day', field: 'offenceDate', value: '2024-02-31' },
	'date-not-read': { kind: 'date-not-read', field: 'offenceDate', value: '2023-05-01', readFrom: '2024-01-01' },
	'decision-before-offence': { kind: 'decision-before-offence', value: '2024-01-02', offenceDate: '2024-03-01' }
};

describe.each(languages)('in %s', (language) => {
	it.each(Object.values(refusals))('$kind says what is wrong and the way out', (refusal) => {
		const words = describeRefusal(refusal, context, language);
		expect(words).toMatch(/^[\p{Lu}“].*\. .*\.$/su);
		expect(words).not.toMatch(/undefined|\[object| {2}/);
		for (const id of ids) expect(words).not.toContain(id);
		expect(describeRefusal(refusal, {}, language)).toMatch(/\.$/);
	});
});

it('reads as plain Dutch', () => {
	const nl = (refusal: Refusal) => describeRefusal(refusal, context, 'nl');
	expect(nl(refusals.missing)).toBe(
		'Er ontbreekt nog een feit: wat de verdachte wist (mogelijk: wist dat de wil ontbrak of had reden om dat te vermoeden). Beantwoord die vraag.'
	);
	expect(nl(refusals.impossible)).toBe(
		'De wet kent dit niet. Dit gaat niet samen: binnendringen en dwang. Verander een van deze feiten.'
	);
	expect(nl(refusals['date-not-read'])).toBe(
		'De datum van het feit is 1 mei 2023, en de wet van die dag is hier niet gelezen. Kies een dag vanaf 1 januari 2024.'
	);
});
