/** The steps of the lesson of `fixture.ts`, as the phone, the wall and the panel receive them. */
import type { BallotView, HostView, LiveQuestionView, LiveStepView, RoomView } from '../views/live';
import { change, cases, questions, twoRounds, weighed, texts, law, guideline, gap, lanes, told } from './fixture';

export const ballot = (more: Partial<BallotView> = {}): BallotView => ({ round: 'r4', take: 0, open: true, ...more });
export const question = (asked: LiveQuestionView, more: Partial<Extract<LiveStepView, { kind: 'question' }>> = {}) =>
	({ kind: 'question', ballot: ballot(), question: asked, cases: [cases.story], ...more }) satisfies LiveStepView;

export const steps = {
	lobby: { kind: 'lobby' },
	note: {
		kind: 'note',
		paragraphs: ['Deze les gaat over een verzonnen zaak. De feiten gelden als bewezen.'],
		notes: ['In deze zaak wordt iemand op straat bedreigd.'],
		support: [
			{ id: 'lijn-1', name: 'Slachtofferhulp Nederland', phone: '0900 0101', confirmed: true },
			{ id: 'lijn-2', name: 'De Kindertelefoon', phone: '0800 0432', confirmed: true }
		]
	},
	headline: { kind: 'case', case: cases.headline },
	story: { kind: 'case', case: cases.story },
	facts: { kind: 'case', case: cases.facts },
	changedCase: { kind: 'case', case: cases.changed },
	sentence: question(questions.sentence),
	again: question(questions.sentence, { round: 'Ronde 2', cases: [cases.changed], ballot: ballot({ round: 'r9' }) }),
	weigh: question(questions.weigh, { ballot: ballot({ round: 'r5' }) }),
	rank: question(questions.rank, { ballot: ballot({ round: 'r6' }) }),
	agree: question(questions.agree, { ballot: ballot({ round: 'r7' }), cases: [] }),
	purpose: question(questions.purpose, { ballot: ballot({ round: 'r8' }), cases: [] }),
	compare: question(
		{
			kind: 'one',
			of: 'compare',
			title: 'Welke zaak verdient een zwaardere straf?',
			options: [
				{ value: 'first', label: 'De telefoon op straat' },
				{ value: 'second', label: 'De ruit van het bushokje' },
				{ value: 'equal', label: 'Allebei evenveel' }
			]
		},
		{
			ballot: ballot({ round: 'r10' }),
			cases: [
				cases.story,
				told('story', {
					id: 'ruit',
					title: 'De ruit van het bushokje',
					sentences: [{ text: 'Een jongen van 19 jaar gooit een ruit kapot.', changed: false }]
				})
			]
		}
	),
	free: question(questions.free, { ballot: ballot({ round: 'r11' }) }),
	closed: question(questions.purpose, { ballot: ballot({ round: 'r8', open: false }), cases: [] }),
	shown: question(questions.sentence, { ballot: ballot({ open: false }), results: twoRounds }),
	results: { kind: 'results', results: twoRounds },
	weighed: { kind: 'results', results: weighed },
	texts: { kind: 'results', results: texts },
	argue: { kind: 'argue', prompt: 'Welke straf past bij het doel dat jij koos? Leg het uit aan wie naast je zit.' },
	vary: { kind: 'vary', case: cases.changed, change },
	own: { kind: 'reveal', case: cases.changed, reveal: { stage: 0 }, ballot: ballot(), question: questions.sentence },
	reveal: {
		kind: 'reveal',
		case: cases.changed,
		reveal: { stage: 3, room: { ...twoRounds, rounds: [twoRounds.rounds[1]!], moves: [] }, law, guideline, lanes },
		ballot: ballot(),
		question: questions.sentence
	},
	also: {
		kind: 'reveal',
		case: cases.changed,
		reveal: { stage: 3, law, guideline: gap, also: { title: 'Dezelfde feiten op 1 juni 2024', law, guideline } }
	},
	information: {
		kind: 'information',
		title: 'Wie doet wat?',
		text: [
			'De wet zegt wat strafbaar is en wat de hoogste straf is.',
			'De officier van justitie vraagt een straf. Zijn richtlijn zegt waar hij begint.',
			'De rechter beslist. Die kijkt naar de wet, de zaak en de persoon.'
		]
	},
	end: {
		kind: 'end',
		deletedAt: 'vrijdag 27 november om 10.30 uur',
		results: { label: 'Bekijk de uitslag nog eens', href: '/uitslag' }
	}
} satisfies Record<string, LiveStepView>;

export const room = (step: LiveStepView, more: Partial<RoomView> = {}): RoomView => ({
	version: 7,
	title: 'Een telefoon, drie stemmen',
	code: 'K7M4QX',
	place: 'Stap 4 van 12',
	seats: 'ruim 120 mensen doen mee',
	ready: step.kind === 'question' ? 'ruim 85 zijn klaar' : undefined,
	pace: 'led',
	step,
	demo: false,
	...more
});

const act = (label: string, of: object) => ({ label, act: JSON.stringify(of) });

export const host = (step: LiveStepView, more: Partial<HostView> = {}): HostView => ({
	room: room(step),
	say: 'Nog niet praten. Iedereen kiest voor zichzelf.',
	steps: [
		'Binnenkomen',
		'Vooraf',
		'Wie doet wat?',
		'De telefoon op straat',
		'Welke straf zou jij geven?',
		'Uitslag'
	].map((label, at) => ({
		label,
		detail: ['iedereen doet mee', 'tekst vooraf', 'uitleg', 'alleen de kop', 'vraag, ronde 1', 'alle ronden'][at]!,
		current: at === 4,
		act: JSON.stringify({ kind: 'go', to: at })
	})),
	next: act('Volgende: de uitslag', { kind: 'next' }),
	back: act('Terug', { kind: 'back' }),
	undo: act('Maak ongedaan: ronde gesloten', { kind: 'undo' }),
	vote: [
		act('Laat de uitslag zien', { kind: 'show' }),
		act('Sluit de ronde', { kind: 'close' }),
		act('Opnieuw stemmen', { kind: 'reset' })
	],
	timer: [
		act('1 minuut', { kind: 'timer', seconds: 60 }),
		act('3 minuten', { kind: 'timer', seconds: 180 }),
		act('5 minuten', { kind: 'timer', seconds: 300 })
	],
	pace: act('Ieder in eigen tempo', { kind: 'pace', pace: 'self' }),
	vary: [
		{
			label: 'Samen of alleen',
			now: 'twee mensen samen',
			why: 'Is het erger als twee mensen het samen doen? De wet heeft daar een antwoord op.',
			levels: [
				act('één persoon alleen', { kind: 'vary', case: 'telefoon-op-straat', factor: 'medeplegen', level: 'nee' })
			]
		},
		{
			label: 'Geweld',
			now: 'duwen of dreigen',
			why: 'De richtlijn maakt verschil tussen soorten geweld. De wet doet dat anders.',
			levels: [
				act('slaan of schoppen', {
					kind: 'vary',
					case: 'telefoon-op-straat',
					factor: 'geweld-straatroof',
					level: 'fysiek-geweld'
				}),
				act('wapen of zwaar geweld', {
					kind: 'vary',
					case: 'telefoon-op-straat',
					factor: 'geweld-straatroof',
					level: 'wapen-of-zwaar-geweld'
				})
			]
		}
	],
	end: act('Beëindig de sessie', { kind: 'end' }),
	waiting: [
		{ id: 't1', text: 'Heeft hij het eerder gedaan?' },
		{ id: 't2', text: 'Kreeg de man zijn telefoon terug?' }
	],
	approved: [{ id: 't3', text: 'Hij is nog jong.' }],
	log: ['10.14 Ronde geopend', '10.12 Naar stap 4', '10.05 Sessie begonnen'],
	counts: { joined: 'ruim 120 doen mee', ready: 'ruim 85 zijn klaar' },
	deletedAt: 'vrijdag 27 november om 10.30 uur',
	role: 'host',
	...more
});
