/** What the host did, in words: what, and from where to where. */
import type { Done, DoneAct, Spot } from '$lib/classroom/diary';
import { factLine } from '$lib/explain';
import type { HostAct, LiveStep, Script } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { clockWords } from './clock';
import { toldIn, type Around } from './room';
import { stepName } from './step-names';

type Act = HostAct | { kind: 'undo' };

const did = {
	next: m.host_did_next,
	back: m.host_did_back,
	go: m.host_did_go,
	show: m.host_did_show,
	hide: m.host_did_hide,
	close: m.host_did_close,
	reopen: m.host_did_reopen,
	reset: m.host_did_reset,
	timer: m.host_did_timer,
	'stop-timer': m.host_did_stop_timer,
	end: m.host_did_end
};

const didToText = {
	approve: m.host_did_text_approve,
	reject: m.host_did_text_reject,
	withdraw: m.host_did_text_withdraw
};

function actWords(act: HostAct, around: Around): string {
	switch (act.kind) {
		case 'pace':
			return act.pace === 'self' ? m.host_did_pace_self() : m.host_did_pace_led();
		case 'text':
			return didToText[act.value]();
		case 'vary': {
			const { subject, lang } = toldIn(around)(act.case);
			return m.host_did_vary({ fact: factLine(subject, act, lang) });
		}
		default:
			return did[act.kind]();
	}
}

const didWords = (act: Act, undid: HostAct | undefined, around: Around): string => {
	if (act.kind !== 'undo') return actWords(act, around);
	return undid ? m.host_did_undo_of({ what: actWords(undid, around) }) : m.host_did_undo();
};

/** What an undo would take back, named as what it was: "volgende stap". */
export function undoWords({ act, to }: DoneAct, around: Around): string {
	switch (act.kind) {
		case 'next':
			return m.host_undo_next();
		case 'back':
			return m.host_undo_back();
		case 'go':
			return m.host_undo_go({ step: to.at + 1 });
		default:
			return actWords(act, around);
	}
}

const isSame = (from: Spot, to: Spot): boolean => from.at === to.at && from.stage === to.stage;

/** "stap 4 (Vraag)"; of a reveal also how far it has come, counted from 1. */
function spotWords(steps: readonly LiveStep[], { at, stage }: Spot, withStage: boolean): string {
	const place = { step: at + 1, name: stepName(steps[at]!) };
	return withStage ? m.host_log_spot_part({ ...place, part: stage + 1 }) : m.host_log_spot(place);
}

const LAST = 8;

/** The last acts, newest first. */
export function logWords({ log, script }: { log: readonly Done[]; script: Script }, around: Around): string[] {
	const { steps } = script;
	return log
		.slice(-LAST)
		.reverse()
		.map(({ at, act, from, to, undid }) => {
			const time = clockWords(new Date(at), around.lang);
			const what = didWords(act, undid, around);
			if (isSame(from, to)) return m.host_log({ time, what });
			const parts = from.at === to.at;
			const spots = { from: spotWords(steps, from, parts), to: spotWords(steps, to, parts) };
			return m.host_log_moved({ time, what, ...spots });
		});
}
