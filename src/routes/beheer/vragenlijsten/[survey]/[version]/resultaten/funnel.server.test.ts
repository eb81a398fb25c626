// How far people came tells of no group smaller than the limit that stands above it.
import { expect, it } from 'vitest';
import { compileVersion } from '$lib/server/survey/steps';
import { showCount } from '$lib/study/disclosure';
import { frozen } from '../../../../../../../tests/corpus/demo-survey';
import { funnelChart } from './funnel.server';

const compiled = compileVersion({ survey: 'een', version: 1 }, frozen);
const chartOf = (began: number, done: number, removed: number) => {
	const shown = (people: number) => showCount(people, { minimum: 10 });
	const steps = Array.from({ length: compiled.end - compiled.first }, () => shown(done));
	const funnel = { began: shown(began), done: shown(done), removed: shown(removed), full: shown(0), steps };
	return funnelChart(funnel, compiled, 'nl', 10);
};

it('says small numbers as small, and all others in steps, so that none follows from a difference', () => {
	const { said, rows } = chartOf(873, 868, 1);
	expect(said).toBe(
		'870 mensen begonnen en 860 kwamen tot het einde. Aantallen zijn naar beneden afgerond, in stappen van 10.'
	);
	expect(rows.at(0)).toMatchObject({ label: 'Begonnen', words: '870', at: { value: 870 } });
	expect(rows.at(-1)).toEqual({ label: 'Lieten hun antwoorden weghalen', words: 'minder dan 10', n: '' });
	expect(rows.map(({ words }) => words).join(' ')).not.toMatch(/873|868|\b1\b/);
});

it('begins with nobody, and leaves out what nobody did', () => {
	const { said, rows } = chartOf(3, 0, 0);
	expect(said).toMatch(/^Minder dan 10 mensen begonnen en 0 kwamen tot het einde\./);
	expect(rows.map(({ label }) => label)).not.toContain('Lieten hun antwoorden weghalen');
	expect(rows.at(-1)).toMatchObject({ label: 'Tot het einde', words: '0' });
});
