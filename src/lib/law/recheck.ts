/** What somebody should look at again: readings whose day has come, and editions that nobody saw in force for a year. */
import type { Basis, Corpus, Day, Edition, Reading, Source, Text } from '../model';

/** A reading that named a day for another look, and that day has come. */
export interface DueReading {
	source: Pick<Source, 'id' | 'label' | 'url'>;
	reading: Pick<Reading, 'id' | 'address'>;
	recheck: Day;
	/** The editions in which something rests on this reading. */
	editions: readonly EditionName[];
}

/** An edition without an end, last seen in force more than a year before. */
export interface StaleEdition extends EditionName {
	lastSeen: Day;
}

export interface EditionName {
	id: string;
	/** One of the subjects that it speaks for: the address of its page names one. */
	subject: string;
	label: Text;
}

export interface Rechecks {
	/** The longest overdue first. */
	readings: readonly DueReading[];
	/** The longest unseen first. */
	editions: readonly StaleEdition[];
}

const nameOf = ({ id, subject, label }: Edition): EditionName => ({ id, subject, label });

/** One line for an edition that speaks for several subjects. */
const once = <E extends { id: string }>(editions: readonly E[]): E[] => [
	...new Map(editions.map((edition) => [edition.id, edition])).values()
];

const byDay = (a: Day, b: Day) => (a < b ? -1 : a > b ? 1 : 0);

/** Calls back with every basis in the content, whatever rule it stands at. */
function visitBases(value: unknown, visit: (basis: Pick<Basis, 'source' | 'readings'>) => void): void {
	if (Array.isArray(value)) {
		for (const one of value) visitBases(one, visit);
	} else if (typeof value === 'object' && value !== null) {
		const { source, readings } = value as { source?: unknown; readings?: unknown };
		if (typeof source === 'string' && Array.isArray(readings)) visit({ source, readings: readings as string[] });
		else for (const one of Object.values(value)) visitBases(one, visit);
	}
}

const keyOf = (source: string, reading: string): string => JSON.stringify([source, reading]);

/** The editions that rest on each of the named readings, by `keyOf`. */
function restingOn(corpus: Corpus, wanted: ReadonlySet<string>): Map<string, Edition[]> {
	const found = new Map<string, Edition[]>();
	for (const edition of [...corpus.policies, ...corpus.statutes]) {
		const own = new Set<string>();
		visitBases(edition, ({ source, readings }) => {
			for (const reading of readings) own.add(keyOf(source, reading));
		});
		for (const key of own) {
			if (wanted.has(key)) found.set(key, [...(found.get(key) ?? []), edition]);
		}
	}
	return found;
}

/** The same day of the year before; of 29 February that is the 28th. */
function yearBefore(day: Day): Day {
	const [year = '', month = '', rest = ''] = day.split('-');
	return `${String(Number(year) - 1).padStart(4, '0')}-${month}-${month === '02' && rest === '29' ? '28' : rest}`;
}

/**
 * @param day the day of the question, such as today in the Netherlands
 * @returns readings whose `recheck` is that day or an earlier one, and editions without `through` whose `lastSeen` lies
 *   more than a year before it. An edition that no reading ever saw in force has no `lastSeen` and is not listed: pages
 *   call it "nog te controleren" from the start.
 */
export function rechecks(corpus: Corpus, day: Day): Rechecks {
	const due = [...corpus.sources.values()].flatMap((source) =>
		source.readings.flatMap((reading) =>
			reading.recheck !== undefined && reading.recheck <= day ? [{ source, reading, recheck: reading.recheck }] : []
		)
	);
	const resting = restingOn(corpus, new Set(due.map(({ source, reading }) => keyOf(source.id, reading.id))));
	const oldest = yearBefore(day);
	return {
		readings: due
			.map(({ source, reading, recheck }) => ({
				source: { id: source.id, label: source.label, url: source.url },
				reading: { id: reading.id, address: reading.address },
				recheck,
				editions: once((resting.get(keyOf(source.id, reading.id)) ?? []).map(nameOf))
			}))
			.sort((a, b) => byDay(a.recheck, b.recheck)),
		editions: once(
			corpus.policies.flatMap((edition) =>
				edition.through === undefined && edition.lastSeen !== undefined && edition.lastSeen < oldest
					? [{ ...nameOf(edition), lastSeen: edition.lastSeen }]
					: []
			)
		).sort((a, b) => byDay(a.lastSeen, b.lastSeen))
	};
}
