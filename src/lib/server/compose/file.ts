/** A script as somebody saves it and opens it again. What is opened may have been made or changed by anybody. */
import { parseDocument, stringify, visit } from 'yaml';
import { asksOf, fromFile, toFile } from '../../classroom/draft';
import { inOrder, type Complaint } from '../../law';
import { into, type Loaded } from '../../law/read';
import { YamlSource } from '../../law/yaml';
import { both, Draft, DraftFile, type Text } from '../../model';

/** Bytes of a file that is opened, and of a draft that travels in a form. */
export const LARGEST = 64 * 1024;

/** How deep brackets and indentation may go: a script goes five deep, and a text of somebody's own may hold some too. */
const DEEPEST = 150;

/** Signs that YAML is built with. The longest script of ours has 400 of them, and each costs the reader some time. */
const MOST_SIGNS = 6000;

const isManySigns = (text: string, most: number): boolean => (text.match(/[,:\n\r&*!]/g)?.length ?? 0) > most;

/**
 * A reader of YAML goes as deep as its text does, and where it runs out of room the whole process ends, with every session
 * in it; no error is thrown that could be caught. So what no script needs is not read at all.
 */
function isDeep(text: string): boolean {
	let depth = 0;
	for (const sign of text) {
		if (sign === '[' || sign === '{') depth++;
		if (sign === ']' || sign === '}') depth--;
		if (depth > DEEPEST) return true;
	}
	return text.split(/[\r\n]/).some((line) => /^\s{96}/.test(line) || (line.match(/[-?:]\s/g)?.length ?? 0) > DEEPEST);
}

/** Names in one map, or items in one list. */
const WIDEST = 300;

/**
 * Whether no script looks like this: thousands of names in one map, or names for parts that are used again. The reader of
 * the house compares each name with each other and explains each mistake, which with thousands of them takes a minute.
 */
function isOdd(text: string): boolean {
	const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
	let odd = document.errors.length > WIDEST;
	const wide = (_: unknown, { items }: { items: unknown[] }) => {
		odd ||= items.length > WIDEST;
	};
	visit(document, {
		Alias: () => {
			odd = true;
		},
		Map: wide,
		Seq: wide
	});
	return odd;
}

/** Whether a text may be read as YAML at all: what somebody gives may have been made to stop the process. */
export function mayBeRead(text: string, mostSigns: number): boolean {
	// eslint-disable-next-line no-control-regex -- a text has none of these, and a picture has
	if (text.trim() === '' || /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text)) return false;
	if (isManySigns(text, mostSigns) || isDeep(text)) return false;
	try {
		return !isOdd(text);
	} catch {
		// The reader gave up: too deep after all, or a defect of its own.
		return false;
	}
}

export type OpenRefusal =
	| { kind: 'too-large' }
	/** No text, or a text that no script looks like. */
	| { kind: 'unreadable' }
	| { kind: 'wrong'; complaints: { line: number; path: string; message: Text }[]; more: number };

export type Opened = { ok: true; draft: Draft } | { ok: false; refusal: OpenRefusal };

const TOLD = 8;

const wrong = (complaints: readonly Complaint[]): Opened => ({
	ok: false,
	refusal: {
		kind: 'wrong',
		complaints: complaints.slice(0, TOLD).map(({ line, path, message }) => ({ line, path, message })),
		more: Math.max(0, complaints.length - TOLD)
	}
});

const unasked = both(
	'wordt in geen enkele stap gesteld: stel de vraag, of haal hem weg',
	'is asked in no step: ask it, or take it out'
);

const astray = (kind: string): Text =>
	both(`is een stap "${kind}" tussen andere stappen: haal hem weg`, `is a step "${kind}" in the middle: take it out`);

const notAmong = (ask: string): Text =>
	both(`noemt "${ask}", en dat is geen van de vragen`, `names "${ask}", which is not among the questions`);

/** What the schema does not see: a draft holds no question that nobody asks, and begins and ends once. */
function checkWhole({ data, source }: Loaded<DraftFile>): Complaint[] {
	const asked = asksOf(data.steps);
	const isKnown = (ask: string) => Object.hasOwn(data.questions, ask);
	const known = Object.keys(data.questions).join(', ');
	const last = data.steps.length - 1;
	return [
		...Object.keys(data.questions)
			.filter((ask) => !asked.has(ask))
			.map((ask) => source.complaint(['questions', ask], unasked, 'key')),
		...data.steps.flatMap((step, at) => {
			const named = step.kind === 'question' ? step.ask : 'of' in step ? step.of : '';
			if (named !== undefined && named !== '' && !isKnown(named))
				return [
					source.complaint(
						['steps', at, step.kind === 'question' ? 'ask' : 'of'],
						both(
							`is "${named}", en dat is geen vraag van dit bestand: bekend zijn ${known || 'geen'}`,
							`is "${named}", which is not among the questions of this file: known are ${known || 'none'}`
						)
					)
				];
			const isAstray = (step.kind === 'lobby' && at > 0) || (step.kind === 'end' && at < last);
			return isAstray ? [source.complaint(['steps', at], astray(step.kind))] : [];
		}),
		...data.liveResults.filter((ask) => !isKnown(ask)).map((ask) => source.complaint(['liveResults'], notAmong(ask)))
	];
}

/** Reads a file that somebody gives. Never throws, and never takes long: see the tests for what people try. */
export function openDraft(text: string): Opened {
	if (Buffer.byteLength(text) > LARGEST) return { ok: false, refusal: { kind: 'too-large' } };
	if (!mayBeRead(text, MOST_SIGNS)) return { ok: false, refusal: { kind: 'unreadable' } };
	try {
		const source = new YamlSource('les.yaml', text);
		if (source.faults.length > 0) return wrong(source.faults);
		const files: Loaded<DraftFile>[] = [];
		const malformed = into<DraftFile>(DraftFile, files, source, false);
		const [file] = files;
		if (malformed.length > 0 || !file) return wrong(inOrder(malformed));
		const complaints = checkWhole(file);
		if (complaints.length > 0) return wrong(inOrder(complaints));
		const draft = Draft.safeParse(fromFile(file.data));
		if (draft.success) return { ok: true, draft: draft.data };
		return wrong([
			file.source.complaint(
				['steps'],
				both('heeft te veel stappen: haal er een paar weg', 'has too many steps: take some out')
			)
		]);
	} catch {
		// A defect of the reader. Nothing of the text is repeated.
		return { ok: false, refusal: { kind: 'unreadable' } };
	}
}

/** As text, in the form of the files in `seeds/scripts`. */
export const saveDraft = (draft: Draft): string =>
	stringify(toFile(draft), { lineWidth: 0, aliasDuplicateObjects: false });

/** A draft as it travels in a form. @returns undefined for what no page of ours sends */
export function readDraft(sent: unknown): Draft | undefined {
	if (typeof sent !== 'string' || Buffer.byteLength(sent) > LARGEST * 2) return undefined;
	try {
		const parsed = Draft.safeParse(JSON.parse(sent));
		return parsed.success ? parsed.data : undefined;
	} catch {
		return undefined;
	}
}
