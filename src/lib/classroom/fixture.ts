/** A short script for tests: a double vote, a talk, a change, a block at one's own pace, and the ways to show results. */
import { Script, type HostAct } from '../model';
import type { Setting } from './reduce';

const both = (nl: string, en: string) => ({ nl, en });

export const script = Script.parse({
	id: 'proef',
	title: both('Een proef', 'A trial'),
	about: both('Voor de tests.', 'For the tests.'),
	minutes: 45,
	level: 'klas-4',
	questions: {
		straf: { kind: 'sentence', case: 'telefoon-op-straat' },
		eens: { kind: 'agree', statement: both('Straf helpt.', 'Punishment helps.') },
		doel: { kind: 'purpose' }
	},
	steps: [
		{ kind: 'lobby' },
		{ kind: 'note' },
		{ kind: 'case', case: 'telefoon-op-straat', view: 'headline' },
		{ kind: 'question', ask: 'straf' },
		{ kind: 'case', case: 'telefoon-op-straat', view: 'story' },
		{ kind: 'question', ask: 'straf' },
		{ kind: 'results', of: 'straf' },
		{ kind: 'argue', prompt: both('Waarom?', 'Why?'), seconds: 120 },
		{ kind: 'vary', case: 'telefoon-op-straat', factor: 'medeplegen', level: 'nee' },
		{ kind: 'question', ask: 'straf' },
		{ kind: 'reveal', case: 'telefoon-op-straat', of: 'straf' },
		{ kind: 'question', ask: 'eens', block: 'slot' },
		{ kind: 'question', ask: 'doel', block: 'slot' },
		{ kind: 'end' }
	]
});

/** Only one change is refused here, so that tests can meet a refusal. */
export const setting: Setting = {
	script,
	mayBe: (_, changes) => changes['leeftijd-verdachte'] !== '12-15'
};

export const VARY: Extract<HostAct, { kind: 'vary' }> = {
	kind: 'vary',
	case: 'telefoon-op-straat',
	factor: 'geweld-straatroof',
	level: 'fysiek-geweld'
};

/** One of each kind that a host can do, with what can be varied in them. */
export const acts: readonly HostAct[] = [
	...(['next', 'next', 'next', 'back', 'show', 'hide', 'close', 'reopen', 'reset', 'stop-timer', 'end'] as const).map(
		(kind): HostAct => ({ kind })
	),
	...script.steps.map((_, to): HostAct => ({ kind: 'go', to })),
	{ kind: 'go', to: 99 },
	VARY,
	{ ...VARY, factor: 'leeftijd-verdachte', level: '12-15' },
	{ ...VARY, factor: 'medeplegen', level: 'ja' },
	{ ...VARY, case: 'onbekend' },
	{ kind: 'timer', seconds: 60 },
	{ kind: 'timer', seconds: 0 },
	{ kind: 'pace', pace: 'self' },
	{ kind: 'pace', pace: 'led' },
	{ kind: 'text', id: 't1', value: 'approve' },
	{ kind: 'text', id: 't1', value: 'withdraw' }
];
