/** Rule files that somebody offers: laid over what is there and proven in full, before any of them is put there. */
import { editionSets, proofs } from '../../engine';
import { both, type Corpus, type Source, type Text } from '../../model';
import { readCases } from '../cases';
import { readScripts } from '../scripts';
import { lawDifference, type LawDifference } from './difference';
import { readLawFiles } from './files';
import { asLawFiles, isNameless, laidOver, named, type Given, type Named } from './given';
import { complaintsIn, type LawComplaint } from './invalid';
import { proveLaw } from './load';
import { contentOf, hashOf, ownFiles, type ListedFile } from './own-files';

export interface Proposal {
	give: readonly Given[];
	/** Names of files of the folder that go. */
	remove: readonly string[];
}

/** A file that would be written. */
export interface ProvenFile extends Named {
	/** Whether the folder holds the same already; what it holds now is then replaced. */
	replaces: boolean;
}

export interface Proven {
	ok: true;
	/** Stands for the whole proposal and all that it was proven on: the same again is the same decision. */
	shown: string;
	/** What the folder held; see `contentOf`. */
	base: string;
	files: readonly ProvenFile[];
	remove: readonly string[];
}

/** With what it changes, which takes longer than to know that it holds. */
export interface ProvenChange extends Proven {
	/** Between the law in force and what would be. */
	difference: LawDifference;
	/** Sources of what would be, for the words of the difference. */
	sources: ReadonlyMap<string, Source>;
	/** What whole-space checks find in the editions that differ. It may be printed so, and is no reason to refuse. */
	findings: readonly Text[];
}

export interface Refused {
	ok: false;
	complaints: readonly LawComplaint[];
}

/** `decision`: only whether it holds. `change`: also what it changes. */
export type Want = 'decision' | 'change';

export type Proof<W extends Want = Want> = (W extends 'change' ? ProvenChange : Proven) | Refused;

export interface Ground {
	seeds?: string;
	lawDir: string;
	inForce: () => Corpus;
	/** Whether all that is made from the law agrees with it; throws where a case or a script does not. */
	agrees?: (corpus: Corpus) => void;
}

const plain = (file: string, message: Text): LawComplaint => ({ file, message });

/** What the names alone say: nothing is read twice, and a file that is to go is there. */
function misnamed(files: readonly Named[], { remove }: Proposal, own: readonly ListedFile[]): LawComplaint[] {
	const twice = files.filter(({ name }, at) => files.findIndex((other) => other.name === name) !== at);
	const unknown = remove.filter((name) => !own.some((file) => file.name === name));
	return [
		...twice.map(({ label, id, name }) => plain(label, holdsToo(id ?? name))),
		...unknown.map((name) => plain(name, GONE))
	];
}

/** Places on this machine become the names by which people know their files. */
function told(complaint: LawComplaint, folder: string, files: readonly Named[]): LawComplaint {
	const words = (text: string): string =>
		files
			.reduce((sofar, { name, label }) => sofar.replaceAll(`${folder}/${name}`, label), text)
			.replaceAll(`${folder}/`, '');
	const { file, message } = complaint;
	return { ...complaint, file: words(file), message: both(words(message.nl), words(message.en)) };
}

function findingsOf(corpus: Corpus, { editions }: LawDifference): Text[] {
	const touched = new Set(editions.flatMap(({ now }) => (now ? [`${now.id} ${now.subject}`] : [])));
	const sets = editionSets(corpus).filter(({ policies }) =>
		policies.some(({ id, subject }) => touched.has(`${id} ${subject}`))
	);
	const all = sets.flatMap((set) => proofs(set).flatMap(({ findings }) => findings.map(({ message }) => message)));
	return [...new Map(all.map((message) => [message.en, message])).values()];
}

const agreesAll = (corpus: Corpus): void => {
	readCases(corpus);
	readScripts(corpus);
};

/** Takes 0.7 s of the processor, and with what it changes up to 2.5 s: in the thread for whole subjects, see `ask.ts`. */
export function prove<W extends Want>(ground: Ground, proposal: Proposal, want: W): Proof<W>;
export function prove(
	{ seeds = 'seeds/law', lawDir, inForce, agrees = agreesAll }: Ground,
	proposal: Proposal,
	want: Want
): ProvenChange | Proven | Refused {
	let files: Named[] = [];
	try {
		const own = ownFiles(lawDir);
		files = named(proposal.give, own);
		const wrong = misnamed(files, proposal, own);
		if (wrong.length > 0) return { ok: false, complaints: wrong };
		const base = contentOf(own);
		const after = proveLaw([...readLawFiles(seeds), ...asLawFiles(lawDir, laidOver(own, files, proposal.remove))]);
		const empty = files.filter(isNameless);
		if (empty.length > 0) return { ok: false, complaints: empty.map(({ label }) => plain(label, EMPTY)) };
		agrees(after);
		const proven: Proven = {
			ok: true,
			shown: hashOf(JSON.stringify([base, inForce().hash, contentOf(files), [...proposal.remove].sort()])),
			base,
			files: files.map((file) => ({ ...file, replaces: own.some(({ name }) => name === file.name) })),
			remove: proposal.remove
		};
		if (want === 'decision') return proven;
		const difference = lawDifference(inForce(), after);
		return { ...proven, difference, sources: after.sources, findings: findingsOf(after, difference) };
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return { ok: false, complaints: complaintsIn(error).map((one) => told(one, lawDir, files)) };
	}
}

const EMPTY = both(
	'bevat niets waarnaar het kan heten: geef het iets met een id',
	'holds nothing that it could be called after: give it an entry with an id'
);

const GONE = both(
	'staat niet meer in de map: kijk opnieuw wat er is',
	'is not in the folder any more: look again at what there is'
);

const holdsToo = (what: string): Text =>
	both(
		`bevat ${what}, net als een ander van deze bestanden: houd er een`,
		`holds ${what}, as another of these files: keep one`
	);
