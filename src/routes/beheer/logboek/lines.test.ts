import { expect, it } from 'vitest';
import type { LogLine } from '$lib/server/accounts';
import { lineWords } from './lines.server';

const SURVEY = 'survey:0b7e5f6a-1111-4222-8333-944444444444/2';
const titles = new Map([[SURVEY, 'Straatroof in de buurt']]);
const line = (act: string, detail: string, object = SURVEY): LogLine => ({
	id: '1',
	at: new Date('2026-11-26T09:00:00Z'),
	role: 'administrator',
	actor: 'beheer@example.nl',
	act,
	object,
	detail
});
const said = (act: string, detail: string, object = SURVEY) => {
	const { act: words, object: what, detail: more } = lineWords(line(act, detail, object), 'nl', titles);
	return [words, what, more];
};

it('says which of two ways an act went', () => {
	const survey = 'vragenlijst ‘Straatroof in de buurt’, versie 2';
	expect(said('survey-results', 'release')).toEqual(['resultaten van een vragenlijst openbaar gemaakt', survey, '']);
	expect(said('survey-results', 'withdraw')).toEqual([
		'openbare resultaten van een vragenlijst weggehaald',
		survey,
		''
	]);
	expect(said('survey-margins', 'give')).toEqual(['bevolkingscijfers bij een vragenlijst gegeven', survey, '']);
	expect(said('survey-margins', 'remove')).toEqual(['bevolkingscijfers van een vragenlijst weggehaald', survey, '']);
});

it('says what came of a review, with the reason, and how many links were made', () => {
	expect(said('survey-review', 'agreed')[2]).toBe('goedgekeurd');
	expect(said('survey-review', 'returned')[2]).toBe('teruggegeven');
	expect(said('survey-review', 'returned: Vraag 3: te lang.')[2]).toBe('teruggegeven: Vraag 3: te lang.');
	expect(said('survey-tokens', '40')[2]).toBe('aantal: 40');
});

it('names a survey that is gone by the beginning of its id', () => {
	expect(said('survey-drop', 'Oude titel', 'survey:1a2b3c4d-0000-4000-8000-000000000000/1').slice(1)).toEqual([
		'vragenlijst ‘1a2b3c4d’, versie 1',
		'Oude titel'
	]);
});
