/** The export read back by R through its own script: every cell, every label, every reason why there is no value. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnsOf, exportFiles, recordsOf, type Cell } from '../../../src/lib/study/export';
import { exported } from '../exported';

const hasR = spawnSync('Rscript', ['--version']).status === 0;

/** Prints every cell as hexadecimal bytes, so that nothing between R and us can change it. */
const PRINT = `
source("read.R")
hex <- function(x) ifelse(is.na(x), "NA", paste0("x", vapply(as.character(x), function(one) paste(charToRaw(enc2utf8(one)), collapse = ""), "")))
for (n in names(answers)) {
  y <- answers[[n]]
  shown <- if (is.numeric(y)) sprintf("%.17g", y) else as.character(y)
  shown[is.na(y)] <- NA
  cat(n, class(answers[[n]])[1], hex(attr(answers[[n]], "label")), paste(hex(shown), collapse = " "), paste(hex(missing_reason[[n]]), collapse = " "), paste(hex(levels(answers[[n]])), collapse = " "), sep = "\\t")
  cat("\\n")
}
`;

const unhex = (text: string) => (text === 'NA' ? null : Buffer.from(text.slice(1), 'hex').toString('utf8'));

interface Column {
	kind: string;
	label: string | null;
	cells: (string | null)[];
	reasons: (string | null)[];
	/** Of a category, those that nobody gave among them. */
	levels: (string | null)[];
}

function readInR(folder: string, language: string, locale: string): Map<string, Column> {
	const script = join(folder, 'print.R');
	writeFileSync(script, `language <- "${language}"\n${PRINT}`);
	const { stdout, stderr, status } = spawnSync('Rscript', ['--vanilla', 'print.R'], {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, LC_ALL: locale },
		maxBuffer: 1e8
	});
	if (status !== 0) throw new Error(stderr);
	return new Map(
		stdout
			.replace(/\n$/, '')
			.split('\n')
			.map((line) => {
				const [name = '', kind = '', label = '', cells = '', reasons = '', levels = ''] = line.split('\t');
				const list = (text: string) => (text === '' ? [] : text.split(' ').map(unhex));
				return [name, { kind, label: unhex(label), cells: list(cells), reasons: list(reasons), levels: list(levels) }];
			})
	);
}

describe.runIf(hasR)('an export, read by R', () => {
	const folder = mkdtempSync(join(tmpdir(), 'strafmaat-r-'));
	const { table, rows, withheld, pseudonym } = exported;
	const columns = columnsOf(table, withheld, pseudonym);
	const cells: Cell[][] = [...recordsOf(columns, rows)];

	beforeAll(() => {
		for (const { name, chunks } of exportFiles(exported)) writeFileSync(join(folder, name), [...chunks].join(''));
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	describe.each([
		['nl', 'C.UTF-8'],
		['en', 'C.UTF-8'],
		['nl', 'C']
	] as const)('in %s, on a machine that speaks %s', (language, locale) => {
		let read = new Map<string, Column>();
		beforeAll(() => {
			read = readInR(folder, language, locale);
		});

		it('has every column, with its label', () => {
			expect([...read].map(([name, { label }]) => [name, label])).toEqual(
				columns.map(({ variable }) => [variable.name, variable.label[language]])
			);
		});

		it.each(columns.map(({ variable }, at) => [variable.name, variable, at] as const))(
			'%s: every cell',
			(name, variable, at) => {
				const own = read.get(name);
				const wanted = cells.map((row) => row[at] ?? null);
				expect(own?.reasons).toEqual(wanted.map((cell) => (typeof cell === 'object' ? (cell?.missing ?? null) : null)));
				const isOrdered = variable.type === 'category' && variable.ordered === true;
				expect(own?.kind).toBe(
					{ text: 'character', number: 'numeric', category: isOrdered ? 'ordered' : 'factor' }[variable.type]
				);
				if (variable.type === 'number') {
					// R reads decimals a last bit off at times.
					const rounded = (value: number) => value.toPrecision(14);
					expect(own?.cells.map((cell) => (cell === null ? null : rounded(Number(cell))))).toEqual(
						wanted.map((cell) => (typeof cell === 'number' ? rounded(cell) : null))
					);
					return;
				}
				const labels = variable.type === 'category' ? variable.categories.map(({ label }) => label[language]) : [];
				const labelOf = (id: string) => {
					if (variable.type !== 'category') return id;
					const label = variable.categories.find((one) => one.id === id)?.label[language] ?? '';
					return labels.filter((one) => one === label).length > 1 ? `${label} [${id}]` : label;
				};
				expect(own?.levels).toEqual(
					variable.type === 'category' ? variable.categories.map(({ id }) => labelOf(id)) : []
				);
				expect(own?.cells).toEqual(wanted.map((cell) => (typeof cell === 'string' ? labelOf(cell) : null)));
			}
		);
	});
});
