/** What keeps a survey from being published, in words with the way out. */
import { exclusions, type Exclusion, type SpaceProblem } from '$lib/study/space';
import type { DesignProblem } from '$lib/study/design';
import type { Named, OrderRule, SurveyComplaint } from '$lib/study/survey/complaint';
import { m } from '$lib/paraglide/messages';

const named: Record<Named | 'option', () => string> = {
	experiment: m.ve_named_experiment,
	question: m.ve_named_question,
	background: m.ve_named_background,
	attention: m.ve_named_attention,
	screen: m.ve_named_screen,
	case: m.ve_named_case,
	band: m.ve_named_band,
	option: m.ve_named_option
};

const rules: Record<OrderRule, () => string> = {
	'note-first': m.ve_order_note,
	'consent-before-asking': m.ve_order_consent,
	'end-last': m.ve_order_end,
	'reveal-after-last-task': m.ve_order_reveal,
	'repeat-after-experiment': m.ve_order_repeat,
	'only-one': m.ve_order_once
};

const missing = {
	note: m.ve_missing_note,
	consent: m.ve_missing_consent,
	end: m.ve_missing_end,
	experiment: m.ve_missing_experiment
} as const;

const reasons: Record<Exclusion, () => string> = {
	'left-out': m.ve_out_left,
	'no-story': m.ve_out_story,
	ignored: m.ve_out_ignored,
	inapplicable: m.ve_out_inapplicable,
	impossible: m.ve_out_impossible,
	open: m.ve_out_open,
	'no-offence': m.ve_out_offence
};

export const exclusionWords = (why: Exclusion): string => reasons[why]();

export function spaceWords(problem: SpaceProblem, name: (factor: string) => string): string {
	switch (problem.kind) {
		case 'unknown-case':
			return m.ve_space_case({ name: problem.case });
		case 'unknown-subject':
			return m.ve_space_subject({ name: problem.subject });
		case 'date-not-read':
			return m.ve_space_date({ date: problem.readFrom });
		case 'unknown-factor':
			return m.ve_space_factor({ name: problem.factor });
		case 'unknown-level':
			return m.ve_space_level({ name: problem.level, factor: name(problem.factor) });
		case 'twice':
			return m.ve_space_twice({ factor: name(problem.factor) });
		case 'too-many-combinations':
			return m.ve_space_many({ count: problem.combinations, most: problem.most });
	}
}

export function designWords(problem: DesignProblem): string {
	switch (problem.kind) {
		case 'no-vignettes':
			return m.ve_design_none();
		case 'too-few-vignettes':
			return m.ve_design_few({ count: problem.vignettes, tasks: problem.tasks });
		case 'too-many-vignettes':
			return m.ve_design_many({ count: problem.vignettes, most: problem.most });
		case 'too-many-decks':
			return m.ve_design_decks({ count: problem.decks, most: problem.most });
		case 'too-few-tasks':
			return m.ve_design_tasks({ count: problem.vignettes, parameters: problem.parameters });
		case 'not-measurable':
			return m.ve_design_unmeasurable();
	}
}

/** Names of facts and levels, in the language of the page. */
export interface Names {
	factor: (factor: string) => string;
	fact: (factor: string, level: string) => string;
}

export function complaintWords(complaint: SurveyComplaint, names: Names): string {
	switch (complaint.kind) {
		case 'unknown':
			return m.ve_no_unknown({ what: named[complaint.what](), id: complaint.id });
		case 'twice':
			return m.ve_no_twice({ what: named[complaint.what](), id: complaint.id });
		case 'unused':
			return m.ve_no_unused();
		case 'asked-twice':
			return m.ve_no_asked_twice({ id: complaint.id });
		case 'missing-language':
			return complaint.language === 'nl' ? m.ve_no_dutch() : m.ve_no_english();
		case 'no-screen':
			return missing[complaint.screen]();
		case 'out-of-order':
			return rules[complaint.rule]();
		case 'nothing-shown':
			return m.ve_no_shown();
		case 'no-reveal':
			return m.ve_no_reveal();
		case 'bounds-crossed':
			return m.ve_no_bounds();
		case 'expected-not-offered':
			return m.ve_no_expected();
		case 'more-than-offered':
			return m.ve_no_more({ most: complaint.offered });
		case 'band-too-narrow':
			return m.ve_no_narrow({ years: complaint.years, least: complaint.least });
		case 'bands-overlap':
			return m.ve_no_overlap();
		case 'bands-leave-gap':
			return m.ve_no_gap();
		case 'free-text-published':
			return m.ve_no_free();
		case 'closes-before-opening':
			return m.ve_no_closes();
		case 'deletes-before-closing':
			return m.ve_no_deletes();
		case 'kept-too-long':
			return m.ve_no_kept({ date: complaint.latest });
		case 'space':
			return spaceWords(complaint.problem, names.factor);
		case 'design':
			return designWords(complaint.problem);
		case 'level-never-shown':
			return m.ve_no_level({
				fact: names.fact(complaint.fact.factor, complaint.fact.level),
				why: exclusions
					.filter((why) => complaint.because.includes(why))
					.map(exclusionWords)
					.join('; ')
			});
		case 'no-story':
			return m.ve_no_story({ count: complaint.combinations });
		case 'not-varied':
			return m.ve_no_varied({ factor: names.factor(complaint.factor) });
		case 'leaves-out-a-fact':
			return m.ve_no_leave();
		case 'repeat-needs-two':
			return m.ve_no_two();
		case 'no-repeat-screen':
			return m.ve_no_repeat();
		case 'example-left':
			return m.ve_no_example();
		case 'quota-asked-late':
			return m.ve_no_quota();
	}
}
