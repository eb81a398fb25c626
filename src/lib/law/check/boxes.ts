/** One box: every factor known where it stands, every level known to the factor. */
import type { Box } from '../../model';
import type { Path } from '../complaint';
import { hint } from '../nearest';
import type { Loaded } from '../read';
import { isDerived, levelsOf, type World } from '../world';

export interface BoxRules {
	/** The box may speak for any of these subjects. */
	subjects: readonly string[];
	/** Factors that may be tested; absent: all factors of the subjects. */
	factors?: readonly string[];
	/** Derived facts that may be tested. */
	derived: readonly string[];
	/** Groups of offences that `@name` may stand for; absent where the file has none. */
	groups?: readonly string[];
	/** Why a factor that exists may not be tested here, after `cannot be tested here: `. */
	because?: string;
}

export function checkBox(world: World, file: Loaded<unknown>, box: Box, path: Path, rules: BoxRules): void {
	const complain = (at: Path, message: string, point?: 'key') =>
		world.complaints.push(file.source.complaint([...path, ...at], message, point));
	const asked = rules.factors ?? rules.subjects.flatMap((subject) => world.uses.get(subject) ?? []);
	for (const [factor, levels] of Object.entries(box)) {
		const known = levelsOf(world, factor, rules.subjects);
		const allowed = isDerived(factor) ? rules.derived.includes(factor) : asked.includes(factor);
		if (known === undefined) {
			complain([factor], `"${factor}" is no factor: ${hint(factor, [...asked, ...rules.derived])}`, 'key');
			continue;
		}
		if (!allowed) {
			const reason = isDerived(factor) || rules.factors ? rules.because : undefined;
			const unused = `subject ${rules.subjects.join(', ')} does not use it; remove it, or add it to the subject's factors`;
			complain([factor], `cannot be tested here: ${reason ?? unused}`, 'key');
			continue;
		}
		levels.forEach((level, at) => {
			const group = factor === 'offence' && level.startsWith('@') ? level.slice(1) : undefined;
			if (group !== undefined) {
				if (rules.groups?.includes(group)) return;
				const why = rules.groups ? hint(group, rules.groups) : 'groups belong to statute files; write the offences out';
				complain([factor, at], `"${level}" is no group of this file: ${why}`);
			} else if (!known.includes(level)) {
				const what = factor === 'offence' ? 'is no offence' : `is no level of ${factor}`;
				complain([factor, at], `"${level}" ${what}: ${hint(level, known)}`);
			}
			if (levels.indexOf(level) < at) complain([factor, at], `"${level}" stands here twice: remove one`);
		});
	}
}
