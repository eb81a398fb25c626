/** What keeps a survey from being published, each with its place: a page prints it, the loader of files says where it stands. */
import type { Fact, Language } from '../../model';
import type { DesignProblem } from '../design';
import type { Exclusion, SpaceProblem } from '../space';

/** Where: keys and places as in the definition, such as `screens`, 3, `experiment`. */
export type Place = readonly (string | number)[];

export type SurveyProblem =
	/** An id that stands for nothing of its kind, or for two things. */
	| { kind: 'unknown'; what: Named; id: string; known: readonly string[] }
	| { kind: 'twice'; what: Named | 'option' | 'band'; id: string }
	/** Something that no screen asks or shows. */
	| { kind: 'unused'; what: Named; id: string }
	/** Asked on more than one screen, or twice on one. */
	| { kind: 'asked-twice'; what: Named; id: string }
	| { kind: 'missing-language'; language: Language }
	/** The order of screens. */
	| { kind: 'no-screen'; screen: 'note' | 'consent' | 'end' | 'experiment' }
	| { kind: 'out-of-order'; screen: string; rule: OrderRule }
	| { kind: 'nothing-shown' }
	| { kind: 'no-reveal' }
	/** Bounds and options. */
	| { kind: 'bounds-crossed' }
	| { kind: 'expected-not-offered'; option: string }
	| { kind: 'more-than-offered'; most: number; offered: number }
	/** Bands of ages. */
	| { kind: 'band-too-narrow'; years: number; least: number }
	| { kind: 'bands-overlap' }
	| { kind: 'bands-leave-gap' }
	/** Free text on the page of results. */
	| { kind: 'free-text-published'; question: string }
	/** Days and moments. */
	| { kind: 'closes-before-opening' }
	| { kind: 'deletes-before-closing' }
	| { kind: 'kept-too-long'; latest: string }
	/** A name or an address of an example. */
	| { kind: 'example-left' }
	/** Vignettes. */
	| { kind: 'space'; problem: SpaceProblem }
	| { kind: 'design'; problem: DesignProblem }
	| { kind: 'level-never-shown'; fact: Fact; because: readonly Exclusion[] }
	/** Some combination would tell a story that is not told, such as one of a minor victim. */
	| { kind: 'no-story'; combinations: number }
	| { kind: 'not-varied'; factor: string }
	| { kind: 'leaves-out-a-fact' }
	| { kind: 'repeat-needs-two' }
	| { kind: 'no-repeat-screen' }
	/** Whoever is turned away would have answered for nothing. */
	| { kind: 'quota-asked-late'; background: string };

/** Things with an id. */
export type Named = 'experiment' | 'question' | 'background' | 'attention' | 'screen' | 'case' | 'band';

/** What has to come before what. */
export type OrderRule =
	| 'note-first'
	| 'consent-before-asking'
	| 'end-last'
	| 'reveal-after-last-task'
	| 'repeat-after-experiment'
	| 'only-one';

export type SurveyComplaint = SurveyProblem & { place: Place };
