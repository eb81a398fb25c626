import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { NoProof, proveApart } from '$lib/server/law/ask';
import type { LawComplaint } from '$lib/server/law/invalid';
import { place as placeFiles, untilRead, type LawRefusal } from '$lib/server/law/manage';
import type { Proof, ProvenChange, Want } from '$lib/server/law/proposal';
import { settings } from '$lib/server/settings';
import { storage } from '$lib/server/storage';
import { link } from '$lib/ui/shared/link';
import { house } from '../../house.server';
import { today } from '../../today';
import { byOf, factorProblem } from '../door.server';
import { text } from '../form';
import { refusalWords } from '../words.server';
import { changeView } from './difference.server';
import { requireSpeaker } from './door.server';
import { filesView } from './files.server';
import { LIMITS, readGiven } from './given.server';
import { recheckView } from './rechecks.server';
import { isSound, stateView } from './state.server';
import type { Carried, ChangeView, WrongLine } from './view';
import { wrongLine } from './wrong.server';
import type { Refusal } from '$lib/server/accounts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	if (!storage()) return { byHand: true as const };
	const { who } = await requireSpeaker(event);
	const { LAW_DIR: lawDir } = settings();
	const { corpus } = house();
	return {
		byHand: false as const,
		again: !who.isFresh,
		placed: event.url.searchParams.has('gedaan'),
		state: stateView(lawDir),
		files: filesView(corpus, lawDir, isSound(lawDir), getLocale()),
		limits: LIMITS,
		rechecks: recheckView(corpus, today(), getLocale())
	};
};

type Step =
	/** Nothing was done, and what was given stays on the page. */
	| { step: 'wrong'; problem?: string; lines: WrongLine[]; more: number; carried: Carried }
	| { step: 'confirm'; change: ChangeView; shown: string; carried: Carried; problem?: string; codeProblem?: string };

/** More lines than this are a list that nobody reads: most go when the first ones are mended. */
const MOST_LINES = 30;

const wrong = (carried: Carried, problem?: string, complaints: readonly LawComplaint[] = []): Step => ({
	step: 'wrong',
	...(problem === undefined ? {} : { problem }),
	lines: complaints.slice(0, MOST_LINES).map((one) => wrongLine(one, getLocale())),
	more: Math.max(0, complaints.length - MOST_LINES),
	carried
});

const confirm = (carried: Carried, proof: ProvenChange, also: { problem?: string; codeProblem?: string } = {}) =>
	({ step: 'confirm', change: changeView(proof, getLocale()), shown: proof.shown, carried, ...also }) satisfies Step;

const refusals: Readonly<Record<LawRefusal, () => string>> = {
	'law-changed': m.la_changed,
	'folder-closed': m.la_folder_closed,
	'disk-full': m.la_disk_full
};

const words = (refusal: LawRefusal | Refusal): string =>
	Object.hasOwn(refusals, refusal) ? refusals[refusal as LawRefusal]() : refusalWords(refusal as Refusal);

type Proved<W extends Want> = { step: Step } | { proof: Proof<W> & { ok: true }; carried: Carried };

async function prove<W extends Want>(carried: Carried, want: W): Promise<Proved<W>> {
	try {
		const proof = await proveApart(settings().LAW_DIR, carried, want);
		if (!proof.ok) return { step: wrong(carried, undefined, proof.complaints) };
		return { proof: proof, carried };
	} catch (error) {
		if (!(error instanceof NoProof)) throw error;
		return { step: wrong(carried, m.la_no_proof()) };
	}
}

/** What is proven now, to be confirmed: of what was asked before, with what stood in its way. */
async function shown(carried: Carried, also: { problem?: string; codeProblem?: string } = {}): Promise<Step> {
	const looked = await prove(carried, 'change');
	return 'step' in looked ? looked.step : confirm(carried, looked.proof, also);
}

export const actions: Actions = {
	show: async (event) => {
		await requireSpeaker(event);
		const read = await readGiven(await event.request.formData());
		const step = read.ok ? await shown(read.carried) : wrong(read.carried, read.problem);
		return step.step === 'wrong' ? fail(400, step) : step;
	},
	place: async (event) => {
		const { who, place, db } = await requireSpeaker(event);
		const form = await event.request.formData();
		const read = await readGiven(form);
		if (!read.ok) return fail(400, wrong(read.carried, read.problem));
		const { carried } = read;
		const codeProblem = await factorProblem(event, who, form);
		if (codeProblem !== undefined) return fail(400, await shown(carried, { codeProblem }));
		const looked = await prove(carried, 'decision');
		if ('step' in looked) return fail(400, looked.step);
		const { LAW_DIR: lawDir } = settings();
		const outcome = await placeFiles(db, byOf(who, place), lawDir, looked.proof, text(form, 'shown'));
		// What is shown then is how things are now: whoever agrees presses again.
		if (!outcome.ok) return fail(409, await shown(carried, { problem: words(outcome.refusal) }));
		await untilRead(lawDir);
		redirect(303, link('/beheer/recht?gedaan'));
	}
};
