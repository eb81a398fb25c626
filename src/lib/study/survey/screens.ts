/** Whether the screens name what exists, ask everything once, and come in an order that is fair to whoever answers. */
import type { Survey, SurveyScreen } from '../../model';
import { own } from './own';
import type { Named, OrderRule, Place, SurveyComplaint } from './complaint';

/** Screens on which somebody answers something. */
const ASKING: readonly SurveyScreen['kind'][] = ['questions', 'experiment', 'attention', 'repeat', 'background'];
/** Tasks: the guideline and the others' answers are shown after the last of these. */
const TASKS: readonly SurveyScreen['kind'][] = ['experiment', 'repeat', 'attention'];

export interface Mention {
	what: Exclude<Named, 'screen' | 'case' | 'band'>;
	id: string;
	place: Place;
	/** Asks it, rather than showing it again. */
	asks: boolean;
}

/** What the screens name, with where; attention tasks among vignettes are named by their experiment. */
export function mentions({ screens, experiments }: Survey): Mention[] {
	const among = Object.entries(experiments).flatMap(([id, { attention }]): Mention[] =>
		attention === undefined
			? []
			: [{ what: 'attention', id: attention, place: ['experiments', id, 'attention'], asks: true }]
	);
	const named = screens.flatMap((screen, at): Mention[] => {
		const place = ['screens', at];
		switch (screen.kind) {
			case 'questions':
			case 'background': {
				const what = screen.kind === 'questions' ? 'question' : 'background';
				return screen.questions.map((id, n) => ({ what, id, place: [...place, 'questions', n], asks: true }));
			}
			case 'experiment':
			case 'repeat':
			case 'reveal': {
				const asks = screen.kind === 'experiment';
				return [{ what: 'experiment', id: screen.experiment, place: [...place, 'experiment'], asks }];
			}
			case 'attention':
				return [{ what: 'attention', id: screen.attention, place: [...place, 'attention'], asks: true }];
			default:
				return [];
		}
	});
	return [...named, ...among];
}

/** Every name that a mention can stand for. */
const namesIn = (survey: Survey, what: Mention['what']): string[] => {
	const { experiments, questions, background, attention } = survey;
	return Object.keys({ experiment: experiments, question: questions, background, attention }[what]);
};
const PLACES = {
	experiment: 'experiments',
	question: 'questions',
	background: 'background',
	attention: 'attention'
} as const;

function nameComplaints(survey: Survey): SurveyComplaint[] {
	const all = mentions(survey);
	const unknown = all
		.filter(({ what, id }) => !namesIn(survey, what).includes(id))
		.map(({ what, id, place }): SurveyComplaint => ({
			kind: 'unknown',
			what,
			id,
			known: namesIn(survey, what),
			place
		}));
	const asked = all.filter(({ asks }) => asks);
	const twice = asked
		.filter(({ what, id }, at) => asked.findIndex((other) => other.what === what && other.id === id) < at)
		.map(({ what, id, place }): SurveyComplaint => ({ kind: 'asked-twice', what, id, place }));
	const unused = (Object.keys(PLACES) as Mention['what'][]).flatMap((what) =>
		namesIn(survey, what)
			.filter((id) => !asked.some((mention) => mention.what === what && mention.id === id))
			.map((id): SurveyComplaint => ({ kind: 'unused', what, id, place: [PLACES[what], id] }))
	);
	return [...unknown, ...twice, ...unused];
}

function orderComplaints({ screens, showAfter, experiments }: Survey): SurveyComplaint[] {
	const wrong = (at: number, rule: OrderRule): SurveyComplaint => ({
		kind: 'out-of-order',
		screen: screens[at]!.id,
		rule,
		place: ['screens', at]
	});
	const first = (kind: SurveyScreen['kind']) => screens.findIndex((screen) => screen.kind === kind);
	const last = (kinds: readonly SurveyScreen['kind'][]) => screens.findLastIndex(({ kind }) => kinds.includes(kind));
	const complaints: SurveyComplaint[] = (['note', 'consent', 'end', 'experiment'] as const)
		.filter((kind) => first(kind) < 0)
		.map((screen) => ({ kind: 'no-screen', screen, place: ['screens'] }));
	const firstAsking = screens.findIndex(({ kind }) => ASKING.includes(kind));
	if (first('note') > 0) complaints.push(wrong(first('note'), 'note-first'));
	if (first('consent') >= 0 && firstAsking >= 0 && first('consent') > firstAsking)
		complaints.push(wrong(first('consent'), 'consent-before-asking'));
	if (first('end') >= 0 && first('end') < screens.length - 1) complaints.push(wrong(first('end'), 'end-last'));
	const lastTask = last(TASKS);
	let reveals = 0;
	screens.forEach((screen, at) => {
		if ((screen.kind === 'note' || screen.kind === 'consent') && first(screen.kind) < at)
			complaints.push(wrong(at, 'only-one'));
		if (screens.findIndex(({ id }) => id === screen.id) < at)
			complaints.push({ kind: 'twice', what: 'screen', id: screen.id, place: ['screens', at, 'id'] });
		if (screen.kind === 'reveal') {
			reveals++;
			if (at < lastTask) complaints.push(wrong(at, 'reveal-after-last-task'));
			if (!showAfter.guideline && !showAfter.others) complaints.push({ kind: 'nothing-shown', place: ['screens', at] });
		}
		if (screen.kind === 'repeat') {
			const before = screens.slice(0, at);
			const same = (kind: 'experiment' | 'repeat') =>
				before.some((other) => other.kind === kind && other.experiment === screen.experiment);
			if (!same('experiment')) complaints.push(wrong(at, 'repeat-after-experiment'));
			if (same('repeat') || own(experiments, screen.experiment)?.repeat !== 'screen')
				complaints.push(wrong(at, 'only-one'));
		}
	});
	if (reveals === 0 && (showAfter.guideline || showAfter.others))
		complaints.push({ kind: 'no-reveal', place: ['showAfter'] });
	return complaints;
}

export const screenComplaints = (survey: Survey): SurveyComplaint[] => [
	...nameComplaints(survey),
	...orderComplaints(survey)
];
