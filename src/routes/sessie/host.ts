/** A session as its host sees it: what the room sees, what to say, and every act that makes sense now. */
import { changesOf } from '$lib/classroom/changes';
import { standing, type Done } from '$lib/classroom/diary';
import { blockAround, casesOf, questionAt, roundAt, stepAt } from '$lib/classroom/place';
import { factorName, factLine, levelName } from '$lib/explain';
import { revealStages, type HostAct, type Round } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { ActButton, HostView } from '$lib/ui/views/live';
import { deletedWords, presentRoom, readyWords, seatsWords, toldIn, type Around, type Known } from './room';
import { titleOf } from './rounds';
import { stepName } from './step-names';
import { logWords, undoWords } from './log';
import { askedOf } from './told';

type Act = HostAct | { kind: 'undo' };

export interface HostKnown extends Known {
	/** What was done, oldest first. */
	log: readonly Done[];
	waiting: { id: string; text: string }[];
	approved: { id: string; text: string }[];
	canUndo: boolean;
	role: 'host' | 'remote';
	/** Whether this link allows an act. */
	may: (kind: Act['kind']) => boolean;
	/** Whether a case with these changes can be, and its story may be told. */
	mayBe: (id: string, changes: Readonly<Record<string, string>>) => boolean;
}

const button = (act: Act, label: string): ActButton => ({ act: JSON.stringify(act), label });

function stepsOf({ script, state }: HostKnown, around: Around): HostView['steps'] {
	const toldOf = toldIn(around);
	const { lang } = around;
	return script.steps.map((step, at) => {
		const asked = step.kind === 'question' ? step.ask : step.kind === 'results' ? step.of : undefined;
		const question = asked === undefined ? undefined : script.questions[asked];
		const detail = question
			? titleOf(question, lang)
			: step.kind === 'vary'
				? factLine(toldOf(step.case).subject, step, lang)
				: 'case' in step
					? toldOf(step.case).story.title[lang]
					: step.kind === 'argue'
						? step.prompt[lang]
						: step.kind === 'information'
							? step.title[lang]
							: '';
		return {
			label: stepName(step),
			detail,
			current: at === state.at,
			act: JSON.stringify({ kind: 'go', to: at } satisfies Act)
		};
	});
}

/** What can be done to the vote at hand. */
function voteOf(round: Round | undefined): ActButton[] {
	if (!round) return [];
	return [
		...(round.shown ? [button({ kind: 'hide' }, m.host_hide())] : [button({ kind: 'show' }, m.host_show())]),
		...(round.open ? [button({ kind: 'close' }, m.host_close())] : [button({ kind: 'reopen' }, m.host_reopen())]),
		button({ kind: 'reset' }, m.host_reset())
	];
}

const MINUTES = [1, 2, 3, 5, 10];

function timerOf({ state }: HostKnown): ActButton[] {
	return [
		...MINUTES.map((minutes) => button({ kind: 'timer', seconds: minutes * 60 }, m.host_timer({ minutes }))),
		...(state.timer ? [button({ kind: 'stop-timer' }, m.host_stop_timer())] : [])
	];
}

/** The facts that a trainer would change, of the cases that are on the screen now. */
function varyOf({ script, state, mayBe }: HostKnown, around: Around): HostView['vary'] {
	const step = stepAt(script, state.at);
	const asked = questionAt(script, state.at);
	const ids = asked ? casesOf(asked.question) : 'case' in step ? [step.case] : [];
	return ids.flatMap((id) => {
		const told = toldIn(around)(id);
		const { subject, story, lang } = told;
		const changes = changesOf(script, state.at, state.changes, id);
		const { facts } = askedOf(told, changes).scenario;
		return story.vary.flatMap(({ factor, levels, why }) => {
			const now = facts[factor];
			if (now === undefined) return [];
			// The level of the story is offered too, so that a change can be taken back by another one.
			const own = askedOf(told, {}).scenario.facts[factor];
			const all = [...new Set([...(own === undefined ? [] : [own]), ...levels])];
			return {
				label: factorName(subject, factor, lang),
				now: levelName(subject, { factor, level: now }, lang),
				why: why[lang],
				levels: all
					.filter((level) => level !== now && mayBe(id, { ...changes, [factor]: level }))
					.map((level) =>
						button({ kind: 'vary', case: id, factor, level }, levelName(subject, { factor, level }, lang))
					)
			};
		});
	});
}

export function presentHost(known: HostKnown, around: Around): HostView {
	const { script, state, joined, may, canUndo, role } = known;
	const step = stepAt(script, state.at);
	const isLast = state.at === script.steps.length - 1;
	const inReveal = step.kind === 'reveal' && state.stage < revealStages.length - 1;
	const allowed = (buttons: ActButton[]) => buttons.filter(({ act }) => may((JSON.parse(act) as Act).kind));
	const undo = canUndo ? standing(known.log) : undefined;
	const { from, through } = blockAround(script, state.at);
	const hasBlock = step.block !== undefined && through > from;
	return {
		room: presentRoom(known, around),
		say: step.host?.[around.lang],
		steps: stepsOf(known, around),
		next: isLast ? undefined : button({ kind: 'next' }, inReveal ? m.host_next_stage() : m.host_next()),
		back: state.at === 0 ? undefined : button({ kind: 'back' }, m.host_back()),
		undo: undo ? button({ kind: 'undo' }, m.host_undo({ what: undoWords(undo, around) })) : undefined,
		vote: allowed(voteOf(roundAt(script, state, state.at))),
		timer: timerOf(known),
		pace:
			state.pace === 'self'
				? button({ kind: 'pace', pace: 'led' }, m.host_pace_led())
				: hasBlock
					? button({ kind: 'pace', pace: 'self' }, m.host_pace_self())
					: undefined,
		vary: varyOf(known, around),
		end: isLast || !may('end') ? undefined : button({ kind: 'end' }, m.host_end()),
		waiting: role === 'host' ? known.waiting : [],
		approved: role === 'host' ? known.approved : [],
		log: logWords(known, around),
		counts: { joined: seatsWords(joined), ready: readyWords(known, state.at) ?? '' },
		deletedAt: deletedWords(known, around),
		role
	};
}
