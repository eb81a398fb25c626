/** Conditions: memberships in factors, joined by "and". No "or" across factors, no negation, no arithmetic. */
import { z } from 'zod';
import { said } from './said';
import { Id } from './text';

/** Facts that the engine derives and later tables may test beside the asked ones. */
export const derivedFactors = ['offence', 'maximumClass', 'sanctionLaw'] as const;
export type DerivedFactor = (typeof derivedFactors)[number];

/** Own-lid maximum of the offence in years: classes that arts. 22b, 46 and 70 need. Lower bounds are inclusive. */
export const maximumClasses = ['up-to-3', 'over-3', 'from-6', 'from-8', 'from-12'] as const;
export type MaximumClass = (typeof maximumClasses)[number];

export const sanctionLaws = ['adult', 'youth'] as const;
export type SanctionLaw = (typeof sanctionLaws)[number];

/** A level, or `@group` for a named group of offences of the same file. */
const Level = z.string().regex(/^@?[a-z0-9]+(?:-[a-z0-9]+)*$/i, said('is geen antwoord op een feit', 'is not a level'));

/** `{ factor: level }` or `{ factor: [level, level] }`; an empty box holds always. */
export const Box = z.record(
	Id,
	z.union([
		Level.transform((level) => [level]),
		z
			.array(Level)
			.min(
				1,
				said('noemt geen antwoord: zo geldt de voorwaarde nooit', 'names no level: the condition could never hold')
			)
	])
);
/** Factor to the levels that satisfy it. */
export type Box = Record<string, string[]>;
