/** From the fields of the form to the answer that is looked for. */
import type { diagram } from '$lib/engine';
import type { Offence } from '$lib/model';

type Target = diagram.Target;

/** The longest maximum that can be asked for, in months: forty years, above every fixed term of the law. */
export const MONTHS = 480;

/** Where a guideline starts, as somebody asks for it. */
export const STARTS = {
	gevangenisstraf: { includes: ['custody'] },
	taakstraf: { includes: ['communityService'], excludes: ['custody'] },
	geldboete: { includes: ['fine'], excludes: ['custody'] },
	'niet-overgenomen': { kind: 'untranscribed' },
	geen: null
} as const satisfies Readonly<Record<string, Target['startingPoint']>>;

const BARS = ['barred', 'undecided', 'not-barred'] as const;

export interface ReadTarget {
	target: Target;
	/** Fields that cannot be read, and `grenzen` where no number lies between the two. */
	problems: string[];
	/** Whether anything was asked. */
	asked: boolean;
}

/** @param offersNone whether a case without an offence may be asked for */
export function readTarget(offences: readonly Offence[], fields: URLSearchParams, offersNone: boolean): ReadTarget {
	const given = (name: string) => fields.get(name)?.trim() ?? '';
	const problems: string[] = [];
	const target: Target = {};
	const offence = given('misdrijf');
	if (offence === 'geen' && offersNone) target.offence = null;
	else if (offences.some(({ id }) => id === offence)) target.offence = offence;
	else if (offence !== '') problems.push('misdrijf');
	const bar = BARS.find((one) => one === given('taakstraf'));
	if (bar) target.communityServiceBar = bar;
	else if (given('taakstraf') !== '') problems.push('taakstraf');
	const start = given('om');
	if (Object.hasOwn(STARTS, start)) target.startingPoint = STARTS[start as keyof typeof STARTS];
	else if (start !== '') problems.push('om');
	const months = (name: string): string | undefined => {
		const text = given(name);
		if (text === '') return undefined;
		if (/^\d{1,3}$/.test(text) && Number(text) <= MONTHS) return String(Number(text));
		problems.push(name);
		return undefined;
	};
	const [atLeast, atMost] = [months('minstens'), months('hoogstens')];
	if (Number(atLeast) > Number(atMost)) problems.push('grenzen');
	if (atLeast !== undefined || atMost !== undefined) target.maximum = { atLeast, atMost };
	return { target, problems, asked: Object.keys(target).length > 0 };
}
