/**
 * Drawing designs, which takes the largest some ten seconds: in a thread of its own that ends afterwards, so that neither
 * a page nor an answer waits for it. Started by `scripts/lib/draw.mjs`; where that is not there, as while developing, it
 * is done here.
 */
import type { Case, Corpus, Design, Survey } from '../../model';
import { makeDesign, type DesignProblem } from '../../study/design';
import { studyLibrary } from '../../study/library';
import { spaceOf } from '../../study/space';
import { publishSurvey, type PublishResult } from '../../study/survey/publish';

export type DrawJob =
	| { kind: 'publish'; survey: Survey; seed: string; publishedAt: string }
	/** For the plan and the preview: what can be drawn is drawn. */
	| { kind: 'designs'; experiments: Survey['experiments']; seed: string };

export type DrawnDesigns = Record<
	string,
	{ ok: true; design: Design } | { ok: false; problem: DesignProblem | 'space' }
>;

export interface Drawn {
	publish: PublishResult;
	designs: DrawnDesigns;
}

/** Where the thread finds the work, and the app finds the thread. */
const WORK = Symbol.for('strafmaatverkenner.draw');
const APART = Symbol.for('strafmaatverkenner.draw-apart');

type Places = Partial<Record<symbol, (job: DrawJob) => unknown>>;
const places = globalThis as Places;

/** The work itself, wherever it is done. */
export function draw<K extends DrawJob['kind']>(
	job: Extract<DrawJob, { kind: K }>,
	corpus: Corpus,
	cases: readonly Case[]
): Drawn[K];
export function draw(job: DrawJob, corpus: Corpus, cases: readonly Case[]): Drawn[DrawJob['kind']] {
	if (job.kind === 'publish') return publishSurvey(job.survey, corpus, cases, job.seed, job.publishedAt);
	const library = studyLibrary(corpus, cases);
	return Object.fromEntries(
		Object.entries(job.experiments).map(([id, experiment]): [string, DrawnDesigns[string]] => {
			const found = spaceOf(experiment, library);
			return [id, found.ok ? makeDesign(experiment, found.space, job.seed) : { ok: false, problem: 'space' }];
		})
	);
}

/** Called in the thread, once it has read the law. */
export function offerDrawing(corpus: Corpus, cases: readonly Case[]): void {
	places[WORK] = (job) => draw(job as never, corpus, cases);
}

/** Tasks over all decks times vignettes to choose from: below this a draw takes a blink, and a thread longer. */
const HEAVY = 20_000;

const weight = (experiments: Survey['experiments']): number =>
	Object.values(experiments).reduce((sum, { factors, design, tasks }) => {
		const combinations = factors.reduce((product, { levels }) => product * levels.length, 1);
		return sum + combinations * ('decks' in design ? design.decks * tasks : 1);
	}, 0);

/** Draws where nobody waits for it. */
export async function drawApart<K extends DrawJob['kind']>(
	job: Extract<DrawJob, { kind: K }>,
	corpus: Corpus,
	cases: readonly Case[]
): Promise<Drawn[K]> {
	const apart = places[APART];
	const given: DrawJob = job;
	const experiments = given.kind === 'publish' ? given.survey.experiments : given.experiments;
	if (!apart || weight(experiments) < HEAVY) return draw(job, corpus, cases);
	return (await apart(job)) as Drawn[K];
}

const REMEMBERED = 12;
const known = new Map<string, Promise<DrawnDesigns>>();

/** The designs as a plan and a preview show them: always the same for the same experiments and rules. */
export function previewDesigns(
	{ experiments }: Pick<Survey, 'experiments'>,
	corpus: Corpus,
	cases: readonly Case[]
): Promise<DrawnDesigns> {
	const name = `${corpus.hash} ${JSON.stringify(experiments)}`;
	const before = known.get(name);
	if (before) return before;
	if (known.size >= REMEMBERED) known.delete(known.keys().next().value!);
	const drawing = drawApart({ kind: 'designs', experiments, seed: 'voorbeeld' }, corpus, cases);
	known.set(name, drawing);
	drawing.catch(() => known.delete(name));
	return drawing;
}
