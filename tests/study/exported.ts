/** A survey for the tests of exports, with the nastiest words that a column can hold. */
import type { TaskRow } from '../../src/lib/model';
import type {
	Asked,
	ExportOf,
	ExportRow,
	PersonSaid,
	SaidRow,
	Seen,
	TaskTable,
	Timed
} from '../../src/lib/study/export';
import { seeded } from './random';

export const nasty = [
	'gewoon',
	'Één coördinatie, naïef; ‘ruïne’',
	'twee\nregels',
	'wagen\r\nterug',
	'=HYPERLINK("http://x","y")',
	'+31 6',
	'-1',
	'@SUM(A1)',
	'\ttab',
	"'apostrof",
	'"aanhaling" en "",""',
	'back\\slash\\n en \\\\r',
	'\\',
	'!skipped',
	'NA',
	'👩🏽‍⚖️ 𝔖traf',
	' spaties ',
	`${'heel lang é '.repeat(160)}.`,
	'\u0001stuur',
	'#geen commentaar',
	'a,b;c'
];

const both = (text: string) => ({ nl: text.trim() === '' ? 'x' : text, en: `EN ${text}` });

/** Every kind of question, with the nastiest words as its text and as its options. */
export const asked: Asked[] = [
	{
		id: 'doel',
		label: both('=2+3 één doel'),
		kind: 'choice',
		options: nasty.map((text, at) => ({ id: `o${at}`, label: both(text.trim()) }))
	},
	{
		id: 'welke',
		label: both('@wélke'),
		kind: 'multiple',
		options: nasty.slice(0, 9).map((text, at) => ({ id: `m${at}`, label: both(text.trim()) }))
	},
	{ id: 'schaal', label: both('+schaal (1 = "niet", 7 = heel)'), kind: 'scale' },
	{
		id: 'getal',
		label: both('-getal'),
		kind: 'number',
		unit: both('=euro’s'),
		bins: [-100, 0, 100].map((low, at) => ({ id: `bin${at}`, label: both(`${low} tot en met ${low + 99}`) })),
		binOf: (value) => Math.floor(value / 100) + 1
	},
	{ id: 'zaak', label: both("'s morgens één zaak"), kind: 'sentence' },
	{ id: 'oplettend', label: both('@let op: kies ‘naïef’'), kind: 'attention', expected: 'ja' }
];

export const screens: Timed[] = [
	{ id: 'mening', label: both('=1+1 Één scherm'), item: 'doel' },
	{ id: 'oplettend', label: both('-let op'), item: 'oplettend' }
];

export const table: TaskTable = {
	experiments: [{ id: 'e', label: { nl: 'proef', en: 'experiment' } }],
	factors: [
		{
			id: 'nasty-fact',
			label: { nl: 'Één "feit"', en: 'a fact' },
			levels: nasty.map((text, at) => ({ id: `l${at}`, label: both(text.trim()) }))
		}
	],
	backgrounds: [
		{
			id: 'leeftijd',
			label: { nl: "Hoe oud ben je, 's morgens?", en: 'Age' },
			bands: ['18-34', '35-plus'].map((id) => ({ id, label: { nl: `${id} jaar`, en: `${id} years` } }))
		}
	],
	answers: {
		sentence: true,
		number: true,
		choices: [
			{ id: 'ja', label: { nl: 'zelfde', en: 'yes' } },
			{ id: 'nee', label: { nl: 'zelfde', en: 'no' } }
		]
	},
	asked,
	screens,
	weighted: true
};

const answers: TaskRow['answer'][] = [
	{ kind: 'number', value: -1 },
	{ kind: 'number', value: -97 },
	{ kind: 'number', value: 0.1 },
	{ kind: 'choice', value: 'ja' },
	{ kind: 'choice', value: 'nee' },
	{
		kind: 'sentence',
		sentence: { custody: { amount: 14, unit: 'month' }, conditionalCustody: { amount: 2, unit: 'week' } }
	},
	{ kind: 'sentence', sentence: { life: true } },
	{ kind: 'sentence', sentence: { communityServiceHours: 120, fineEuros: 1234.5 } },
	null
];

/** What each person said, so that every kind of answer is there in sight, in part, and not at all. */
const saidBy: ((at: number) => Record<string, SaidRow['answer']>)[] = [
	(at) => ({ doel: { kind: 'choice', value: `o${at}` }, schaal: { kind: 'scale', value: 1 + (at % 7) } }),
	(at) => ({
		welke: { kind: 'multiple', values: [`m${at % 9}`, 'm4'] },
		getal: { kind: 'number', value: at % 2 ? -97 : 0.125 }
	}),
	() => ({
		zaak: { kind: 'sentence', sentence: { custody: { amount: 18, unit: 'month' }, fineEuros: 0.5 } },
		oplettend: { kind: 'choice', value: 'ja' }
	}),
	() => ({ zaak: { kind: 'sentence', sentence: { life: true } }, oplettend: { kind: 'choice', value: 'nee' } })
];
const sights: Seen['sight'][] = ['all', 'all', 'group', 'none'];
const chance = seeded(6);

function personAt(at: number): PersonSaid {
	const answers = { ...saidBy[at % 4]!(at), ...saidBy[(at + 1) % 4]!(at) };
	return new Map(
		[...asked.map(({ id }) => ({ id, item: id })), ...screens.map(({ id, item }) => ({ id: `time ${id}`, item }))].map(
			({ id, item }, place): [string, Seen] => {
				const sight = sights[chance.below(sights.length)]!;
				// Not shown, skipped, answered; with a time of every band, and without one.
				if ((at + place) % 5 === 4) return [id, { row: undefined, sight }];
				return [id, { row: { answer: answers[item] ?? null, band: at % 8 === 7 ? null : at % 8 }, sight }];
			}
		)
	);
}

/** Every nasty text as the name of a person, as a level, and as an option. */
export const rows: ExportRow[] = nasty.map((text, at): ExportRow => {
	const facts: Record<string, string> = at % 7 === 6 ? {} : { 'nasty-fact': `l${at}` };
	const answer = answers[at % answers.length] ?? null;
	return {
		respondent: text,
		experiment: 'e',
		task: at + 1,
		...(at % 4 === 3 ? { repeats: 1 } : {}),
		deck: at % 3 === 2 ? null : at % 3,
		vignette: 20 - at,
		band: at % 8 === 7 ? null : at % 8,
		said: personAt(at),
		facts,
		weight: 1 + at / 3,
		...(at % 3 === 0 ? {} : { group: { leeftijd: at % 2 ? '18-34' : '35-plus' } }),
		answer
	};
});

export const exported: ExportOf = {
	table,
	about: {
		title: { nl: 'Wat vindt Nederland? =1+1', en: 'What do people think?' },
		survey: { id: 'proef', version: 3, hash: 'ab12' },
		release: 2,
		made: '2026-11-26',
		minimum: 10,
		withheld: [
			{ release: 1, people: 100, withheld: 20 },
			{ release: 2, people: 21, withheld: 2 }
		],
		notes: [{ nl: 'Een oefenbestand.', en: 'A practice file.' }]
	},
	rows,
	withheld: new Set([nasty[4] ?? '', nasty[9] ?? '']),
	pseudonym: (respondent) => respondent,
	frozen: { definition: { version: 1, naam: 'coördinatie' }, design: { seed: 7 }, receipts: [{ hash: 'abc' }] }
};
