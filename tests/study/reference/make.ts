/** Writes the made-up surveys for R to read, and has R work them out: npm run study:reference */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { TaskRow } from '../../../src/lib/model';
import { blocksOf, valueOf, type AnalysisSpec } from '../../../src/lib/study/analysis';
import { rakingSets } from '../raking';
import { surveys } from '../surveys';

const folder = 'tests/study/reference';

/** What R reads: the outcome as a number, empty where there is none. */
function answersOf(spec: AnalysisSpec, rows: readonly TaskRow[]): string {
	const factors = spec.factors.map(({ id }) => id);
	const lines = rows.map(({ respondent, task, repeats, facts, weight = 1, group, answer }) =>
		[
			respondent,
			task,
			repeats ?? '',
			valueOf(spec.outcome, answer) ?? '',
			weight,
			group?.age ?? '',
			...factors.map((id) => facts[id])
		].join()
	);
	return [['respondent', 'task', 'repeats', 'y', 'weight', 'age', ...factors].join(), ...lines, ''].join('\n');
}

/** Which combinations the design knows, with their chance: R averages effects by these itself. */
function designOf(spec: AnalysisSpec): string {
	const lines = blocksOf(spec).flatMap(({ id, factors, cells }) =>
		cells.map(({ at, chance }) =>
			[
				id,
				factors.map((factor) => factor.id).join('*'),
				at.map((level, place) => factors[place]?.levels[level]).join('*'),
				chance
			].join()
		)
	);
	return ['block,factors,levels,chance', ...lines, ''].join('\n');
}

for (const { name, spec, rows } of surveys()) {
	writeFileSync(`${folder}/${name}.csv`, answersOf(spec, rows));
	writeFileSync(`${folder}/${name}.design.csv`, designOf(spec));
}
const sets = rakingSets();
const lines = (head: string, all: string[]) => [head, ...all, ''].join('\n');
writeFileSync(
	`${folder}/raking.csv`,
	lines(
		'set,age,sex,school,people,yes',
		sets.flatMap(({ name, strata }) =>
			strata.map(({ bands, people, yes }) => [name, bands.age, bands.sex, bands.school, people, yes].join())
		)
	)
);
writeFileSync(
	`${folder}/raking.margins.csv`,
	lines(
		'set,background,band,share',
		sets.flatMap(({ name, margins }) =>
			Object.entries(margins).flatMap(([background, bands]) =>
				Object.entries(bands).map(([band, share]) => [name, background, band, share].join())
			)
		)
	)
);
for (const script of ['levels.R', 'raking.R']) {
	const { status, error } = spawnSync('Rscript', ['--vanilla', script], { cwd: folder, stdio: 'inherit' });
	if (error) console.error(`R did not start: ${error.message}. Install r-base-core and r-cran-sandwich.`);
	if (status !== 0) process.exitCode = status ?? 1;
}
