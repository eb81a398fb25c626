import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadCorpus, type LawFile } from '../../src/lib/law';
import type { Corpus } from '../../src/lib/model';
import { readLawFiles } from '../../src/lib/server/law';
import { lawDiff } from './law-diff';

const seeds = readLawFiles('seeds/law');
const FILE = 'seeds/law/policy/2012R012.2012-12-01.yaml';

function corpus(...own: Omit<LawFile, 'overlay'>[]): Corpus {
	const loaded = loadCorpus([...seeds, ...own.map((file) => ({ ...file, overlay: true }))]);
	if (!loaded.ok) throw new Error(loaded.complaints.map(({ message }) => message.en).join('\n'));
	return loaded.corpus;
}

const changed = (change: (text: string) => string) => {
	const text = readFileSync(FILE, 'utf8');
	const after = change(text);
	expect(after).not.toBe(text);
	return corpus({ path: '2012R012.2012-12-01.yaml', text: after });
};

const before = corpus();

it('says of the same rules that nothing differs', () => {
	expect(lawDiff(before, corpus())).toEqual({ lines: [], differs: false });
});

it('shows a figure that moved in the table, and every case that it moves, counted and with an example', () => {
	const { lines, differs } = lawDiff(
		before,
		changed((text) => text.replace('{amount: 36, unit: month}', '{amount: 63, unit: month}'))
	);
	expect(differs).toBe(true);
	const text = lines.join('\n');
	expect(text).toContain('2012R012.2012-12-01, Sexual offences');
	expect(text).toMatch(/~ verkrachting \(cell\): .*36 months .* → .*63 months/);
	// All 69,120 cases in which this table speaks and nothing else sets its figure: no group beside it.
	const groups = [...text.matchAll(/([\d,]+) cases: (.*)/g)];
	expect(groups).toHaveLength(1);
	expect(groups[0]![2]).toMatch(/36 months .* → .*63 months/);
	expect(text).toContain('such as: sexual penetration; age of the victim: 18 or over; knowledge (opzet); coercion');
	expect(text).toContain('the maximum of the law: the same in every case');
});

it('shows a circumstance that turned, a row that came or went, and what else was written', () => {
	const turned = lawDiff(
		before,
		changed((text) =>
			text
				.replace('direction: aggravating', 'direction: mitigating')
				.replace('through: 2024-06-30', 'through: 2024-05-31')
		)
	).lines.join('\n');
	expect(turned).toMatch(/~ groep \(effect\): this weighs heavier.* → this weighs lighter/);
	expect(turned).toContain('also changed: through');
	const gone = lawDiff(
		before,
		changed((text) => text.replace(/modifiers:[\s\S]*?remarks:/, 'remarks:'))
	).lines.join('\n');
	expect(gone).toContain('- groep: ');
	expect(gone).toContain('where the guideline starts: the same in every case');
});

it('lays a new edition of an instrument beside the one before it, each in its own law', () => {
	const text = readFileSync(FILE, 'utf8');
	const next = corpus(
		{ path: FILE, text: text.replace('through: 2024-06-30', 'through: 2024-03-31') },
		{
			path: '2012R012.2024-04-01.yaml',
			text: text
				.replace('id: 2012R012.2012-12-01', 'id: 2012R012.2024-04-01')
				.replace('from: 2012-12-01', 'from: 2024-04-01')
				.replace('{amount: 36, unit: month}', '{amount: 48, unit: month}')
		}
	);
	const said = lawDiff(before, next).lines.join('\n');
	expect(said).toContain('2012R012.2024-04-01, Sexual offences, beside 2012R012.2012-12-01');
	expect(said).toMatch(/36 months .* → .*48 months/);
});
