/** Two offences that nothing separates: equal own-lid term, equally specific, and a valid case in which both come out on top. */
import { both, type Box, type Offence, type StatuteEdition, type Subject } from '../../model';
import { compareAmounts, formatAmount } from '../amount';
import { intersect } from '../box';
import type { Complaint } from '../complaint';
import type { Places } from '../statute';
import { isDerived } from '../world';

type Facts = Readonly<Record<string, string>>;

/** Derived facts other than the offence are taken to hold: a tie too many is seen by an author, one too few by nobody. */
function holds(box: Box, facts: Facts, offence?: string): boolean {
	return Object.entries(box).every(([factor, levels]) => {
		if (factor === 'offence') return offence !== undefined && levels.includes(offence);
		if (isDerived(factor)) return true;
		const level = facts[factor];
		return level !== undefined && levels.includes(level);
	});
}

/** All factors that decide whether these apply, themselves included. */
function closure(subject: Subject, boxes: readonly Box[]): Set<string> {
	const wanted = new Set(boxes.flatMap((box) => Object.keys(box)));
	for (const factor of [...subject.factors].reverse()) {
		if (!wanted.has(factor.id)) continue;
		for (const box of factor.appliesWhen ?? []) for (const other of Object.keys(box)) wanted.add(other);
	}
	return wanted;
}

/** The first valid combination of the wanted facts within the box that is accepted. */
function search(
	subject: Subject,
	within: Box,
	wanted: ReadonlySet<string>,
	accept: (facts: Facts) => boolean
): Facts | undefined {
	const factors = subject.factors.filter((factor) => wanted.has(factor.id));
	const visit = (at: number, facts: Facts): Facts | undefined => {
		const factor = factors[at];
		if (!factor) return accept(facts) ? facts : undefined;
		const asked = within[factor.id];
		if (factor.appliesWhen && !factor.appliesWhen.some((box) => holds(box, facts))) {
			return asked ? undefined : visit(at + 1, facts);
		}
		for (const { id } of factor.levels) {
			if (asked && !asked.includes(id)) continue;
			const next = { ...facts, [factor.id]: id };
			if (subject.impossible.some(({ when }) => holds(when, next))) continue;
			const found = visit(at + 1, next);
			if (found) return found;
		}
		return undefined;
	};
	return visit(0, {});
}

function heavier(a: Offence, b: Offence): boolean {
	const terms = compareAmounts(a.maximum.term, b.maximum.term);
	return (
		terms !== undefined && (terms > 0 || (terms === 0 && Number(a.specific ?? false) > Number(b.specific ?? false)))
	);
}

const tied = (a: Offence, b: Offence) =>
	compareAmounts(a.maximum.term, b.maximum.term) === 0 && (a.specific ?? false) === (b.specific ?? false);

function witness(edition: StatuteEdition, subject: Subject, a: Offence, b: Offence): Facts | undefined {
	const excluded = (offence: Offence, facts: Facts) =>
		edition.exclusions.some(({ when }) => holds(when, facts, offence.id));
	for (const rowA of a.rows) {
		for (const rowB of b.rows) {
			const shared = intersect(rowA, rowB);
			if (!shared) continue;
			const above = edition.offences.filter(
				(offence) => heavier(offence, a) && offence.rows.some((row) => intersect(row, shared))
			);
			const concerned = new Set([a, b, ...above].map((offence) => offence.id));
			const exclusions = edition.exclusions.filter(({ when }) => when.offence?.some((id) => concerned.has(id)) ?? true);
			const boxes = [shared, ...above.flatMap((offence) => offence.rows), ...exclusions.map((rule) => rule.when)];
			const found = search(subject, shared, closure(subject, boxes), (facts) => {
				if (excluded(a, facts) || excluded(b, facts)) return false;
				return !above.some((offence) => offence.rows.some((row) => holds(row, facts)) && !excluded(offence, facts));
			});
			if (found) return found;
		}
	}
	return undefined;
}

export function checkTies(edition: StatuteEdition, subject: Subject, places: Places): Complaint[] {
	const complaints: Complaint[] = [];
	edition.offences.forEach((b, at) => {
		for (const a of edition.offences.slice(0, at)) {
			if (!tied(a, b)) continue;
			const facts = witness(edition, subject, a, b);
			const place = places.get(b);
			if (!facts || !place) continue;
			const example = Object.entries(facts)
				.map(([factor, level]) => `${factor}: ${level}`)
				.join(', ');
			const term = formatAmount(b.maximum.term);
			const message = both(
				`is even zwaar als ${a.id}: op allebei staat ${term.nl} en ze kunnen samen gelden (${example}); geef een van de twee specific: true, of laat een rij voor minder zaken gelden`,
				`ties with ${a.id}: both carry ${term.en} and can hold together (${example}); mark one as specific, or narrow a row`
			);
			complaints.push(place.source.complaint(place.path, message));
		}
	});
	return complaints;
}
