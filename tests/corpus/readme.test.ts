/** The worked example of `seeds/law/README.md`, followed to the letter: it loads, and every check holds. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkEditions, editionSets, evaluate, parseScenario, result } from '../../src/lib/engine';
import { load, seedFiles } from './corpus';

const readme = readFileSync(new URL('../../seeds/law/README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/```yaml\n# (\S+\.yaml)( \(.*more entr.*\))?\n([\s\S]*?)```/g)].map(
	([, path, more, text]) => ({ path: `seeds/law/${path!}`, adds: more !== undefined, text: text! })
);
const general = 'seeds/law/statute/wetboek-van-strafrecht.algemeen.2024-01-01.yaml';

/** The files as they stand after somebody did what the README says. */
function followed(): typeof seedFiles {
	const files = new Map(seedFiles.map(({ path, text }) => [path, text]));
	for (const { path, adds, text } of blocks) {
		const before = files.get(path);
		expect(before !== undefined, `${path}: an addition adds to a file, anything else is a new one`).toBe(adds);
		files.set(path, adds ? `${before!.trimEnd()}\n${text.replace(/^(?=.)/gm, '  ')}` : text);
	}
	files.set(general, files.get(general)!.replace(/^subjects: \[(.*)\]$/m, 'subjects: [$1, smaad]'));
	return [...files].map(([path, text]) => ({ path, text }));
}

test('the worked example loads, is proven, and answers', { timeout: 60_000 }, () => {
	expect(blocks.map(({ path }) => path)).toHaveLength(6);
	const corpus = load(followed());
	const sets = editionSets(corpus).filter(({ subject }) => subject.id === 'smaad');
	expect(sets).not.toEqual([]);
	expect(sets.flatMap(checkEditions).flatMap(({ findings }) => findings)).toEqual([]);

	const [set] = sets;
	const parsed = parseScenario(set!.subject, { offenceDate: '2025-02-01', answers: { uiting: 'smaadschrift' } });
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
	const { offence, start } = result(evaluate(set!, parsed.scenario));
	expect(offence?.id).toBe('sr-261-2');
	expect(start?.outcome).toMatchObject({
		kind: 'sanction',
		sanction: { fine: { min: { amount: 350, unit: 'euro' } } }
	});
});
