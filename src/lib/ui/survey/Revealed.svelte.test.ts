import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import Revealed from './Revealed.svelte';
import type { RevealedView } from './view';

const one = (start: RevealedView['start']): RevealedView => ({
	title: 'Zaak 1',
	told: { sentences: ['Iemand nam een tas mee.'], facts: [] },
	item: {
		id: 'straf/1',
		text: 'Welke straf past hierbij?',
		field: { kind: 'sentence', choices: ['none', 'fine', 'service', 'gevangenisstraf'], life: false }
	},
	answer: { kind: 'sentence', sentence: { communityServiceHours: 60 } },
	guideline: { title: 'Wat de richtlijn zegt', options: [], badge: 'officieel', status: 'official' },
	start
});
const begins = /Hier begint de officier van justitie/;
const sameKind = /Alleen straffen in dezelfde soort/;

it.each([
	['read', true, sameKind],
	['unread', false, /nog niet overgenomen/],
	['none', false, /geen vast uitgangspunt/]
] as const)('says why nothing is compared where the start is %s', (start, starts, why) => {
	render(Revealed, { one: one(start), spoken: { lang: 'nl', attribute: undefined } });
	expect(screen.queryByText(begins) !== null).toBe(starts);
	expect(screen.getByText(why)).toBeTruthy();
	expect(screen.queryByText(sameKind) !== null).toBe(start === 'read');
});

it('draws three marks on one scale, each with its name, with a sentence and a table that say the same', () => {
	const { container } = render(Revealed, {
		one: {
			...one('read'),
			scales: [
				{
					title: 'Taakstraf, in uur',
					ticks: [
						{ at: 0, label: '0' },
						{ at: 100, label: '100' }
					],
					marks: [
						{ voice: 'you', label: 'Wat jij zou geven', words: '60 uur', at: 60 },
						{ voice: 'guideline', label: 'Uitgangspunt', words: '80 uur', at: 80 },
						{ voice: 'room', label: 'De anderen', words: 'De middelste gaf 40 uur', at: 40, band: [20, 90] }
					],
					said: 'Wat jij zou geven: 60 uur. Uitgangspunt: 80 uur. De anderen: de middelste gaf 40 uur.',
					notes: ['De anderen antwoordden op alle zaken samen.']
				}
			]
		},
		spoken: { lang: 'nl', attribute: undefined }
	});
	expect([...container.querySelectorAll('.track')].map((track) => track.getAttribute('data-voice'))).toEqual([
		'you',
		'guideline',
		'room'
	]);
	expect(screen.getByText(/^Wat jij zou geven: 60 uur\./)).toBeTruthy();
	expect(container.querySelectorAll('table tbody tr')).toHaveLength(3);
	expect(screen.queryByText(sameKind)).toBeNull();
});
