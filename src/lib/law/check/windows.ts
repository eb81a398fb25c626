/** Windows run forwards, begin within their file, and editions of one guideline do not overlap. */
import { both, type Text } from '../../model';
import { dayBefore, overlap } from '../days';
import { rulesOf } from '../rules';
import type { World } from '../world';

const reversed = (from: string, through: string): Text =>
	both(
		`eindigt op ${through}, voordat het begint op ${from}: wissel de dagen om of verbeter er een`,
		`ends on ${through}, before it starts on ${from}: swap the days or correct one`
	);

export function checkWindows(world: World): void {
	const { complaints, files } = world;
	for (const { data, source } of files.statutes) {
		for (const { rule, path } of rulesOf(data)) {
			const from = rule.from ?? data.from;
			if (rule.from !== undefined && rule.from < data.from) {
				const message = both(
					`ligt voor het begin van het bestand, ${data.from}: haal het weg, of laat het bestand eerder beginnen`,
					`is before its file starts, ${data.from}: remove it, or let the file start earlier`
				);
				complaints.push(source.complaint([...path, 'from'], message));
			}
			if (rule.through !== undefined && rule.through < from) {
				complaints.push(source.complaint([...path, 'through'], reversed(from, rule.through)));
			}
		}
	}
	const policies = [...files.policies].sort((a, b) => (a.data.from < b.data.from ? -1 : 1));
	for (const [at, { data, source }] of policies.entries()) {
		if (data.through !== undefined && data.through < data.from) {
			complaints.push(source.complaint(['through'], reversed(data.from, data.through)));
		}
		const clash = policies
			.slice(0, at)
			.find(
				(other) =>
					other.data.instrument === data.instrument &&
					other.data.subject.some((subject) => data.subject.includes(subject)) &&
					other.data.from !== data.from &&
					overlap(other.data, data)
			);
		if (clash) {
			const { id, through } = clash.data;
			const end =
				through === undefined
					? both('geen einde heeft', 'has no end')
					: both(`loopt tot en met ${through}`, `runs through ${through}`);
			const before = dayBefore(data.from);
			const message = both(
				`geldt op dezelfde dagen als ${id}, die ${end.nl}: geef die uitgave through: ${before}`,
				`overlaps with ${id}, which ${end.en}: give that one through: ${before}`
			);
			complaints.push(source.complaint(['from'], message));
		}
	}
}
