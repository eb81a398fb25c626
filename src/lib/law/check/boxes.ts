/** One box: every factor known where it stands, every level known to the factor. */
import { both, type Box, type Text } from '../../model';
import type { Path } from '../complaint';
import { hint, notKnown } from '../nearest';
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
	because?: Text;
}

export const noSubject = both('is geen onderwerp', 'is no subject');

export const noOffence = both('is geen strafbaar feit', 'is no offence');

export const noLevel = (factor: string): Text => both(`is geen antwoord op ${factor}`, `is no level of ${factor}`);

const twiceHere = (level: string): Text =>
	both(`"${level}" staat hier twee keer: haal er een weg`, `"${level}" stands here twice: remove one`);

export function checkBox(world: World, file: Loaded<unknown>, box: Box, path: Path, rules: BoxRules): void {
	const complain = (at: Path, message: Text, point?: 'key') =>
		world.complaints.push(file.source.complaint([...path, ...at], message, point));
	const asked = rules.factors ?? rules.subjects.flatMap((subject) => world.uses.get(subject) ?? []);
	for (const [factor, levels] of Object.entries(box)) {
		const known = levelsOf(world, factor, rules.subjects);
		const allowed = isDerived(factor) ? rules.derived.includes(factor) : asked.includes(factor);
		if (known === undefined) {
			complain([factor], notKnown(factor, both('is geen feit', 'is no factor'), [...asked, ...rules.derived]), 'key');
			continue;
		}
		if (!allowed) {
			const reason = isDerived(factor) || rules.factors ? rules.because : undefined;
			const subjects = rules.subjects.join(', ');
			const { nl, en } =
				reason ??
				both(
					`het onderwerp ${subjects} gebruikt het niet; haal het weg, of voeg het toe aan de feiten van het onderwerp`,
					`subject ${subjects} does not use it; remove it, or add it to the subject's factors`
				);
			complain([factor], both(`kan hier niet worden gevraagd: ${nl}`, `cannot be tested here: ${en}`), 'key');
			continue;
		}
		levels.forEach((level, at) => {
			const group = factor === 'offence' && level.startsWith('@') ? level.slice(1) : undefined;
			if (group !== undefined) {
				if (rules.groups?.includes(group)) return;
				const { nl, en } = rules.groups
					? hint(group, rules.groups)
					: both(
							'groepen horen bij bestanden van een wet; schrijf elk strafbaar feit op',
							'groups belong to statute files; write the offences out'
						);
				complain(
					[factor, at],
					both(`"${level}" is geen groep van dit bestand: ${nl}`, `"${level}" is no group of this file: ${en}`)
				);
			} else if (!known.includes(level)) {
				const what = factor === 'offence' ? noOffence : noLevel(factor);
				complain([factor, at], notKnown(level, what, known));
			}
			if (levels.indexOf(level) < at) complain([factor, at], twiceHere(level));
		});
	}
}
