import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { z } from 'zod';

const short = z.string().max(150);
const language = z.strictObject({
	shortDescription: short,
	longDescription: z.string().min(500).max(10_000),
	features: z.array(z.string()).min(1)
});

/** The part of publiccode.yml 0.4 that this project uses. */
const publicCode = z.strictObject({
	publiccodeYmlVersion: z.literal('0.4'),
	name: z.string(),
	url: z.url(),
	softwareVersion: z.string(),
	releaseDate: z.iso.date(),
	platforms: z.array(z.string()).min(1),
	categories: z.array(z.string()).min(1),
	developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
	softwareType: z.literal('standalone/web'),
	intendedAudience: z.strictObject({ scope: z.array(z.string()) }),
	description: z.strictObject({ nl: language, en: language }),
	legal: z.strictObject({ license: z.literal('EUPL-1.2') }),
	maintenance: z.strictObject({
		type: z.literal('community'),
		contacts: z.array(z.strictObject({ name: z.string() })).min(1)
	}),
	localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()) })
});

it('publiccode.yml is as the standard asks and names the version of the package', () => {
	const file = publicCode.parse(parse(readFileSync('publiccode.yml', 'utf8')));
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	expect(file.softwareVersion).toBe(version);
});

it('the repository carries what public code is expected to carry', () => {
	for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md', 'SECURITY.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md']) {
		expect(existsSync(file), file).toBe(true);
	}
	expect(readFileSync('LICENSE', 'utf8')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
});

it('no download address of a registry stands in the lock file', () => {
	expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});
