import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Subject } from '../model';
import { formatKey, parseKey } from './key';

const text = { nl: 't', en: 't' };
const subject: Subject = {
	id: 'proef',
	label: text,
	intro: text,
	readFrom: '2024-01-01',
	exampleDate: '2024-01-01',
	youthLawWhen: [],
	groups: [{ id: 'g', label: text }],
	impossible: [],
	gravity: [],
	acknowledged: [],
	factors: ['een', 'twee', 'drie'].map((id) => ({
		id,
		label: text,
		question: text,
		group: 'g',
		levels: ['ja', 'nee', '16-17'].map((level) => ({ id: level, label: text }))
	}))
};
const level = fc.constantFrom('ja', 'nee', '16-17');
const answers = fc.record({ een: level, twee: level, drie: level }, { requiredKeys: [] });

describe('the scenario key', () => {
	test('round-trips every case', () => {
		fc.assert(
			fc.property(answers, fc.constantFrom(undefined, '2026-07-01'), (facts, decisionDate) => {
				const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
				const parsed = parseKey(formatKey(subject, '2024-09-01', decisionDate, given));
				expect(parsed).toEqual({
					ok: true,
					key: { subject: 'proef', offenceDate: '2024-09-01', decisionDate, answers: given }
				});
			})
		);
	});

	test('needs no escaping in an address', () => {
		const key = formatKey(subject, '2024-09-01', '2026-07-01', { een: '16-17' });
		expect(encodeURIComponent(key)).toBe(key);
	});

	test.each([
		['2_proef_2024-09-01', 'version'],
		['1_proef', 'malformed'],
		['1_proef_2024-13-01', 'malformed'],
		['1_proef_2024-09-01_een.ja_een.nee', 'malformed'],
		['1_proef_2024-09-01_een', 'malformed'],
		['', 'version']
	])('refuses %j as %s', (key, reason) => {
		expect(parseKey(key)).toEqual({ ok: false, reason });
	});
});
