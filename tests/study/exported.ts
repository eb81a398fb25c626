/** A survey for the tests of exports, with the nastiest words that a column can hold. */
import type { TaskRow } from '../../src/lib/model';
import type { ExportOf, TaskTable } from '../../src/lib/study/export';

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

/** Every nasty text as the name of a person, and as a level. */
export const rows: TaskRow[] = nasty.map((text, at): TaskRow => {
	const facts: Record<string, string> = at % 7 === 6 ? {} : { 'nasty-fact': `l${at}` };
	const answer = answers[at % answers.length] ?? null;
	return {
		respondent: text,
		experiment: 'e',
		task: at + 1,
		...(at % 4 === 3 ? { repeats: 1 } : {}),
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
