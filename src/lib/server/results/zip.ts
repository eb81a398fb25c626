/** All files of an export as one zip, written while it is read: memory stays the same, whatever the number of people. */
import { PassThrough, Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import { ZipFile } from 'yazl';
import {
	codebookLines,
	columnsOf,
	csvHead,
	exportFiles,
	linesOf,
	type ExportOf,
	type ExportRow,
	type TaskTable
} from '../../study/export';
import { Codebook } from '../../model/codebook';
import { writePdf, type Block } from '../pdf';
import type { Database } from '../storage/database';
import type { Compiled } from '../survey/steps';
import type { ExportRelease } from './export';
import type { Labels } from './labels';
import { exportPeople, freshNames, type WeightOf } from './rows';
import { taskTableOf } from './table';
import { text } from './labels';

/** Each holds a connection for as long as somebody downloads; a process has ten, and people who answer need them. */
const AT_ONCE = 2;
let running = 0;

export const isBusy = (): boolean => running >= AT_ONCE;

export interface ZipOf {
	compiled: Compiled;
	labels: Labels;
	releases: readonly ExportRelease[];
	notes: ExportOf['about']['notes'];
	/** What everybody counts for; absent where there are no margins to weigh by. */
	weightOf?: WeightOf | undefined;
	/** Words around the codebook on paper. */
	paper: Record<'nl' | 'en', { title: string; pageOf: (page: number, pages: number) => string }>;
	/** People written so far. */
	onPeople?: (people: number) => void;
	/** The whole file was read, or nobody reads it any more. */
	onEnd?: () => void;
}

function aboutOf({ compiled, releases, notes }: ZipOf): ExportOf['about'] {
	const { survey, hash } = compiled.published;
	const last = releases.at(-1);
	if (!last) throw new RangeError('There is no release yet.');
	return {
		title: text(survey.title),
		survey: { id: survey.id, version: survey.version, hash },
		release: last.release,
		made: last.day,
		minimum: survey.minimumCell,
		withheld: releases.map(({ release, people, withheld }) => ({ release, people, withheld })),
		notes
	};
}

/** Whichever of the two comes; nobody waits on for the other one, or they would be as many as there are pieces. */
const readOrGone = (out: PassThrough): Promise<void> =>
	new Promise((resolve) => {
		const go = () => {
			out.off('drain', go).off('close', go);
			resolve();
		};
		out.on('drain', go).on('close', go);
	});

/** Writes to a stream as fast as it is read. @returns false where nobody reads any more */
async function put(out: PassThrough, piece: string): Promise<boolean> {
	if (out.destroyed) return false;
	if (!out.write(piece)) await readOrGone(out);
	return !out.destroyed;
}

async function writeAnswers(db: Kysely<Database>, of: ZipOf, table: TaskTable, out: PassThrough): Promise<void> {
	const { order, nameOf } = freshNames();
	const withheld = new Set<string>();
	const columns = columnsOf(table, withheld, nameOf);
	const variables = columns.map(({ variable }) => variable);
	let people = 0;
	await put(out, csvHead(variables));
	await exportPeople(db, of.compiled, order, of.weightOf, async (some) => {
		withheld.clear();
		for (const one of some) if (one.withheld) withheld.add(one.respondent);
		const rows: ExportRow[] = some.flatMap((one) => one.rows);
		const piece = [...linesOf(columns, rows)].join('');
		people += some.length;
		of.onPeople?.(people);
		return put(out, piece);
	});
	out.end();
}

const blocksOf = ([title = '', ...lines]: string[]): Block[] => [
	{ kind: 'heading', level: 1, text: title },
	...lines
		.filter((line) => line.trim() !== '')
		.map((line): Block =>
			line.startsWith('  ') ? { kind: 'list', items: [line.trim()] } : { kind: 'paragraph', text: line }
		)
];

/** @throws where there is no release yet */
export async function zipOf(db: Kysely<Database>, of: ZipOf): Promise<ReadableStream<Uint8Array>> {
	const { published } = of.compiled;
	const table = taskTableOf(published, of.labels, of.weightOf !== undefined);
	const about = aboutOf(of);
	const { designs, rules, ...definition } = published;
	const files = exportFiles({
		table,
		about,
		rows: [],
		withheld: new Set(),
		pseudonym: (respondent) => respondent,
		frozen: { definition, design: designs, receipts: rules }
	});
	const zip = new ZipFile();
	const mtime = new Date(`${about.made}T00:00:00Z`);
	for (const { name, chunks } of files)
		if (name !== 'answers.csv') zip.addBuffer(Buffer.from([...chunks].join('')), name, { mtime });
	const variables = columnsOf(table, new Set(), (name) => name).map(({ variable }) => variable);
	const codebook = Codebook.parse({ version: 1, ...about, variables });
	for (const lang of ['nl', 'en'] as const) {
		const { title, pageOf } = of.paper[lang];
		const pdf = await writePdf({ title, lang, pageOf, blocks: blocksOf(codebookLines(codebook, lang)) });
		zip.addBuffer(Buffer.from(pdf), `codebook.${lang}.pdf`, { mtime });
	}
	const answers = new PassThrough();
	zip.addReadStream(answers, 'answers.csv', { mtime });
	zip.end();
	const out = zip.outputStream as PassThrough;
	running += 1;
	out.once('close', () => {
		answers.destroy();
		of.onEnd?.();
	});
	void writeAnswers(db, of, table, answers)
		.catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))))
		.finally(() => (running -= 1));
	return Readable.toWeb(out) as ReadableStream<Uint8Array>;
}
