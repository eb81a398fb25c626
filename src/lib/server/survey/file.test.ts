import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSurvey, saveSurvey } from './file';

const text = readFileSync('seeds/demo/straatroof-mening.yaml', 'utf8');

describe('a definition as a file', () => {
	const opened = openSurvey(text);
	if (!opened.ok) throw new Error('the demo cannot be opened');

	it.each(['yaml', 'json'] as const)('comes back from %s as it was', (as) => {
		expect(openSurvey(saveSurvey(opened.survey, as))).toEqual(opened);
	});

	it('says line and path of what is wrong', () => {
		const faulty = openSurvey(
			text.replace('tasks: 6', 'tasks: zes').replace('access: one-per-device', 'access: often')
		);
		const lines = text.split('\n');
		expect(faulty).toMatchObject({
			ok: false,
			refusal: {
				kind: 'wrong',
				complaints: [
					{ path: 'experiments.straf.tasks', line: lines.findIndex((line) => line.includes('tasks: 6')) + 1 },
					{ path: 'access', line: lines.findIndex((line) => line.includes('access:')) + 1 }
				]
			}
		});
	});

	it.each([
		['nothing', '  '],
		['a picture', '\u0000\u0001'],
		['names for parts that are used again', 'a: &x [1]\nb: *x'],
		['what is too deep', '['.repeat(5000)]
	])('does not read %s', (_, given) => {
		expect(openSurvey(given)).toEqual({ ok: false, refusal: { kind: 'unreadable' } });
	});

	it('does not read what is too large', () => {
		expect(openSurvey('x'.repeat(400_001))).toEqual({ ok: false, refusal: { kind: 'too-large' } });
	});
});
