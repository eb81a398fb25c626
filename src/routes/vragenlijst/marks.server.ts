/**
 * One's own answer, the guideline and the others as marks on one scale, where they are of one kind. A fine and a term of
 * prison never share a scale: each kind has its own, with the marks that there are, and words say who stands elsewhere.
 */
import { exact, result } from '$lib/engine';
import { amountWords, capital, monthsWords, rangeWords } from '$lib/explain';
import type { Evaluation, Language, Range, Sanction, VignetteQuestion } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { OthersSaid } from '$lib/server/survey/others';
import { lengthOf, lengthUnits, type LengthKind } from '$lib/study/analysis/outcome';
import type { ShownLengths } from '$lib/study/rollup/results';
import { axisFor } from '$lib/ui/domain/axis';
import { number } from '$lib/ui/results/numbers';
import type { GivenAnswer, MarkView, ScaleView } from '$lib/ui/survey/view';
import { textIn, type Shown } from './shown.server';

/** A mark before it has a place: in the unit of its kind. Life has no end. */
interface Mark extends Pick<MarkView, 'voice' | 'label' | 'words'> {
	at?: number;
	band?: readonly [number, number];
}

const kinds = Object.keys(lengthUnits) as LengthKind[];

/** What is served and what is not are two lengths, here as in the results. */
const partOf: Readonly<Record<LengthKind, (sanction: Sanction) => Range | undefined>> = {
	custody: ({ custody }) => custody,
	conditional: ({ conditionalCustody }) => conditionalCustody,
	detention: () => undefined,
	service: ({ communityService }) => communityService,
	fine: ({ fine }) => fine
};

function valueWords(value: number, kind: LengthKind, lang: Language): string {
	if (!Number.isFinite(value)) return m.vs_life();
	const unit = lengthUnits[kind];
	if (unit === 'month')
		return Number.isInteger(value) ? monthsWords(String(value), lang) : `${number(value, lang)} ${m.vs_unit_months()}`;
	return amountWords({ amount: String(Math.round(value)), unit }, lang);
}

function guidelineMark(evaluation: Evaluation | undefined, kind: LengthKind, lang: Language): Mark | undefined {
	const outcome = evaluation && result(evaluation).start?.outcome;
	const range = outcome?.kind === 'sanction' ? partOf[kind](outcome.sanction) : undefined;
	if (!range) return undefined;
	const read = (amount: Range['min']) => {
		const { n, d } = lengthUnits[kind] === 'month' ? exact.inMonths(amount) : exact.parseExact(amount.amount);
		return n / d;
	};
	const low = read(range.min);
	// "From 6 months": no end is given.
	const high = range.max ? read(range.max) : Infinity;
	return {
		voice: 'guideline',
		label: m.explorer_start(),
		words: capital(rangeWords(range, lang)),
		...(high === low ? { at: low } : { band: [low, high] as const })
	};
}

function othersMark(lengths: ShownLengths | undefined, kind: LengthKind, lang: Language): Mark | undefined {
	if (lengths?.kind !== 'lengths') return undefined;
	const [low, at, high] = [lengths.low, lengths.median, lengths.high].map((value) => value ?? Infinity) as [
		number,
		number,
		number
	];
	const say = (value: number) => valueWords(value, kind, lang);
	return {
		voice: 'room',
		label: m.vr_marks_others(),
		words:
			low === high
				? m.vr_marks_middle_same({ middle: say(at) })
				: m.vr_marks_middle({ middle: say(at), low: say(low), high: say(high) }),
		at,
		band: [low, high]
	};
}

/** Hours and euros in steps that are read easily, from nought; months as everywhere. */
function axisOf(top: number, kind: LengthKind) {
	if (lengthUnits[kind] === 'month') return axisFor(top);
	const rough = Math.max(top, 1) / 5;
	const ten = 10 ** Math.floor(Math.log10(rough));
	const step = ten * ([1, 2, 5, 10].find((each) => each * ten >= rough) ?? 10);
	const end = Math.max(step, Math.ceil(top / step) * step);
	const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, at) => ({
		at: ((at * step) / end) * 100,
		label: number(at * step, getLocale(), 0)
	}));
	return { end, unit: lengthUnits[kind], ticks };
}

const titles: Readonly<Record<LengthKind, (unit: string) => string>> = {
	custody: (unit) => m.vr_marks_custody({ unit }),
	conditional: (unit) => m.vr_marks_conditional({ unit }),
	detention: (unit) => m.vr_marks_detention({ unit }),
	service: (unit) => m.vr_marks_service({ unit }),
	fine: (unit) => m.vr_marks_fine({ unit })
};

function unitWords(unit: string): string {
	if (unit === 'year') return m.vr_marks_years();
	return ({ month: m.vs_unit_months, hour: m.vs_unit_hours, euro: m.vs_unit_euros }[unit] ?? m.vs_unit_months)();
}

/** Where marks stand, in percent of the scale; what has no end goes to the end of it. */
function placed(marks: readonly Mark[], from: number, to: number): MarkView[] {
	const percent = (value: number) => (Math.min(Math.max(value, from), to) - from) / ((to - from) / 100);
	return marks.map(({ at, band, ...mark }) => ({
		...mark,
		...(at === undefined ? {} : { at: percent(at) }),
		...(band ? { band: [percent(band[0]), percent(band[1])] as const } : {}),
		...([at ?? 0, ...(band ?? [])].some((value) => value === Infinity) ? { endless: true } : {})
	}));
}

const sentenceOf = (marks: readonly Mark[]): string =>
	marks.map(({ label, words }) => m.vr_marks_line({ label, words })).join(' ');

interface About {
	answer: GivenAnswer | undefined;
	/** Absent where the organiser does not show the guideline. */
	evaluation: Evaluation | undefined;
	/** Absent where the organiser shows no others. */
	others: OthersSaid | 'none-yet' | undefined;
}

function sentenceScales({ answer, evaluation, others }: About, minimum: number): ScaleView[] {
	const lang = getLocale();
	return kinds.flatMap((kind): ScaleView[] => {
		const own = answer?.kind === 'sentence' ? lengthOf(answer.sentence, kind) : undefined;
		const guideline = guidelineMark(evaluation, kind, lang);
		if (own === undefined && !guideline) return [];
		const lengths = others === 'none-yet' ? undefined : others?.lengths?.[kind];
		const rest = othersMark(lengths, kind, lang);
		const mine: Mark | undefined =
			own === undefined
				? undefined
				: { voice: 'you', label: m.own_lane(), words: capital(valueWords(own, kind, lang)), at: own };
		const marks = [mine, guideline, rest].filter((mark) => mark !== undefined);
		// One mark alone is compared with nothing.
		if (marks.length < 2) return [];
		const ends = marks.flatMap(({ at, band }) => [at ?? 0, ...(band ?? [])]).filter(Number.isFinite);
		const axis = axisOf(Math.max(0, ...ends), kind);
		return [
			{
				title: titles[kind](unitWords(axis.unit)),
				ticks: axis.ticks,
				marks: placed(marks, 0, axis.end),
				said: sentenceOf(marks),
				notes: [
					...(rest ? [m.vr_marks_all_cases()] : []),
					...(others !== undefined && !rest ? [m.vr_marks_few({ minimum: 4 * minimum })] : []),
					...(own === undefined ? [m.vr_marks_own_other()] : []),
					...(evaluation && !guideline ? [m.vr_marks_guideline_other()] : [])
				]
			}
		];
	});
}

/** A scale or a number has its own ends. No guideline speaks in them. */
function numberScale(
	shown: Shown,
	question: Extract<VignetteQuestion, { kind: 'scale' | 'number' }>,
	{ answer, evaluation, others }: About
): ScaleView[] {
	const lang = getLocale();
	const mean = others === 'none-yet' ? undefined : others?.mean;
	if (!mean || (answer?.kind !== 'scale' && answer?.kind !== 'number')) return [];
	const [from, to] = question.kind === 'scale' ? [question.from, question.to] : [question.min, question.max];
	const unit = question.kind === 'number' && question.unit ? ` ${textIn(shown, question.unit)}` : '';
	const say = (value: number) => number(value, lang, 2) + unit;
	const marks: Mark[] = [
		{ voice: 'you', label: m.live_your_answer(), words: say(answer.value), at: answer.value },
		{ voice: 'room', label: m.vr_marks_others(), words: m.vr_marks_mean({ mean: say(mean.value) }), at: mean.value }
	];
	return [
		{
			title: m.vr_marks_scale({ from: say(from), to: say(to) }),
			ticks: [from, to].map((end, at) => ({ at: at * 100, label: number(end, lang, 2) })),
			marks: placed(marks, from, to),
			said: sentenceOf(marks),
			notes: [m.vr_marks_all_cases_scale(), ...(evaluation ? [m.vr_marks_no_scale()] : [])]
		}
	];
}

/** The scales on which one vignette can be compared; none where nothing is of one kind with anything else. */
export function scalesOf(shown: Shown, experiment: string, answer: GivenAnswer | undefined, evaluation: Evaluation) {
	const { survey } = shown.compiled.published;
	const { question } = survey.experiments[experiment]!;
	const about: About = {
		answer,
		evaluation: survey.showAfter.guideline ? evaluation : undefined,
		others: survey.showAfter.others ? (shown.others?.get(experiment) ?? 'none-yet') : undefined
	};
	if (question.kind === 'sentence') return sentenceScales(about, survey.minimumCell);
	return question.kind === 'choice' ? [] : numberScale(shown, question, about);
}
