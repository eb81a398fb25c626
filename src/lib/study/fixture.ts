/** A made-up subject with a made-up case, for tests of surveys: no real figure, no real law. */
import { policy, statute, subject } from '../engine/fixture';
import type { Case, Corpus, Subject } from '../model';
import { studyLibrary } from './library';

const text = (words: string) => ({ nl: words, en: `${words} (en)` });

export const story: Case = {
	id: 'a-story',
	subject: 'test',
	offenceDate: '2024-02-01',
	answers: { act: 'heavy', together: 'ja', again: 'nee' },
	title: text('Een zaak'),
	text: [
		{ ...text('Er is iets gebeurd.'), states: { act: 'heavy' } },
		{ ...text('Twee mensen deden het, voor het eerst.'), states: { together: 'ja', again: 'nee' } }
	],
	vary: [{ factor: 'act', levels: ['light'], why: text('waarom') }],
	questions: [text('Waarom?'), text('Wat nog meer?')],
	level: 'klas-3',
	allow: []
};

export const corpusWith = (changed: Partial<Subject> = {}): Corpus => ({
	sources: new Map(),
	glossary: new Map(),
	subjects: new Map([['test', { ...subject, ...changed }]]),
	statutes: [statute],
	policies: [policy],
	hash: 'a'
});

export const libraryWith = (changed: Partial<Subject> = {}, cases: readonly Case[] = [story]) =>
	studyLibrary(corpusWith(changed), cases);
