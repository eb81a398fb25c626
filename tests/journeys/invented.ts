/** An edition that nobody could take for real: every figure in it is invented, and it says so. */
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

export const INVENTED = '2024R003.2024-07-01';

/** No guideline writes days like these. */
export const FIGURE = 111;

interface File {
	label: object;
	basis: object;
	rows: { basis: object; cell: object }[];
	gaps: unknown[];
	[key: string]: unknown;
}

/** @param days of prison in every row: an invented figure */
export function inventedEdition(days = FIGURE): string {
	const seed = parse(readFileSync(`seeds/law/policy/${INVENTED}.yaml`, 'utf8')) as File;
	const basis = { source: 'verzonnen', locator: 'verzonnen tabel', readings: ['proef'], status: 'secondary' };
	const amount = { amount: days, unit: 'day' };
	return stringify(
		{
			...seed,
			label: { nl: 'Verzonnen richtlijn voor een proef', en: 'Invented guideline for a test' },
			text: { nl: 'Alle bedragen zijn verzonnen voor een proef.', en: 'All amounts are invented for a test.' },
			basis,
			rows: seed.rows.map((row) => ({
				...row,
				basis,
				cell: { kind: 'sanction', sanction: { custody: { min: amount, max: amount } } }
			})),
			gaps: [],
			remarks: [],
			sources: [
				{
					id: 'verzonnen',
					kind: 'policy',
					label: { nl: 'Verzonnen bron voor een proef', en: 'Invented source for a test' },
					readings: [{ id: 'proef', reader: 'redacteur', recheck: '2025-01-01' }]
				}
			]
		},
		{ lineWidth: 0 }
	);
}
