/** Parts of a code: subjects, groups and conditions that exist. */
import { hint } from '../nearest';
import { rulesOf, type PlacedRule } from '../rules';
import type { World } from '../world';
import { checkBox } from './boxes';

/** Which derived facts exist by the time a list is read. */
function derivedFor(list: PlacedRule['list']): readonly string[] {
	return list === 'offences' || list === 'notCovered' ? ['sanctionLaw'] : ['offence', 'maximumClass', 'sanctionLaw'];
}

export function checkStatutes(world: World): void {
	const phases = new Map<string, string>();
	for (const file of world.files.statutes) {
		const { data, source } = file;
		const complain = (path: (string | number)[], message: string) =>
			world.complaints.push(source.complaint(path, message));
		data.subjects.forEach((subject, at) => {
			if (!world.uses.has(subject)) {
				complain(['subjects', at], `"${subject}" is no subject: ${hint(subject, world.uses.keys())}`);
			}
		});
		const known = data.subjects.flatMap((subject) => [...(world.offences.get(subject) ?? [])]);
		for (const [group, members] of Object.entries(data.groups)) {
			members.forEach((offence, at) => {
				if (!known.includes(offence)) {
					complain(['groups', group, at], `"${offence}" is no offence: ${hint(offence, known)}`);
				}
			});
		}
		const groups = Object.keys(data.groups);
		for (const { list, boxes } of rulesOf(data)) {
			const derived = derivedFor(list);
			const because = 'it is only known once the offence is; test the facts that decide it';
			for (const { box, path } of boxes) {
				checkBox(world, file, box, path, { subjects: data.subjects, derived, groups, because });
			}
		}
		data.order.forEach(({ phase }, at) => {
			for (const subject of data.subjects) {
				const key = `${data.instrument} ${subject} ${phase}`;
				const first = phases.get(key);
				if (first)
					complain(['order', at, 'phase'], `"${phase}" is laid down already, in ${first}: keep one of the two`);
				else phases.set(key, file.file);
			}
		});
	}
}
