/** Lighthouse as it ships, for a phone: simulated slow 4G and a processor four times slower. */
import lighthouse from 'lighthouse';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

export const AIMS: Readonly<Record<Category, number>> = {
	performance: 95,
	accessibility: 100,
	'best-practices': 100,
	seo: 100
};

export interface Score {
	/** Out of 100. */
	scores: Record<Category, number>;
	/** Audits that cost points, in words. */
	missed: string[];
	/** First and largest contentful paint, blocking time and layout shift as Lighthouse words them. */
	metrics: string;
}

const METRICS = [
	'first-contentful-paint',
	'largest-contentful-paint',
	'total-blocking-time',
	'cumulative-layout-shift'
];

/** The first elements that an audit names, as selectors. */
function elementsOf(details: unknown): string[] {
	const { items } = (details ?? {}) as { items?: unknown };
	// Some kinds of details, such as a tree of requests, hold an object there.
	if (!Array.isArray(items)) return [];
	return (items as { node?: { selector?: string } }[]).flatMap(({ node }) => node?.selector ?? []).slice(0, 3);
}

async function once(url: string, port: number): Promise<Score> {
	const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] });
	if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
	const { categories, audits, runtimeError } = result.lhr;
	if (runtimeError) throw new Error(runtimeError.message);
	const scores = Object.fromEntries(
		CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)])
	) as Record<Category, number>;
	const missed = CATEGORIES.flatMap((id) =>
		(categories[id]?.auditRefs ?? []).flatMap(({ id: audit, weight }) => {
			const { score, title, displayValue, details } = audits[audit] ?? {};
			const costs = weight > 0 && typeof score === 'number' && score < (id === 'performance' ? 0.9 : 1);
			const where = [displayValue, ...elementsOf(details)].filter(Boolean).join('; ');
			return costs ? [`${id}: ${title}${where === '' ? '' : ` (${where})`}`] : [];
		})
	);
	const metrics = METRICS.map((id) => `${audits[id]?.title} ${audits[id]?.displayValue}`).join(', ');
	return { scores, missed, metrics };
}

/** The run whose performance is the middle one: scores move with what else the machine does. */
export async function median(url: string, port: number, runs: number): Promise<Score> {
	const all: Score[] = [];
	for (let run = 0; run < runs; run++) {
		// Now and then the browser loses the beginning of its own recording; that run is done again.
		all.push(await once(url, port).catch(() => once(url, port)));
	}
	all.sort((a, b) => a.scores.performance - b.scores.performance);
	return all[runs >> 1]!;
}
