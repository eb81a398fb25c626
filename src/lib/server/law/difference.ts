/** What one state of the law writes other than another, edition by edition: in the tables and over every case. */
import { editionSetAt, movements, sameFacts, type Movements } from '../../engine';
import { editionChanges, type EditionChanges } from '../../law';
import type { Corpus, Day, PolicyEdition, StatuteEdition, Subject } from '../../model';

export interface EditionDifference {
	subject: Subject;
	/** The edition of the same id before, or the last one of its instrument before this one; absent for a new instrument. */
	old?: PolicyEdition;
	/** Absent where the edition is gone. */
	now?: PolicyEdition;
	/** What stands in the two tables, where there are two. */
	table?: EditionChanges;
	/** Over every case of the subject; or why no case can be laid beside itself. */
	cases: { kind: 'moved'; moved: Movements } | { kind: 'unread'; day: Day } | { kind: 'other-facts' };
}

export interface LawDifference {
	editions: readonly EditionDifference[];
	/** Slices of codes that are other than before, new ones among them. */
	statutes: readonly Pick<StatuteEdition, 'id' | 'subject'>[];
	/** Subjects whose facts are other than before, new ones among them. */
	subjects: readonly string[];
}

type Pair = Pick<EditionDifference, 'old' | 'now'>;

const isSame = (a: Pick<PolicyEdition, 'id' | 'subject'>) => (b: Pick<PolicyEdition, 'id' | 'subject'>) =>
	a.id === b.id && a.subject === b.subject;

/** An edition beside the one that it is held against. */
function pairs(before: Corpus, after: Corpus): Pair[] {
	const changed = after.policies.filter((now) => before.policies.find(isSame(now))?.hash !== now.hash);
	const gone = before.policies.filter((old) => !after.policies.some(isSame(old)));
	return [
		...changed.map((now) => {
			const earlier = before.policies
				.filter((old) => old.instrument === now.instrument && old.subject === now.subject && old.from < now.from)
				.sort((a, b) => (a.from < b.from ? 1 : -1))[0];
			const old = before.policies.find(isSame(now)) ?? earlier;
			return old ? { old, now } : { now };
		}),
		...gone.map((old) => ({ old }))
	];
}

const isInForce = ({ from, through }: PolicyEdition, day: Day): boolean =>
	from <= day && (through === undefined || day <= through);

/** The first day on which an edition speaks and its subject was read. */
const firstDay = ({ from }: PolicyEdition, subject: Subject): Day =>
	from > subject.readFrom ? from : subject.readFrom;

/** An edition that has taken the place of another is held against the day before it; any other on its own day. */
function casesOf(before: Corpus, after: Corpus, subject: Subject, { old, now }: Pair): EditionDifference['cases'] {
	const day = firstDay((now ?? old)!, subject);
	const oldDay = old && now && !isInForce(old, day) ? firstDay(old, subject) : day;
	const [a, b] = [editionSetAt(before, subject.id, oldDay), editionSetAt(after, subject.id, day)];
	if (!a.ok || !b.ok) return { kind: 'unread', day };
	if (!sameFacts(a.set, b.set)) return { kind: 'other-facts' };
	return { kind: 'moved', moved: movements(a.set, b.set) };
}

/** Exact, and over every case: for a large subject it takes a second or two. */
export function lawDifference(before: Corpus, after: Corpus): LawDifference {
	const editions = pairs(before, after).map((pair): EditionDifference => {
		const { old, now } = pair;
		const { subject: id } = (now ?? old)!;
		const subject = (after.subjects.get(id) ?? before.subjects.get(id))!;
		const table = old && now ? { table: editionChanges(old, now) } : {};
		return { subject, ...pair, ...table, cases: casesOf(before, after, subject, pair) };
	});
	return {
		editions,
		statutes: after.statutes
			.filter(
				(now) => before.statutes.find((old) => old.id === now.id && old.subject === now.subject)?.hash !== now.hash
			)
			.map(({ id, subject }) => ({ id, subject })),
		subjects: [...after.subjects]
			.filter(([id, now]) => JSON.stringify(before.subjects.get(id)) !== JSON.stringify(now))
			.map(([id]) => id)
	};
}

/** Whether no edition differs; texts, sources and words may. */
export const isNothing = ({ editions, statutes, subjects }: LawDifference): boolean =>
	editions.length + statutes.length + subjects.length === 0;
