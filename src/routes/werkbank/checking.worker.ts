/**
 * Holds the edition that is being made against everything that the loader refuses and everything that is proven over the
 * whole space of facts. It runs beside the work, so that typing waits for nothing.
 */
import {
	checksInTurn,
	checkTables,
	editionSetAt,
	editionSets,
	movements,
	policyDefectAt,
	sameFacts,
	type CheckResult,
	type Finding
} from '$lib/engine';
import { factPhrase } from '$lib/explain';
import { checkExplained } from '$lib/explain/coverage';
import { loadCorpus } from '$lib/law/corpus';
import type {
	CheckAsk,
	CheckedRule,
	CheckFinding,
	CheckTold,
	Corpus,
	EditionSet,
	Fact,
	PolicyEdition,
	ShelfFile,
	Subject,
	Text
} from '$lib/model';
import { loadable } from './rules.worker';

type Check = Extract<CheckAsk, { kind: 'check' }>;

/** More groups than this are a list that nobody reads; how many there are besides is said. */
const MOST_GROUPS = 12;

let files: readonly ShelfFile[] = [];
let before: Corpus | undefined;
let latest: Check | undefined;

const tell = (told: CheckTold) => postMessage(told);

/** Lets messages in: one that is newer ends what is under way. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

const phrases = (subject: Subject, facts: readonly Fact[]): Text[] =>
	facts.map((fact) => ({ nl: factPhrase(subject, fact, 'nl'), en: factPhrase(subject, fact, 'en') }));

function findingOf(set: EditionSet, { check, message, witness, stated }: Finding): CheckFinding {
	const shown = witness ? { case: { facts: phrases(set.subject, stated ?? []), date: set.date } } : {};
	const defect = witness && check === 'guideline-tables' ? policyDefectAt(set, witness) : undefined;
	if (!defect) return { check, ...shown, kind: 'other', message };
	if (defect.kind === 'no-row') return { check, ...shown, kind: 'no-row' };
	return defect.kind === 'rows'
		? { check, ...shown, kind: 'rows', rows: defect.rows }
		: { check, ...shown, kind: 'editions', editions: defect.editions };
}

/** Results of one check over several sets are one rule. */
function ruleOf(results: readonly { set: EditionSet; result: CheckResult }[]): CheckedRule {
	const findings = results.flatMap(({ set, result }) => result.findings.map((one) => findingOf(set, one)));
	const cases = results.reduce((sum, { result }) => sum + result.scenarios, 0n);
	const { check } = results[0]!.result;
	return { check, holds: findings.length === 0, cases: String(cases), findings: findings.slice(0, 5) };
}

function grouped(results: readonly { set: EditionSet; result: CheckResult }[]): CheckedRule[] {
	const checks = [...new Set(results.map(({ result }) => result.check))];
	return checks.map((check) => ruleOf(results.filter(({ result }) => result.check === check)));
}

const isInForce = ({ from, through }: PolicyEdition, day: string): boolean =>
	from <= day && (through === undefined || day <= through);

function moved(now: Corpus, edition: PolicyEdition, beside: string | undefined): CheckTold | undefined {
	const old = before?.policies.find(({ id, subject }) => id === beside && subject === edition.subject);
	const subject = now.subjects.get(edition.subject);
	const version = latest!.version;
	if (!old || !subject || !before) return undefined;
	const first = ({ from }: PolicyEdition) => (from > subject.readFrom ? from : subject.readFrom);
	const day = first(edition);
	const [a, b] = [
		editionSetAt(before, subject.id, isInForce(old, day) ? day : first(old)),
		editionSetAt(now, subject.id, day)
	];
	if (!a.ok || !b.ok || !sameFacts(a.set, b.set)) return { version, stage: 'not-comparable' };
	const { cases, start } = movements(a.set, b.set);
	return {
		...{ version, stage: 'moved', total: String(cases) },
		groups: start.slice(0, MOST_GROUPS).map((one) => ({
			before: one.before,
			after: one.after,
			cases: String(one.cases),
			example: phrases(subject, one.example)
		})),
		more: Math.max(0, start.length - MOST_GROUPS)
	};
}

async function check(ask: Check): Promise<void> {
	const { version, file, edition: id, beside } = ask;
	// A file of this installation with the same name is what the new one would take the place of.
	const others = files.filter(({ path, overlay }) => !(overlay && path.endsWith(`/${file.name}`)));
	const loaded = loadCorpus([...others, { path: `eigen/${file.name}`, text: file.text, overlay: true }]);
	if (!loaded.ok) {
		const complaints = loaded.complaints.map((one) => ({
			path: one.file.startsWith('eigen/') ? one.path : `${one.file} ${one.path}`.trim(),
			message: one.message
		}));
		return tell({ version, stage: 'refused', complaints });
	}
	const { corpus } = loaded;
	const sets = editionSets(corpus).filter(({ policies }) => policies.some((policy) => policy.id === id));
	tell({
		version,
		stage: 'tables',
		rules: grouped(sets.flatMap((set) => checkTables(set).map((result) => ({ set, result }))))
	});
	await breathe();
	if (latest !== ask) return;
	for (const edition of corpus.policies.filter((policy) => policy.id === id)) {
		const told = moved(corpus, edition, beside);
		if (told) tell(told);
	}
	const results: { set: EditionSet; result: CheckResult }[] = [];
	for (const set of sets) {
		for (const result of checksInTurn(set)) {
			results.push({ set, result });
			await breathe();
			if (latest !== ask) return;
		}
		results.push({ set, result: checkExplained(set) });
	}
	for (const rule of grouped(results)) tell({ version, stage: 'rule', rule });
	tell({ version, stage: 'done' });
}

onmessage = ({ data }: MessageEvent<CheckAsk>) => {
	if (data.kind === 'shelf') {
		({ files, corpus: before } = loadable(data.files));
		return;
	}
	latest = data;
	// A newer one that waits already goes first.
	void breathe().then(() => (latest === data ? check(data) : undefined));
};
