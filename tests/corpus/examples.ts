/**
 * What the tables of expected results do not show, worked out by hand as well: the official examples of a guideline
 * that ended before the code was read, the row that speaks where no figure was read, and the point of the courts.
 */
import { evaluate, parseScenario, result } from '../../src/lib/engine';
import type { EditionSet, Outcome } from '../../src/lib/model';
import { plain, startWords } from './answer';

export interface Example {
	what: string;
	instrument: string;
	answers: Record<string, string>;
	/** Months of custody, as one figure. */
	months?: string;
	row?: string;
	/** The start in the notation of the tables. */
	start?: string;
}

const jeweller = {
	plaats: 'bedrijf',
	vorm: 'wegnemen',
	medeplegen: 'ja',
	'dreigen-vuurwapen': 'ja',
	'eerdere-veroordeling': 'een'
};
const home = { plaats: 'woning', vorm: 'wegnemen', medeplegen: 'ja', 'vastbinden-of-opsluiten': 'ja' };
const alone = (plaats: string, also: Record<string, string> = {}) => ({ plaats, vorm: 'wegnemen', ...also });

/** The worked examples that 2010R011 prints (`om-guidelines.md` 6.1). */
export const official: readonly Example[] = [
	{ what: 'a jeweller, two persons, a firearm, a similar record: 5 years 6 months', answers: jeweller, months: '66' },
	{ what: 'the same, attempted: 3 years 8 months', answers: { ...jeweller, stadium: 'poging' }, months: '44' },
	{ what: 'a home, three persons, tying up, no record: 4 years 6 months', answers: home, months: '54' },
	{ what: 'its accomplice: 3 years', answers: { ...home, rol: 'medeplichtige' }, months: '36' }
].map((example) => ({ ...example, instrument: '2010R011' }));

/** Cells of 2010R011 that its examples do not reach; its table is that of 2016R001 without transport. */
const cells: readonly Example[] = [
	{ what: 'a business', answers: alone('bedrijf'), months: '24' },
	{ what: 'a home', answers: alone('woning'), months: '36' },
	{ what: 'a home at night', answers: alone('woning', { 'nachtelijke-uren': 'ja' }), months: '42' },
	{ what: 'disguise', answers: alone('bedrijf', { vermomming: 'ja' }), months: '27' },
	{ what: 'injury', answers: alone('woning', { letsel: 'zwaar-lichamelijk-letsel' }), months: '48' },
	{ what: 'two robberies', answers: alone('bedrijf', { 'aantal-overvallen': 'twee' }), months: '36' }
].map((example) => ({ ...example, instrument: '2010R011' }));

const insult = (also: Record<string, string>) => ({
	'wijze-belediging': 'woord-of-gebaar',
	'beledigde-persoon': 'privepersoon',
	...also
});

/** Every cell and percentage of 2019R004, which was replaced before the code was read. */
const insults: readonly Example[] = [
	{
		what: 'insult, niet openbaar, first offender',
		answers: insult({ 'openbaar-belediging': 'nee', 'recidive-termijn': 'eerste-keer' }),
		start: 'GB 150 euro'
	},
	{
		what: 'insult, niet openbaar, 1x recidive, 5j',
		answers: insult({ 'openbaar-belediging': 'nee', 'recidive-termijn': 'binnen-5-jaar' }),
		start: 'GB 225 euro'
	},
	{
		what: 'insult, niet openbaar, 1x recidive, 2j',
		answers: insult({ 'openbaar-belediging': 'nee', 'recidive-termijn': 'binnen-2-jaar' }),
		start: 'GB 225 euro of TS 16 uur'
	},
	{
		what: 'insult, niet openbaar, meermalen',
		answers: insult({ 'openbaar-belediging': 'nee', 'recidive-termijn': 'meermalen' }),
		start: 'Eis TS 24 uur of Eis 12 dag'
	},
	{
		what: 'insult, openbaar, first offender',
		answers: insult({ 'openbaar-belediging': 'ja', 'recidive-termijn': 'eerste-keer' }),
		start: 'GB 200 euro'
	},
	{
		what: 'insult, openbaar, 1x recidive, 5j',
		answers: insult({ 'openbaar-belediging': 'ja', 'recidive-termijn': 'binnen-5-jaar' }),
		start: 'GB 300 euro'
	},
	{
		what: 'insult, openbaar, 1x recidive, 2j',
		answers: insult({ 'openbaar-belediging': 'ja', 'recidive-termijn': 'binnen-2-jaar' }),
		start: 'GB 300 euro of TS 24 uur'
	},
	{
		what: 'insult, openbaar, meermalen',
		answers: insult({ 'openbaar-belediging': 'ja', 'recidive-termijn': 'meermalen' }),
		start: 'Eis TS 32 uur of Eis 16 dag'
	},
	{
		what: 'insult, an official: 200 % more',
		answers: insult({ 'beledigde-persoon': 'ambtenaar' }),
		start: 'GB 450 euro'
	},
	{ what: 'insult, at an event: 75 % more', answers: insult({ 'bij-evenement': 'ja' }), start: 'GB 525/2 euro' },
	{ what: 'insult, football: 50 % more', answers: insult({ 'bij-voetbal': 'ja' }), start: 'GB 225 euro' },
	{
		what: 'insult, discrimination: summons and 100 % more',
		answers: insult({ 'discriminatoir-motief': 'ja' }),
		start: 'Eis GB 300 euro'
	}
].map((example) => ({ ...example, instrument: '2019R004' }));

const benadering = { handeling: 'seksuele-benadering' };
const aanranding = {
	handeling: 'seksuele-handelingen',
	'leeftijd-slachtoffer': '18-plus',
	schuldvorm: 'opzet',
	dwang: 'ja'
};

export const examples: readonly Example[] = [
	...official,
	...cells,
	...insults,
	{
		what: 'approach, victim 16 or 17',
		instrument: '2024R005',
		answers: { ...benadering, 'leeftijd-slachtoffer': '16-17', 'situatie-16-17': 'betaalde-seks' },
		row: 'benadering-16-17'
	},
	{
		what: 'approach, victim 12 to 15',
		instrument: '2024R005',
		answers: { ...benadering, 'leeftijd-slachtoffer': '12-15' },
		row: 'benadering-onder-16'
	},
	{
		what: 'the category was not chosen',
		instrument: '2022R006',
		answers: { ...aanranding, 'categorie-handeling': 'onbekend' },
		row: 'onbekend-geen'
	},
	{
		what: 'the point of the courts for rape under the old law',
		instrument: 'lovs-verkrachting',
		answers: { ...aanranding, handeling: 'binnendringen' },
		months: '24'
	}
];

const perYear = 12;
function months(outcome: Outcome | undefined): string {
	if (outcome?.kind !== 'sanction' || !outcome.sanction.custody) return outcome?.kind ?? 'nothing';
	const { min, max } = outcome.sanction.custody;
	const inMonths = ({ amount, unit }: typeof min) => String(Number(amount) * (unit === 'year' ? perYear : 1));
	return max && inMonths(max) !== inMonths(min) ? `${inMonths(min)} to ${inMonths(max)}` : inMonths(min);
}

/** What the example names, as these editions answer it. */
export function answerTo({ instrument, answers, months: asked, start }: Example, set: EditionSet): string {
	const parsed = parseScenario(set.subject, { offenceDate: set.date, answers });
	if (!parsed.ok) return JSON.stringify(parsed.refusals);
	const evaluation = evaluate(set, parsed.scenario);
	const state = result(evaluation);
	if (start !== undefined) return plain(startWords(state.start?.outcome));
	if (asked === undefined) return evaluation.steps.find((step) => step.kind === 'row')?.rule ?? 'no row';
	const court = set.policies.some((edition) => edition.kind === 'judiciary' && edition.instrument === instrument);
	return months((court ? state.orientation : state.start)?.outcome);
}

/** The examples of these editions that no longer come out as they should. */
export const brokenExamples = (set: EditionSet): string[] =>
	examples
		.filter(({ instrument }) => set.policies.some((edition) => edition.instrument === instrument))
		.filter((example) => answerTo(example, set) !== (example.months ?? example.row ?? plain(example.start ?? '')))
		.map(({ what }) => what);
