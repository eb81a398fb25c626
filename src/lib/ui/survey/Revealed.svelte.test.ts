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
