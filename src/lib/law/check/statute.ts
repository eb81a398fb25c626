/** Parts of a code: subjects, groups and conditions that exist. */
import { both, type Text } from '../../model';
import { notKnown } from '../nearest';
import { rulesOf, type PlacedRule } from '../rules';
import type { World } from '../world';
import { checkBox, noOffence, noSubject } from './boxes';

/** Which derived facts exist by the time a list is read. */
function derivedFor(list: PlacedRule['list']): readonly string[] {
	return list === 'offences' || list === 'notCovered' ? ['sanctionLaw'] : ['offence', 'maximumClass', 'sanctionLaw'];
}

const afterOffence = both(
	'dit is pas bekend als het strafbare feit bekend is; vraag de feiten die dat bepalen',
	'it is only known once the offence is; test the facts that decide it'
);

const laidDown = (phase: string, first: string): Text =>
	both(
		`"${phase}" staat al vast, in ${first}: houd een van de twee`,
		`"${phase}" is laid down already, in ${first}: keep one of the two`
	);

export function checkStatutes(world: World): void {
	const phases = new Map<string, string>();
	for (const file of world.files.statutes) {
		const { data, source } = file;
		const complain = (path: (string | number)[], message: Text) =>
			world.complaints.push(source.complaint(path, message));
		data.subjects.forEach((subject, at) => {
			if (!world.uses.has(subject)) {
				complain(['subjects', at], notKnown(subject, noSubject, world.uses.keys()));
			}
		});
		const known = data.subjects.flatMap((subject) => [...(world.offences.get(subject) ?? [])]);
		for (const [group, members] of Object.entries(data.groups)) {
			members.forEach((offence, at) => {
				if (!known.includes(offence)) {
					complain(['groups', group, at], notKnown(offence, noOffence, known));
				}
			});
		}
		const groups = Object.keys(data.groups);
		for (const { list, boxes } of rulesOf(data)) {
			const derived = derivedFor(list);
			for (const { box, path } of boxes) {
				checkBox(world, file, box, path, { subjects: data.subjects, derived, groups, because: afterOffence });
			}
		}
		data.order.forEach(({ phase }, at) => {
			for (const subject of data.subjects) {
				const key = `${data.instrument} ${subject} ${phase}`;
				const first = phases.get(key);
				if (first) complain(['order', at, 'phase'], laidDown(phase, first));
				else phases.set(key, file.file);
			}
		});
	}
}
