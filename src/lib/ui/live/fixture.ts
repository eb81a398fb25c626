/** A lesson about a telephone in the street, with invented counts, for tests of these components. */
import type { LanesView } from '../views/explorer';
import type { LiveAnswer } from '$lib/model';
import type {
	BallotView,
	ChangedFactView,
	GuidelineRevealView,
	HostView,
	LawRevealView,
	LiveCaseView,
	LiveQuestionView,
	LiveStepView,
	RoomView,
	RoundsView,
	SeriesView
} from '../views/live';

const words = (count: number | null) => (count === null ? 'minder dan 5' : String(count));
const series = (label: string, total: string, counts: [string, number | null][]): SeriesView => ({
	label,
	total,
	bars: counts.map(([name, count]) => ({ label: name, count, words: words(count) }))
});

export const change: ChangedFactView = {
	label: 'Samen of alleen',
	from: 'twee mensen samen',
	to: 'één persoon alleen'
};

const sentences = [
	{ text: 'Twee mensen van 18 en 20 jaar houden op straat een man van 45 jaar tegen.', changed: false },
	{ text: 'Zij zeggen dat zij hem zullen slaan als hij zijn telefoon niet geeft.', changed: false },
	{ text: 'De man geeft zijn telefoon.', changed: false }
];
const changed = [
	{ text: 'Iemand van 18 jaar houdt op straat een man van 45 jaar tegen.', changed: true },
	{ text: 'Die persoon zegt dat hij hem zal slaan als hij zijn telefoon niet geeft.', changed: false },
	{ text: 'De man geeft zijn telefoon.', changed: false }
];

const told = (view: LiveCaseView['view'], more: Partial<LiveCaseView> = {}): LiveCaseView => ({
	id: 'telefoon-op-straat',
	title: 'De telefoon op straat',
	about: 'Straatroof · 1 februari 2025',
	view,
	sentences: view === 'headline' ? [] : sentences,
	facts:
		view === 'facts'
			? [
					{ label: 'Geweld', level: 'duwen of dreigen' },
					{ label: 'Vorm', level: 'afdwingen' },
					{ label: 'Samen of alleen', level: 'twee mensen samen' },
					{ label: 'Leeftijd van de verdachte', level: '18 tot en met 22 jaar' }
				]
			: [],
	changes: [],
	...more
});

export const cases = {
	headline: told('headline'),
	story: told('story'),
	facts: told('facts'),
	changed: told('story', { sentences: changed, changes: [change] })
};

export const questions = {
	sentence: {
		kind: 'sentence',
		title: 'Welke straf zou jij geven?',
		choices: ['none', 'fine', 'service', 'gevangenisstraf'],
		life: false
	},
	weigh: {
		kind: 'weigh',
		title: 'Wat maken deze feiten voor jou uit?',
		facts: ['Twee mensen doen het samen', 'Het slachtoffer is zwaar gewond', 'Het slachtoffer is met opzet gekozen'],
		options: [
			{ value: 'heavier', label: 'Zwaarder' },
			{ value: 'same', label: 'Maakt niet uit' },
			{ value: 'lighter', label: 'Lichter' }
		]
	},
	rank: {
		kind: 'rank',
		title: 'Welk feit telt voor jou het meest?',
		options: [
			{ value: 'geweld-straatroof', label: 'Duwen of dreigen' },
			{ value: 'medeplegen', label: 'Twee mensen samen' },
			{ value: 'leeftijd-verdachte', label: 'Een verdachte van 18 tot en met 22 jaar' }
		]
	},
	agree: {
		kind: 'one',
		of: 'agree',
		title: 'Ben je het hiermee eens?',
		statement: 'Wie voor het eerst iets doet, verdient een tweede kans.',
		options: [
			{ value: '1', label: 'Helemaal oneens' },
			{ value: '2', label: 'Oneens' },
			{ value: '3', label: 'Niet eens en niet oneens' },
			{ value: '4', label: 'Eens' },
			{ value: '5', label: 'Helemaal eens' }
		]
	},
	purpose: {
		kind: 'one',
		of: 'purpose',
		title: 'Wat moet de straf vooral doen?',
		options: [
			{ value: 'repay', label: 'Vergelden', help: 'Wie iets doet, krijgt daar iets voor terug.' },
			{ value: 'deter', label: 'Afschrikken', help: 'Andere mensen doen het dan niet.' },
			{ value: 'protect', label: 'Beschermen', help: 'Zolang iemand vastzit, is de straat veilig.' },
			{ value: 'repair', label: 'Herstellen', help: 'Het slachtoffer krijgt hulp of geld.' },
			{ value: 'change', label: 'Veranderen', help: 'De dader leert om het anders te doen.' }
		]
	},
	free: { kind: 'free', title: 'Wat wil je nog weten over deze zaak?', most: 280 }
} satisfies Record<string, LiveQuestionView>;

export const sixMonths: LiveAnswer = {
	kind: 'sentence',
	proposed: {
		custody: { amount: 6, unit: 'month' },
		conditionalCustody: { amount: 2, unit: 'month' },
		communityServiceHours: 120
	}
};

const first = series('', 'ruim 115 antwoorden', [
	['geen straf of boete', null],
	['taakstraf', 9],
	['deels voorwaardelijk', 27],
	['gevangenisstraf', 78]
]);
const second = series('', '121 antwoorden', [
	['geen straf of boete', 8],
	['taakstraf', 31],
	['deels voorwaardelijk', 38],
	['gevangenisstraf', 44]
]);

export const twoRounds: RoundsView = {
	title: 'Welke straf past volgens jullie?',
	axis: 60,
	rounds: [
		{
			title: 'Ronde 1',
			changes: [],
			series: [first],
			spread: {
				label: 'Gevangenisstraf',
				low: 12,
				median: 24,
				high: 36,
				words: 'De helft ligt tussen 1 en 3 jaar, het midden is 2 jaar.',
				folded: '5 antwoorden liggen boven 5 jaar.'
			}
		},
		{
			title: 'Ronde 2',
			changes: [change],
			series: [second],
			spread: {
				label: 'Gevangenisstraf',
				low: 6,
				median: 12,
				high: 24,
				words: 'De helft ligt tussen 6 maanden en 2 jaar, het midden is 1 jaar.'
			}
		}
	],
	moves: ['Van wie eerst gevangenisstraf koos, kiezen nu 4 op de 10 iets anders.'],
	texts: []
};

export const weighed: RoundsView = {
	title: questions.weigh.title,
	rounds: [
		{
			title: 'Ronde 1',
			changes: [],
			series: [
				series(questions.weigh.facts[0]!, '104 antwoorden', [
					['Zwaarder', 71],
					['Maakt niet uit', 27],
					['Lichter', 6]
				]),
				series(questions.weigh.facts[1]!, 'ruim 110 antwoorden', [
					['Zwaarder', 98],
					['Maakt niet uit', 12],
					['Lichter', null]
				]),
				{ label: questions.weigh.facts[2]!, total: '3 antwoorden', few: 'Minder dan 5 antwoorden.', bars: [] }
			]
		}
	],
	moves: [],
	texts: []
};

export const texts: RoundsView = {
	title: questions.free.title,
	rounds: [{ title: 'Ronde 1', changes: [], series: [{ label: '', total: '24 antwoorden', bars: [] }] }],
	moves: [],
	texts: ['Heeft hij het eerder gedaan?', 'Kreeg de man zijn telefoon terug?']
};

export const law: LawRevealView = {
	offence: 'Afpersing',
	article: 'artikel 317 lid 1 Wetboek van Strafrecht',
	maximum: 'hoogstens 9 jaar gevangenisstraf',
	fine: 'of een geldboete van de vijfde categorie',
	bar: {
		status: 'not-barred',
		title: 'Alleen een taakstraf mag',
		text: 'De regel die dat verbiedt, geldt hier niet.'
	}
};
export const guideline: GuidelineRevealView = {
	title: '4 maanden gevangenisstraf',
	options: [],
	badge: 'officieel, gelezen',
	status: 'official',
	edition: { label: 'Richtlijn voor strafvordering: de regels en de bron', href: '/richtlijnen' }
};
export const gap: GuidelineRevealView = {
	title: 'Onvoorwaardelijke gevangenisstraf',
	options: [],
	badge: 'tabel niet gelezen',
	status: 'untranscribed',
	text: 'Het aantal maanden is nog niet overgenomen. We raden er niet naar.'
};

export const lanes: LanesView = {
	axis: true,
	lanes: [
		{
			voice: 'room',
			label: 'De groep: gevangenisstraf',
			words: 'De helft ligt tussen 6 maanden en 2 jaar, het midden is 1 jaar.',
			drawn: 'midden 1 jaar',
			span: { from: 6, to: 24, middle: 12 }
		},
		{ voice: 'law', label: 'Hoogste straf volgens de wet', words: '9 jaar', span: { from: 0, to: 108 } },
		{ voice: 'guideline', label: 'Eis: uitgangspunt van het OM', words: '4 maanden', span: { from: 0, to: 4 } }
	]
};

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
			{ name: 'Slachtofferhulp Nederland', phone: '0900 0101', href: 'tel:09000101' },
			{ name: 'De Kindertelefoon', phone: '0800 0432', href: 'tel:08000432' }
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
	log: ['10.14 Ronde geopend', '10.12 Naar stap 4', '10.05 Sessie begonnen'],
	counts: { joined: 'ruim 120 doen mee', ready: 'ruim 85 zijn klaar' },
	deletedAt: 'vrijdag 27 november om 10.30 uur',
	role: 'host',
	...more
});
