/** The threat model names tests; each of them is there, and no threat is without one. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = readFileSync('docs/threat-model.md', 'utf8');

/** Rows of the tables that have a column for the test. */
const threats = text
	.split('\n## ')
	.filter((part) => part.includes('| The test'))
	.flatMap((part) => part.split('\n').filter((row) => row.startsWith('| ')))
	.filter((row) => !/^\| (-|Threat )/.test(row))
	.map((row) => {
		const [threat = '', against = '', test = ''] = row.split(' | ').map((cell) => cell.replace(/^\| /, '').trim());
		return { threat, against, test };
	});

it('has threats of every kind', () => {
	expect(threats.length).toBeGreaterThan(25);
});

describe.each(threats)('$threat', ({ against, test }) => {
	it('has something against it, and a test that is there', () => {
		expect(against).not.toBe('');
		const [, file, name] = /^`([^`]+\.(?:test|spec)\.ts)`(?: "(.+)")?$/.exec(test) ?? [];
		expect(file, test).toBeDefined();
		expect(existsSync(file!), file).toBe(true);
		if (name !== undefined) expect(readFileSync(file!, 'utf8')).toContain(name);
	});
});

it('the figures of scale.md name commands and tests that are there', () => {
	const scale = readFileSync('docs/scale.md', 'utf8');
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
	const commands = [...scale.matchAll(/`npm run ([\w:]+)`/g)].map(([, name]) => name!);
	const files = [...scale.matchAll(/`(tests\/[^`]+)`/g)].map(([, name]) => name!);
	expect(Math.min(commands.length, files.length)).toBeGreaterThan(2);
	expect(commands.filter((name) => !(name in scripts))).toEqual([]);
	expect(files.filter((name) => !existsSync(name))).toEqual([]);
});
