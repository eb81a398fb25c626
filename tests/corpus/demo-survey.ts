/** The demo survey, frozen once for all tests of surveys, and ways to change one thing in it. */
import type { Survey } from '../../src/lib/model';
import { readCases } from '../../src/lib/server/cases';
import { readDemoSurveys } from '../../src/lib/server/surveys';
import { publishSurvey } from '../../src/lib/study/survey/publish';
import { corpus } from './corpus';

export const cases = readCases(corpus);
export const demo = readDemoSurveys(corpus)[0]!;
export const published = publishSurvey(demo, corpus, cases, 'een-zaadje', '2026-11-30T12:00:00Z');
export const frozen = published.ok ? published.published : undefined!;

export const straf = () => structuredClone(demo.experiments['straf']!);
type Experiment = ReturnType<typeof straf>;
/** The demo with one thing wrong. */
export const withExperiment = (changed: Partial<Experiment>): Survey => ({
	...demo,
	experiments: { straf: { ...straf(), ...changed } }
});
export const screens = (changed: (screens: Survey['screens']) => Survey['screens']): Survey => ({
	...demo,
	screens: changed([...demo.screens])
});
export const without = (id: string) => screens((all) => all.filter((screen) => screen.id !== id));
export const moved = (id: string, to: number) =>
	screens((all) => {
		const found = all.find((screen) => screen.id === id)!;
		const rest = all.filter((screen) => screen.id !== id);
		return [...rest.slice(0, to), found, ...rest.slice(to)];
	});
