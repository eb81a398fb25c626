/** A definition as somebody saves it and opens it again. What is opened may have been made or changed by anybody. */
import { stringify } from 'yaml';
import { inOrder, type Complaint } from '../../law';
import { into, type Loaded } from '../../law/read';
import { YamlSource } from '../../law/yaml';
import { LARGEST_SURVEY, SurveyFile, type Survey, type Text } from '../../model';
import { mayBeRead } from '../compose/file';

/** Bytes of a file that is opened: a definition at its largest, and room for how it is written. */
export const LARGEST_FILE = 2 * LARGEST_SURVEY;

/** Signs that YAML is built with: a definition at its largest has fewer, and each costs the reader some time. */
const MOST_SIGNS = 30_000;

const TOLD = 12;

export type SurveyFileRefusal =
	| { kind: 'too-large' }
	/** No text, or a text that no definition looks like. */
	| { kind: 'unreadable' }
	| { kind: 'wrong'; complaints: { line: number; path: string; message: Text }[]; more: number };

export type OpenedSurvey = { ok: true; survey: Survey } | { ok: false; refusal: SurveyFileRefusal };

const wrong = (complaints: readonly Complaint[]): OpenedSurvey => ({
	ok: false,
	refusal: {
		kind: 'wrong',
		complaints: complaints.slice(0, TOLD).map(({ line, path, message }) => ({ line, path, message })),
		more: Math.max(0, complaints.length - TOLD)
	}
});

/** Reads a file that somebody gives, as YAML or JSON. Never throws. Whether it can be published is another question. */
export function openSurvey(text: string): OpenedSurvey {
	if (Buffer.byteLength(text) > LARGEST_FILE) return { ok: false, refusal: { kind: 'too-large' } };
	if (!mayBeRead(text, MOST_SIGNS)) return { ok: false, refusal: { kind: 'unreadable' } };
	try {
		const source = new YamlSource('vragenlijst.yaml', text);
		if (source.faults.length > 0) return wrong(source.faults);
		const files: Loaded<Survey>[] = [];
		const malformed = into<Survey>(SurveyFile, files, source, false);
		const [file] = files;
		if (malformed.length > 0 || !file) return wrong(inOrder(malformed));
		// What says that the file is one does not belong to the survey.
		const { format: _, kind: __, ...survey } = file.data as Survey & { format?: unknown; kind?: unknown };
		return { ok: true, survey };
	} catch {
		return { ok: false, refusal: { kind: 'unreadable' } };
	}
}

const asFile = (survey: Survey) => ({ format: 1, kind: 'survey', ...survey });

/** As text, in the form of the files in `seeds/demo`. */
export const saveSurvey = (survey: Survey, as: 'yaml' | 'json'): string =>
	as === 'yaml'
		? stringify(asFile(survey), { lineWidth: 0, aliasDuplicateObjects: false })
		: `${JSON.stringify(asFile(survey), undefined, '\t')}\n`;
