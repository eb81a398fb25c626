/**
 * Every complaint about a case or about the list of words, each with a faulty file of its own and the exact words
 * beside it. A folder holds the file as it would stand in seeds/cases, and `complaint.txt`; it is laid on `base`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatComplaint } from '../../src/lib/law';
import { checkCases } from '../../src/lib/server/cases';
import { untranslated } from '../broken/untranslated';
import { laidCases, lawOfCases } from './laid';

const here = import.meta.dirname;
const folders = readdirSync(here, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && !['base', 'law'].includes(entry.name))
	.map((entry) => entry.name);
const law = lawOfCases();

const refusalsOf = (name?: string) => {
	const { cases, wording } = laidCases(name);
	const result = checkCases(law, cases, wording);
	return result.ok ? [] : result.complaints;
};

const complaintsOf = (name?: string) => refusalsOf(name).map((one) => formatComplaint(one));

describe('the case library', () => {
	it('accepts the ground on which the faults are laid', () => {
		expect(complaintsOf()).toEqual([]);
	});

	it.each(folders)('refuses %s', (name) => {
		const expected = readFileSync(join(here, name, 'complaint.txt'), 'utf8')
			.trim()
			.split('\n');
		expect(complaintsOf(name)).toEqual(expected);
	});

	it.each(folders)('says in Dutch too what is wrong with %s', (name) => {
		for (const { message } of refusalsOf(name)) expect(untranslated(message)).toEqual([]);
	});

	it('has a fixture for every complaint that is promised', () => {
		expect(folders).toEqual(
			expect.arrayContaining([
				'no-story',
				'no-story-after-change',
				'told-otherwise',
				'told-and-not-answered',
				'answered-and-not-told',
				'vary-same-level',
				'vary-unknown-fact',
				'vary-impossible',
				'no-offence',
				'wording-dutch',
				'wording-english',
				'wording-over-lines',
				'allow-idle'
			])
		);
	});
});
