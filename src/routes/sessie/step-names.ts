/** The kinds of steps in words. */
import type { LiveStep } from '$lib/model';
import { m } from '$lib/paraglide/messages';

const stepNames = {
	lobby: m.host_step_lobby,
	note: m.host_step_note,
	question: m.host_step_question,
	results: m.host_step_results,
	argue: m.host_step_argue,
	vary: m.host_step_vary,
	reveal: m.host_step_reveal,
	information: m.host_step_information,
	end: m.host_step_end
};

const caseNames = { headline: m.host_step_headline, story: m.host_step_story, facts: m.host_step_facts };

/** What a step is called in the list of the host, and in what the host has done. */
export const stepName = (step: LiveStep): string =>
	step.kind === 'case' ? caseNames[step.view]() : stepNames[step.kind]();
