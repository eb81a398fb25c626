/**
 * Every refusal of the loader, each with a faulty file of its own and the exact complaint beside it.
 * A folder holds the file as it would stand under seeds/law, and `complaint.txt`; it is laid on the files of `base`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatComplaint, loadCorpus } from '../../src/lib/law';
import { laid } from './laid';
import { untranslated } from './untranslated';

const here = import.meta.dirname;
const folders = readdirSync(here, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && entry.name !== 'base')
	.map((entry) => entry.name);

const refusalsOf = (name?: string) => {
	const result = loadCorpus(laid(name));
	return result.ok ? [] : result.complaints;
};

const complaintsOf = (name?: string) => refusalsOf(name).map((one) => formatComplaint(one));

describe('the loader', () => {
	it('accepts the ground on which the faults are laid', () => {
		expect(complaintsOf()).toEqual([]);
	});

	it.each(folders)('refuses %s', (name) => {
		const expected = readFileSync(join(here, name, 'complaint.txt'), 'utf8').trim().split('\n');
		expect(complaintsOf(name)).toEqual(expected);
	});

	it.each(folders)('says in Dutch too what is wrong with %s', (name) => {
		for (const { message } of refusalsOf(name)) expect(untranslated(message)).toEqual([]);
	});

	it('has a fixture for every refusal that is promised', () => {
		expect(folders).toEqual(
			expect.arrayContaining([
				'unknown-key',
				'duplicate-key',
				'unknown-factor',
				'unknown-level',
				'unknown-offence',
				'unknown-source',
				'unknown-reading',
				'missing-basis',
				'official-without-locator',
				'official-read-once',
				'figure-on-direction',
				'reversed-range',
				'free-form-duration',
				'missing-translation',
				'file-name',
				'file-id',
				'overlapping-editions',
				'tie'
			])
		);
	});
});
