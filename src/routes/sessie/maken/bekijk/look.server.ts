/** A step as the room would see it, in a session that nobody has joined. Nothing of it is kept. */
import { begin, follow, type Course } from '$lib/classroom/replay';
import { scriptOf } from '$lib/classroom/draft';
import { mayBeIn } from '$lib/classroom/script';
import { revealStages, type Draft, type HostAct, type Language } from '$lib/model';
import { settings } from '$lib/server/settings';
import type { RoomView } from '$lib/ui/views/live';
import { aroundOf } from '../../../live.server';
import { presentRoom } from '../../room';
import { library } from '../../start.server';
import { presentDraft } from '../view.server';

/** No session has this code: these signs are in none. */
const NO_CODE = '------';

/** The way there, step by step: the votes of each question are opened and closed as in a lesson. */
function reached(draft: Draft, at: number): Course {
	const setting = { script: scriptOf(draft), mayBe: mayBeIn(library()) };
	const isReveal = draft.steps[at]?.kind === 'reveal';
	const acts: HostAct[] = [
		...Array.from({ length: at }, (_, place): HostAct => ({ kind: 'go', to: place + 1 })),
		...(isReveal ? revealStages.slice(1).map((): HostAct => ({ kind: 'next' })) : [])
	];
	return acts.reduce((course, act, seq) => {
		const followed = follow(setting, course, act, { seq: seq + 1, at: 0 });
		return followed.ok ? followed.course : course;
	}, begin(setting));
}

/** @returns undefined where the step, or one before it, is not finished */
export function lookAt(draft: Draft, at: number, lang: Language): RoomView | undefined {
	const keys = new Set(draft.steps.slice(0, at + 1).map(({ key }) => key));
	const isOpen = presentDraft(draft, library(), lang).flags.some(({ step }) => step !== undefined && keys.has(step));
	if (isOpen) return undefined;
	const { LIVE_KEEP_HOURS: keepHours } = settings();
	const now = Date.now();
	const known = {
		script: scriptOf(draft),
		code: NO_CODE,
		demo: false,
		keepHours,
		deleteAt: new Date(now + keepHours * 3_600_000),
		state: { ...reached(draft, at).state, timer: null },
		again: [],
		seq: 0,
		joined: 0,
		votes: new Map(),
		told: new Map(),
		texts: new Map(),
		pairsOf: () => []
	};
	return presentRoom(known, aroundOf(lang, now));
}
