/** Windows run forwards, begin within their file, and editions of one guideline do not overlap. */
import { dayBefore, overlap } from '../days';
import { rulesOf } from '../rules';
import type { World } from '../world';

const reversed = (from: string, through: string) =>
	`ends on ${through}, before it starts on ${from}: swap the days or correct one`;

export function checkWindows(world: World): void {
	const { complaints, files } = world;
	for (const { data, source } of files.statutes) {
		for (const { rule, path } of rulesOf(data)) {
			const from = rule.from ?? data.from;
			if (rule.from !== undefined && rule.from < data.from) {
				const message = `is before its file starts, ${data.from}: remove it, or let the file start earlier`;
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
			const end = clash.data.through === undefined ? 'has no end' : `runs through ${clash.data.through}`;
			const message = `overlaps with ${clash.data.id}, which ${end}: give that one through: ${dayBefore(data.from)}`;
			complaints.push(source.complaint(['from'], message));
		}
	}
}
