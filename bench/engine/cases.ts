/** The law and the cases of the benchmark: the real seeds, and a fixed-seed selection over all facts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applies, editionSetAt, parseScenario } from '../../src/lib/engine';
import { loadCorpus } from '../../src/lib/law/corpus';
import type { Corpus, EditionSet, Scenario, Subject } from '../../src/lib/model';

export function readCorpus(root = 'seeds/law'): Corpus {
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.yaml'))
		.sort()
		.map((name) => ({ path: join(root, name), text: readFileSync(join(root, name), 'utf8') }));
	const loaded = loadCorpus(files);
	if (loaded.ok) return loaded.corpus;
	for (const { file, line, column, message } of loaded.complaints)
		console.error(`${file}:${line}:${column} ${message}`);
	throw new Error('The law could not be loaded, so there is nothing to measure.');
}

export function setAt(corpus: Corpus, subject: string, date: string): EditionSet {
	const selected = editionSetAt(corpus, subject, date);
	if (!selected.ok) throw new Error(`No editions of ${subject} on ${date}: ${selected.refusal.kind}`);
	return selected.set;
}

/** A linear congruential generator (Numerical Recipes): the same cases on every machine. */
function chance(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

function draw(subject: Subject, below: (count: number) => number): Record<string, string> {
	const facts: Record<string, string> = {};
	for (const factor of subject.factors) {
		if (applies(factor, facts)) facts[factor.id] = factor.levels[below(factor.levels.length)]!.id;
	}
	return facts;
}

/**
 * Valid scenarios in which every fact that applies is drawn evenly among its levels. Half of them leave each fact
 * out at even odds, so that defaults are assumed as they are in real use; draws that the law of facts refuses are
 * drawn again.
 */
export function selection({ subject }: EditionSet, date: string, size: number, seed = 20240701): Scenario[] {
	const below = chance(seed);
	const chosen: Scenario[] = [];
	while (chosen.length < size) {
		const answers = draw(subject, below);
		const sparse = chosen.length % 2 === 1;
		if (sparse) for (const factor of Object.keys(answers)) if (below(2) === 0) delete answers[factor];
		const parsed = parseScenario(subject, { offenceDate: date, answers });
		if (parsed.ok) chosen.push(parsed.scenario);
	}
	return chosen;
}
