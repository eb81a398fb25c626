/** What law and guideline say of a case in a session, beside what the room chose. */
import { changesOf } from '$lib/classroom/changes';
import { dayWords } from '$lib/explain';
import { revealStages, type Answers, type LiveState, type LiveStep, type Script } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { LaneView, SheetView } from '$lib/ui/views/explorer';
import type { GuidelineRevealView, LawRevealView, RevealView, RoundsView } from '$lib/ui/views/live';
import { presentSheet } from '../verkennen/[[subject]]/sheet';
import { askedOf, type Told } from './told';

type Sheet = Pick<SheetView, 'offence' | 'maximum' | 'bar' | 'start' | 'noStart' | 'lanes'>;

function lawOf({ offence, maximum, bar }: Sheet): LawRevealView {
	return {
		offence: offence.title,
		article: offence.article,
		maximum: maximum?.title ?? '',
		fine: maximum?.fine ?? '',
		overlay: maximum?.overlay ?? false,
		bar: bar ? { status: bar.status, title: bar.title, text: bar.text } : undefined
	};
}

export const guidelineOf = ({ start, noStart }: Sheet): GuidelineRevealView =>
	start
		? {
				title: start.title,
				options: start.options,
				badge: start.badge,
				status: start.status,
				text: start.gap?.text ?? start.text,
				edition: start.edition,
				overlay: start.overlay
			}
		: { title: noStart ?? '', options: [], badge: '', status: 'none' };

/** The lane of the room: its middle half, on the axis of the law. */
function roomLane(room: RoundsView | undefined): LaneView[] {
	const spread = room?.rounds.at(-1)?.spread;
	if (!spread) return [];
	return [{ voice: 'room', label: m.room_lane(), words: spread.words, span: { from: spread.low, to: spread.high } }];
}

/** How far a reveal has come: each stage shows one voice more. */
const reached = (stage: number, name: (typeof revealStages)[number]): boolean => stage >= revealStages.indexOf(name);

export function presentReveal(
	told: Told,
	script: Script,
	step: Extract<LiveStep, { kind: 'reveal' }>,
	{ at, stage, changes }: Pick<LiveState, 'at' | 'stage' | 'changes'>,
	room: RoundsView | undefined
): RevealView {
	const facts: Answers = changesOf(script, at, changes, step.case);
	const sheet = presentSheet(askedOf(told, facts));
	const { also } = step;
	const isLaw = reached(stage, 'law');
	const isGuideline = reached(stage, 'guideline');
	const lanes = (sheet.lanes?.lanes ?? []).filter(({ voice }) => isGuideline || voice !== 'guideline');
	const other = isGuideline && also !== undefined ? presentSheet(askedOf(told, facts, also)) : undefined;
	return {
		stage,
		room: reached(stage, 'room') ? room : undefined,
		law: isLaw ? lawOf(sheet) : undefined,
		guideline: isGuideline ? guidelineOf(sheet) : undefined,
		lanes: isLaw && sheet.lanes?.axis ? { axis: true, lanes: [...roomLane(room), ...lanes] } : undefined,
		also: other && {
			title: m.room_also({ date: dayWords(also!, told.lang) }),
			law: lawOf(other),
			guideline: guidelineOf(other)
		}
	};
}
