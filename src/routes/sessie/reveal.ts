/** What law and guideline say of a case in a session, beside what the room chose. */
import { changesKey, changesOf } from '$lib/classroom/changes';
import { dayWords, lower } from '$lib/explain';
import { revealStages, type Answers, type LiveState, type LiveStep, type Script } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { LaneView, SheetView } from '$lib/ui/views/explorer';
import type { GuidelineRevealView, LawRevealView, RevealView, RoundsView } from '$lib/ui/views/live';
import { presentSheet } from '../verkennen/[[subject]]/sheet';
import { askedOf, changedFacts, type Told } from './told';

type Sheet = Pick<SheetView, 'offence' | 'maximum' | 'bar' | 'start' | 'noStart' | 'lanes'>;

function lawOf({ offence, maximum, bar }: Sheet): LawRevealView {
	return {
		offence: offence.title,
		article: offence.article,
		text: offence.kind === 'offence' ? undefined : offence.text,
		maximum: maximum?.title ?? '',
		fine: maximum?.fine ?? '',
		overlay: maximum?.overlay ?? false,
		bar: bar ? { status: bar.status, title: bar.title, text: bar.text } : undefined
	};
}

/** Nothing for what is no offence: no prosecutor demands anything there. */
export function guidelineOf({ start, noStart }: Sheet): GuidelineRevealView | undefined {
	if (!start) return noStart === undefined ? undefined : noStartView(noStart);
	return {
		title: start.title,
		options: start.options,
		badge: start.badge,
		status: start.status,
		text: start.gap?.text ?? start.text,
		edition: start.edition,
		overlay: start.overlay
	};
}

const noStartView = (text: string): GuidelineRevealView => ({
	title: m.explorer_no_start_title(),
	options: [],
	badge: '',
	status: 'none',
	text
});

/** A figure that was not read is neither the same nor another. */
const isUnread = ({ start }: Sheet): boolean => start?.gap !== undefined || start?.status === 'untranscribed';

/** What changed facts did to the starting point, so that a room sees whether they matter to the guideline too. */
function beforeWords(now: Sheet, asTold: Sheet): string | undefined {
	const [view, before] = [guidelineOf(now), guidelineOf(asTold)];
	if (!view || !before || isUnread(now) || isUnread(asTold) || !(now.start || asTold.start)) return undefined;
	const saysOf = ({ title, options }: GuidelineRevealView) => [title, ...options].join('; ');
	return saysOf(view) === saysOf(before)
		? m.live_guideline_same()
		: m.live_guideline_before({ title: lower(saysOf(before)) });
}

/** The lane of the room: its middle half, on the axis of the law. */
function roomLane(room: RoundsView | undefined): LaneView[] {
	const spread = room?.rounds.at(-1)?.spread;
	if (!spread) return [];
	return [
		{
			voice: 'room',
			label: m.room_lane(),
			words: spread.words,
			span: { from: spread.low, to: spread.high, middle: spread.median }
		}
	];
}

/** How far a reveal has come: each stage shows one voice more. */
const reached = (stage: number, name: (typeof revealStages)[number]): boolean => stage >= revealStages.indexOf(name);

export type RevealStep = Extract<LiveStep, { kind: 'reveal' }>;
type Stand = Pick<LiveState, 'at' | 'stage' | 'changes'>;

/**
 * For which facts a reveal judges what people chose; undefined before it shows the law, and where no sentence was asked
 * for in its own case. A verdict names the same, so that a phone shows none that held for other facts.
 */
export function judgedFor(script: Script, step: RevealStep, { at, stage, changes }: Stand): string | undefined {
	const question = step.of === undefined ? undefined : script.questions[step.of];
	if (!reached(stage, 'law') || question?.kind !== 'sentence' || question.case !== step.case) return undefined;
	return `${step.case}?${changesKey({ [step.case]: changesOf(script, at, changes, step.case) })}`;
}

export function presentReveal(
	told: Told,
	script: Script,
	step: RevealStep,
	stand: Stand,
	room: RoundsView | undefined
): RevealView {
	const { at, stage, changes } = stand;
	const facts: Answers = changesOf(script, at, changes, step.case);
	const sheet = presentSheet(askedOf(told, facts));
	const { also } = step;
	const isLaw = reached(stage, 'law');
	const isGuideline = reached(stage, 'guideline');
	const lanes = (sheet.lanes?.lanes ?? []).filter(({ voice }) => isGuideline || voice !== 'guideline');
	const other = isGuideline && also !== undefined ? presentSheet(askedOf(told, facts, also)) : undefined;
	const guideline = isGuideline ? guidelineOf(sheet) : undefined;
	const isChanged = guideline !== undefined && changedFacts(told, facts).length > 0;
	const before = isChanged ? beforeWords(sheet, presentSheet(askedOf(told, {}))) : undefined;
	return {
		stage,
		room: reached(stage, 'room') ? room : undefined,
		law: isLaw ? lawOf(sheet) : undefined,
		judged: judgedFor(script, step, stand),
		guideline: guideline && { ...guideline, before },
		lanes: isLaw && sheet.lanes?.axis ? { axis: true, lanes: [...roomLane(room), ...lanes] } : undefined,
		also: other && {
			title: m.room_also({ date: dayWords(also!, told.lang) }),
			law: lawOf(other),
			guideline: guidelineOf(other)
		}
	};
}
