/** A lesson about a telephone in the street, with invented counts, for tests of these components. */
import type { LanesView } from '../views/explorer';
import type { LiveAnswer } from '$lib/model';
import type {
	ChangedFactView,
	GuidelineRevealView,
	LawRevealView,
	LiveCaseView,
	LiveQuestionView,
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

export const told = (view: LiveCaseView['view'], more: Partial<LiveCaseView> = {}): LiveCaseView => ({
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
	moves: ['Van wie in ronde 1 gevangenisstraf koos, kiezen 4 op de 10 in ronde 2 iets anders.'],
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
