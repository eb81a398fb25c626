import { expect, it } from 'vitest';
import { versionIn } from './version.server';

const survey = '3f0e8c1a-5b0e-4f39-9c0e-0d2f6f3f2a11';

it('reads a version as we write it', () => {
	expect(versionIn({ survey, version: '12' })).toEqual({ survey, version: 12 });
});

it.each([
	[survey.toUpperCase(), '1'],
	[survey, '01'],
	[survey, '0'],
	[survey, '1.0'],
	[survey, '99999999'],
	['demo', '1'],
	[undefined, undefined]
])('knows no other spelling: %s, %s', (named, version) => {
	expect(versionIn({ survey: named, version })).toBeUndefined();
});
