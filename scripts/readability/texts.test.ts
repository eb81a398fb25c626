/** What people read in Dutch stays readable: the limits of `npm run text:check`, held on every sentence. */
import { expect, test } from 'vitest';
import { readLaw } from '../../src/lib/server/law';
import { checkTexts } from './index';
import { SHARES } from './limits';
import { line, meanLength } from './report';

const report = checkTexts(readLaw());

test('everything is looked at: messages, rules, pages and what the app makes itself', () => {
	const places = report.pieces.map(({ where }) => where);
	for (const place of [
		'messages/nl.json',
		'seeds/law/glossary',
		'seeds/law/subjects',
		'seeds/cases',
		'seeds/scripts',
		'seeds/demo',
		'src/routes/api',
		'src/error.html',
		'src/lib/model',
		'src/lib/law',
		'src/lib/engine',
		'src/lib/server'
	])
		expect(places.filter((where) => where.startsWith(place)).length, place).toBeGreaterThan(0);
	for (const made of ['explanation of', 'page of', 'rules of', 'own sentence in'])
		expect(places.filter((where) => where.startsWith(made)).length, made).toBeGreaterThan(0);
});

test('no sentence passes a hard limit', () => {
	expect(report.faults.map(line)).toEqual([]);
});

test('no sentence is still on the list of what is to be rewritten when it is gone or good', () => {
	expect(report.stale).toEqual([]);
});

test('few sentences miss an aim, and they are short on average', () => {
	expect(report.shares.filter(({ share, most }) => share > most)).toEqual([]);
	expect(meanLength(report.pieces)).toBeLessThanOrEqual(SHARES.mean);
});
