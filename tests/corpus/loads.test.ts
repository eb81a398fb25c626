/** The seeds load without a complaint, and are sliced where the law changed. */
import { describe, expect, it } from 'vitest';
import { formatComplaint, loadCorpus } from '../../src/lib/law';
import { readLawFiles } from '../../src/lib/server/law';

const result = loadCorpus(readLawFiles('seeds/law'));

describe('seeds/law', () => {
	it('loads without a complaint', () => {
		expect(result.ok ? [] : result.complaints.map((one) => formatComplaint(one))).toEqual([]);
	});

	it('has an edition of the code for every day on which the law on sexual offences changed', () => {
		const editions = result.ok ? result.corpus.statutes.filter((one) => one.subject === 'seksuele-misdrijven') : [];
		expect(editions.map(({ id, from, through }) => [id, from, through])).toEqual([
			['wetboek-van-strafrecht.2024-01-01', '2024-01-01', '2024-06-30'],
			['wetboek-van-strafrecht.2024-07-01', '2024-07-01', '2024-12-31'],
			['wetboek-van-strafrecht.2025-01-01', '2025-01-01', '2025-06-30'],
			['wetboek-van-strafrecht.2025-07-01', '2025-07-01', '2026-06-30'],
			['wetboek-van-strafrecht.2026-07-01', '2026-07-01', undefined]
		]);
	});

	it('takes every edition from the seeds, with a hash of its own', () => {
		const editions = result.ok ? [...result.corpus.statutes, ...result.corpus.policies] : [];
		expect(editions.length).toBeGreaterThan(0);
		expect(editions.flatMap((edition) => edition.origins).filter((origin) => origin.overlay)).toEqual([]);
		expect(new Set(editions.map((edition) => edition.hash)).size).toBe(editions.length);
	});
});
