/** Weights that make the people who answered look like known margins, one background at a time. */

/** People per combination of backgrounds; a background that somebody skipped is absent from `bands`. */
export interface Stratum {
	bands: Readonly<Record<string, string>>;
	people: number;
}

/** Per background the share or number of each band in the population, as the organiser uploads it. */
export type Margins = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface RakeOptions {
	/** No weight above this many times the mean weight; without it none is trimmed. At least 1. */
	trim?: number;
	/** How far a raked share may be from its margin. */
	tolerance?: number;
	rounds?: number;
}

export type RakeRefusal =
	| { reason: 'no-people' }
	| { reason: 'bad-margin'; background: string; band: string; value: number }
	/** The margin wants people of a band that nobody gave. */
	| { reason: 'nobody-in-band'; background: string; band: string }
	/** People gave a band that the margin does not know. */
	| { reason: 'band-without-margin'; background: string; band: string }
	| { reason: 'bad-trim'; trim: number }
	/** The margins contradict each other for the people there are; `off` is the largest distance that was left. */
	| { reason: 'no-convergence'; rounds: number; off: number };

export type Raked =
	| {
			kind: 'raked';
			/** Per stratum, in order; their mean over people is 1. Who skipped a background is left as they are for it. */
			weights: readonly number[];
			rounds: number;
			/** Kish's design effect of weighting, 1 + cv^2, and how many people as good as unweighted are left. */
			designEffect: number;
			effectivePeople: number;
			/** People whose weight was cut, and the largest distance to a margin after that. */
			trimmed: number;
			off: number;
	  }
	| ({ kind: 'refused' } & RakeRefusal);

const refused = (why: RakeRefusal): Raked => ({ kind: 'refused', ...why });

function complaint(strata: readonly Stratum[], margins: Margins): RakeRefusal | undefined {
	for (const [background, bands] of Object.entries(margins)) {
		for (const [band, value] of Object.entries(bands)) {
			if (!(value >= 0 && Number.isFinite(value))) return { reason: 'bad-margin', background, band, value };
			const present = strata.some((stratum) => stratum.people > 0 && stratum.bands[background] === band);
			if (value > 0 && !present) return { reason: 'nobody-in-band', background, band };
		}
		for (const { bands: own, people } of strata) {
			const band = own[background];
			if (band !== undefined && people > 0 && !((bands[band] ?? 0) > 0))
				return { reason: 'band-without-margin', background, band };
		}
	}
	return undefined;
}

const total = (
	strata: readonly Stratum[],
	weights: readonly number[],
	keep: (stratum: Stratum) => boolean = () => true
) => strata.reduce((sum, stratum, at) => sum + (keep(stratum) ? stratum.people * (weights[at] ?? 0) : 0), 0);

/** Per background: its bands with their share among those who gave one. */
const sharesOf = (margins: Margins) =>
	Object.entries(margins).map(([background, bands]) => {
		const all = Object.values(bands).reduce((sum, value) => sum + value, 0);
		return { background, shares: Object.entries(bands).map(([band, value]) => ({ band, share: value / all })) };
	});

function distance(
	strata: readonly Stratum[],
	weights: readonly number[],
	targets: ReturnType<typeof sharesOf>
): number {
	let most = 0;
	for (const { background, shares } of targets) {
		const given = total(strata, weights, ({ bands }) => bands[background] !== undefined);
		for (const { band, share } of shares) {
			const own = total(strata, weights, ({ bands }) => bands[background] === band);
			if (given > 0) most = Math.max(most, Math.abs(own / given - share));
		}
	}
	return most;
}

/** No weight above the limit; what is cut off is spread over the others, so that the mean stays 1. */
function trimTo(strata: readonly Stratum[], weights: readonly number[], limit: number): number[] {
	let cut = [...weights];
	for (let round = 0; round < 100; round++) {
		const people = strata.reduce((sum, stratum) => sum + stratum.people, 0);
		const over = cut.map((weight) => weight >= limit);
		const capped = strata.reduce((sum, stratum, at) => sum + (over[at] ? stratum.people : 0), 0);
		const free = total(
			strata,
			cut.map((weight, at) => (over[at] ? 0 : weight))
		);
		if (free === 0) break;
		const factor = (people - capped * limit) / free;
		const next = cut.map((weight, at) => (over[at] ? limit : weight * factor));
		const settled = next.every((weight, at) => Math.abs(weight - (cut[at] ?? 0)) < 1e-12);
		cut = next;
		if (settled) break;
	}
	return cut;
}

/**
 * Iterative proportional fitting (Deming & Stephan 1940). Each round makes one background fit after the other, until all
 * fit. Weights are the same for all people of a stratum, so totals per stratum can be weighted afterwards.
 */
export function rake(strata: readonly Stratum[], margins: Margins, options: RakeOptions = {}): Raked {
	const { trim, tolerance = 1e-10, rounds: most = 1000 } = options;
	const people = strata.reduce((sum, stratum) => sum + stratum.people, 0);
	if (people === 0) return refused({ reason: 'no-people' });
	if (trim !== undefined && !(trim >= 1)) return refused({ reason: 'bad-trim', trim });
	const wrong = complaint(strata, margins);
	if (wrong) return refused(wrong);
	const targets = sharesOf(margins);
	let weights = strata.map(() => 1);
	let rounds = 0;
	let off = distance(strata, weights, targets);
	while (off > tolerance && rounds < most) {
		for (const { background, shares } of targets) {
			const given = total(strata, weights, ({ bands }) => bands[background] !== undefined);
			const factors = new Map(
				shares.map(({ band, share }) => {
					const own = total(strata, weights, ({ bands }) => bands[background] === band);
					return [band, own > 0 ? (share * given) / own : 1];
				})
			);
			weights = weights.map((weight, at) => weight * (factors.get(strata[at]?.bands[background] ?? '') ?? 1));
		}
		rounds += 1;
		off = distance(strata, weights, targets);
	}
	if (off > tolerance) return refused({ reason: 'no-convergence', rounds, off });
	const mean = total(strata, weights) / people;
	weights = weights.map((weight) => weight / mean);
	const untrimmed = weights;
	if (trim !== undefined) weights = trimTo(strata, weights, trim);
	const squares = total(
		strata,
		weights.map((weight) => weight * weight)
	);
	const designEffect = squares / people;
	return {
		kind: 'raked',
		weights,
		rounds,
		designEffect,
		effectivePeople: people / designEffect,
		trimmed: strata.reduce(
			(sum, stratum, at) => sum + ((untrimmed[at] ?? 0) > (trim ?? Infinity) ? stratum.people : 0),
			0
		),
		off: distance(strata, weights, targets)
	};
}
