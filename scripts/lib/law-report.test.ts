import { expect, it } from 'vitest';
import type { Rechecks } from '../../src/lib/law';
import { recheckLines } from './law-report';

const label = { nl: 'Kader', en: 'Frame' };
const given: Rechecks = {
	readings: [
		{
			source: { id: 'fietswet', label, url: 'https://example.nl/fietswet' },
			reading: { id: 'eerste' },
			recheck: '2026-03-01',
			editions: [
				{ id: 'F1.2024-01-01', subject: 'fietsen', label },
				{ id: 'F2.2024-01-01', subject: 'fietsen', label }
			]
		},
		{
			source: { id: 'oud', label },
			reading: { id: 'tweede', address: 'https://example.nl/elders' },
			recheck: '2026-04-01',
			editions: []
		}
	],
	editions: [{ id: 'F3.2024-01-01', subject: 'fietsen', label, lastSeen: '2024-10-31' }]
};

it('prints what should be looked at again, with source, reading, day and what rests on it', () => {
	expect(recheckLines(given, '2026-05-01')).toEqual([
		'\nTo be looked at again, 2026-05-01',
		'  readings whose day has come',
		'    2026-03-01  fietswet, reading eerste: F1.2024-01-01, F2.2024-01-01, https://example.nl/fietswet',
		'    2026-04-01  oud, reading tweede: no edition rests on it, https://example.nl/elders',
		'  in force, and last seen more than a year ago',
		'    2024-10-31  F3.2024-01-01: Frame'
	]);
});

it('says so where nothing waits', () => {
	expect(recheckLines({ readings: [], editions: [] }, '2026-05-01').slice(1)).toEqual([
		'  no reading whose day has come',
		'  no edition in force that was last seen more than a year ago'
	]);
});
