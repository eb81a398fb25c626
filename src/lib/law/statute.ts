/** Parts of a code sliced into editions: one for every stretch of days on which the same rules stand. */
import {
	derivedFactors,
	sha256,
	type Box,
	type Day,
	type GlossaryEntry,
	type StatuteEdition,
	type StatuteFile,
	type Subject,
	type Window
} from '../model';
import { expandBox } from './box';
import { canonical } from '../model/canonical';
import { dayAfter, dayBefore, overlap, within } from './days';
import type { Loaded } from './read';
import { ruleLists, type RuleList } from './rules';
import type { Place, World } from './world';

/** Where a written-out rule came from, for complaints that only show when editions are laid together. */
export type Places = Map<object, Place>;

type Lists = Pick<StatuteFile, RuleList | 'unreadBetween'>;

interface Conditional extends Window {
	when?: Box | undefined;
	rows?: Box[] | undefined;
}

/** Rules with their boxes written out and the window that they really have; those of other subjects are left out. */
function expanded({ data, source }: Loaded<StatuteFile>, subject: Subject, places: Places): Lists {
	const known = new Set<string>([...derivedFactors, ...subject.factors.map((factor) => factor.id)]);
	// A box that tests a fact of another subject never holds here, and a rule of such boxes only says nothing here.
	const speaks = (box: Box) => Object.keys(box).every((factor) => known.has(factor));
	const rule = <R extends Conditional>(list: keyof Lists, rules: readonly R[]): R[] =>
		rules.flatMap((one, at) => {
			const copy: R = { ...one, ...within(one, data) };
			if (copy.when && !speaks(copy.when)) return [];
			if (copy.when) copy.when = expandBox(copy.when, data.groups);
			if (copy.rows) {
				copy.rows = copy.rows.filter(speaks).map((box) => expandBox(box, data.groups));
				if (copy.rows.length === 0) return [];
			}
			places.set(copy, { source, path: [list, at] });
			return [copy];
		});
	return {
		offences: rule('offences', data.offences),
		exclusions: rule('exclusions', data.exclusions),
		notCovered: rule('notCovered', data.notCovered),
		adjustments: rule('adjustments', data.adjustments),
		ceilings: rule('ceilings', data.ceilings),
		youth: rule('youth', data.youth),
		bars: rule('bars', data.bars),
		barExceptions: rule('barExceptions', data.barExceptions),
		limits: rule('limits', data.limits),
		notes: rule('notes', data.notes),
		unreadBetween: rule('unreadBetween', data.unreadBetween)
	};
}

function boundaries(parts: readonly Loaded<StatuteFile>[], all: readonly Lists[]): Day[] {
	const days = new Set(parts.map((part) => part.data.from));
	for (const lists of all) {
		for (const list of ruleLists) {
			for (const { from, through } of lists[list]) {
				if (from !== undefined) days.add(from);
				if (through !== undefined) days.add(dayAfter(through));
			}
		}
	}
	return [...days].sort();
}

function slice(all: readonly Lists[], window: Window): Lists {
	const inForce = <K extends keyof Lists>(list: K): Lists[K] =>
		all.flatMap<Lists[K][number]>((lists) => lists[list]).filter((rule) => overlap(rule, window)) as Lists[K];
	return {
		offences: inForce('offences'),
		exclusions: inForce('exclusions'),
		notCovered: inForce('notCovered'),
		adjustments: inForce('adjustments'),
		ceilings: inForce('ceilings'),
		youth: inForce('youth'),
		bars: inForce('bars'),
		barExceptions: inForce('barExceptions'),
		limits: inForce('limits'),
		notes: inForce('notes'),
		unreadBetween: inForce('unreadBetween')
	};
}

/** The editions of one code for one subject. A stretch without any offence is no edition: nothing was read for it. */
function editionsOf(
	parts: readonly Loaded<StatuteFile>[],
	subject: Subject,
	label: GlossaryEntry['term'],
	places: Places
): StatuteEdition[] {
	const all = parts.map((part) => expanded(part, subject, places));
	const { instrument } = parts[0]!.data;
	const days = boundaries(parts, all);
	const editions: (StatuteEdition & { content: string })[] = [];
	for (const [at, from] of days.entries()) {
		const next = days[at + 1];
		const through = next === undefined ? undefined : dayBefore(next);
		const begun = parts.filter((part) => part.data.from <= from);
		const lists = slice(all, { from, through });
		if (lists.offences.length === 0) continue;
		const body = { order: begun.flatMap((part) => part.data.order), ...lists };
		const content = canonical(body);
		const last = editions.at(-1);
		if (last?.content === content && last.through !== undefined && dayAfter(last.through) === from) {
			last.through = through;
			continue;
		}
		editions.push({
			...body,
			kind: 'statute',
			id: `${instrument}.${from}`,
			instrument,
			subject: subject.id,
			label,
			from,
			through,
			hash: '',
			origins: begun.map(({ file, overlay }) => ({ file, overlay })),
			content
		});
	}
	return editions.map(({ content: _, ...edition }) => {
		const { hash: _hash, origins: _origins, ...hashed } = edition;
		return { ...edition, hash: sha256(canonical(hashed)) };
	});
}

/** Every code sliced for every subject. Parts without offences (the general part) come last in each list. */
export function sliceStatutes(
	{ files }: World,
	subjects: ReadonlyMap<string, Subject>,
	glossary: ReadonlyMap<string, GlossaryEntry>,
	places: Places
): StatuteEdition[] {
	const general = (part: Loaded<StatuteFile>) => Number(part.data.offences.length === 0);
	const instruments = [...new Set(files.statutes.map(({ data }) => data.instrument))].sort();
	return [...subjects.values()].flatMap((subject) =>
		instruments.flatMap((instrument) => {
			const parts = files.statutes
				.filter(({ data }) => data.instrument === instrument && data.subjects.includes(subject.id))
				.sort((a, b) => general(a) - general(b) || (a.data.id < b.data.id ? -1 : 1));
			if (parts.length === 0) return [];
			const label = glossary.get(instrument)?.term ?? parts[0]!.data.label;
			return editionsOf(parts, subject, label, places);
		})
	);
}
