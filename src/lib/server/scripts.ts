/** The scripts of live sessions from disk: read once, each held against the cases and the law of this installation. */
import { readFileSync } from 'node:fs';
import { libraryOf, scriptComplaints, type Library, type ScriptComplaint } from '../classroom/script';
import { formatComplaint, inOrder, loadScripts, type LawFile, type LoadedScripts } from '../law';
import { both, type Corpus, type Script, type Text } from '../model';
import { readCases } from './cases';
import { readLawFiles } from './law';
import { Complained } from './law/invalid';

/** A defect of a script. Its message holds one line per complaint, with the way to mend it. */
export class InvalidScripts extends Complained {
	override name = 'InvalidScripts';
}

/** One complaint in words, and the place in the file. */
export function describeComplaint(complaint: ScriptComplaint): { path: (string | number)[]; message: Text } {
	const path =
		'place' in complaint ? complaint.place.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)) : [];
	const say = (nl: string, en: string, at = path) => ({ path: at, message: both(nl, en) });
	switch (complaint.kind) {
		case 'unknown-case':
			return say(
				`noemt de zaak "${complaint.case}", en die is er niet: kies er een uit seeds/cases`,
				`names the case "${complaint.case}", which is not there: choose one of seeds/cases`
			);
		case 'unknown-question':
			return say(
				`noemt "${complaint.question}", en dat is geen vraag van deze les`,
				`names "${complaint.question}", which is not among the questions of this script`
			);
		case 'unasked':
			return say(
				'wordt in geen enkele stap gesteld: stel de vraag, of haal hem weg',
				'is asked in no step: ask it, or take it out',
				['questions', complaint.question]
			);
		case 'unknown-fact': {
			const { factor, level } = complaint;
			const what = level === undefined ? factor : `${factor}: ${level}`;
			return say(
				`noemt ${what}, en dat kent het onderwerp van deze zaak niet`,
				`names ${what}, which the subject of this case does not know`
			);
		}
		case 'impossible':
			return say(
				`maakt van ${complaint.case} een zaak die niet kan, of waarvan we geen verhaal vertellen`,
				`makes of ${complaint.case} a case that cannot be, or that is not told as a story`
			);
		case 'unread-day':
			return say(
				`is ${complaint.day}, en voor die dag is deze zaak niet gelezen: kies een andere dag`,
				`is ${complaint.day}, on which this case was not read: choose another day`,
				[...path, 'also']
			);
		case 'no-lobby':
			return say(
				'is geen lobby: begin met een lobby, zodat mensen binnen kunnen komen',
				'is no lobby: begin with one, so that people can come in',
				['steps', 0]
			);
		case 'no-end':
			return say('eindigt niet met een stap van de soort end', 'does not end with a step of the kind end', ['steps']);
		case 'no-note':
			return say(
				'vertelt een zaak voordat de opmerking er staat: zet er een stap van de soort note voor',
				'tells a case before the note: put a step of the kind note before it'
			);
		case 'nothing-to-show':
			return say(
				`toont antwoorden op "${complaint.question}" voordat die vraag is gesteld`,
				`shows answers to "${complaint.question}" before it was asked`
			);
		case 'compares-sexual-offences':
			return say(
				'legt een seksueel misdrijf naast een andere zaak: een zaal weegt geen slachtoffers, kies andere zaken',
				'lays a sexual offence beside another case: a room does not weigh victims, choose others'
			);
		case 'compares-itself':
			return say('noemt twee keer dezelfde zaak', 'names the same case twice');
		case 'free-text-off':
			return say(
				'vraagt om een eigen tekst: schrijf freeText: true, of haal de vraag weg',
				'asks for a text of one’s own: write freeText: true, or take the question out'
			);
	}
}

/** Form and words first; then whether each script can be played. */
export function checkScripts(library: Library, files: readonly LawFile[], wording: LawFile): LoadedScripts {
	const loaded = loadScripts(files, wording);
	if (!loaded.ok) return loaded;
	const complaints = loaded.scripts.flatMap((placed) =>
		scriptComplaints(placed.script, library).map((complaint) => {
			const { path, message } = describeComplaint(complaint);
			return placed.complaint(path, message);
		})
	);
	return complaints.length > 0 ? { ok: false, complaints: inOrder(complaints) } : loaded;
}

const loaded = new WeakMap<Corpus, readonly Script[]>();

/** Scripts that another thread read and held against the same law. */
export const rememberScripts = (corpus: Corpus, scripts: readonly Script[]): unknown => loaded.set(corpus, scripts);

/** The ready-made scripts, loaded once per corpus. Throws `InvalidScripts`. */
export function readScripts(corpus: Corpus, folder = 'seeds/scripts', list = 'seeds/wording.yaml'): readonly Script[] {
	const known = loaded.get(corpus);
	if (known) return known;
	const library = libraryOf(corpus, readCases(corpus));
	const checked = checkScripts(library, readLawFiles(folder), { path: list, text: readFileSync(list, 'utf8') });
	if (!checked.ok) {
		const lines = checked.complaints.map((one) => `  ${formatComplaint(one)}`);
		throw new InvalidScripts(`The scripts of live sessions cannot be loaded:\n${lines.join('\n')}`, checked.complaints);
	}
	const scripts = checked.scripts.map(({ script }) => script);
	loaded.set(corpus, scripts);
	return scripts;
}
