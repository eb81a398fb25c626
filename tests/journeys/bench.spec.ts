import type { Page } from '@playwright/test';
import { loadCorpus } from '../../src/lib/law/corpus';
import { editionChanges } from '../../src/lib/law/changes';
import { forms } from '../../src/lib/law/paste/forms.fixture';
import type { PolicyEdition } from '../../src/lib/model';
import { seedFiles, seeds } from '../transcribe/seeds';
import {
	acceptAll,
	downloads,
	entersAgain,
	entersCircumstances,
	pasteHtml,
	pasteText,
	saysSource,
	stands,
	step,
	typesAgain
} from './bench';
import { axeInBothThemes, expect, test } from './site';

test.setTimeout(300_000);

/** A new edition with the lines of one that is there, so that nothing of its figures is known. */
async function anew(page: Page, id: string): Promise<void> {
	const [instrument, from] = id.split('.');
	await page.goto(`/werkbank/bewerken?voorbeeld=${id}&nummer=${instrument}&vanaf=${from}#tabel`);
	await expect(page.getByLabel('Plak hier de tabel')).toBeVisible({ timeout: 60_000 });
}

/** Effects of circumstances and the end of the window: what the table does not hold. */
async function says(page: Page, through: string): Promise<void> {
	await step(page, 'Regels').click();
	await page.getByLabel('Laatste dag').first().fill(through);
	await page.getByLabel('Vindplaats van de hele tekst').fill('Stcrt. 1234');
	await page.getByLabel('Vindplaats van de hele tekst').blur();
}

/** Everything that decides an outcome, apart from who read it: laid in LAW_DIR, the file means what the seed means. */
function sameMeaning({ name, text }: { name: string; text: string }): PolicyEdition {
	const loaded = loadCorpus([...seedFiles, { path: `eigen/${name}`, text, overlay: true }]);
	if (!loaded.ok) throw new Error(loaded.complaints.map(({ path, message }) => `${path} ${message.en}`).join('\n'));
	const id = name.replace(/\.yaml$/, '');
	const made = loaded.corpus.policies.find((edition) => edition.id === id)!;
	const { rows, modifiers, other } = editionChanges(
		seeds.policies.find((edition) => edition.id === id)!,
		made
	);
	// Where the table has no figure on purpose, and where nobody read it, the words that say so are the bench's own.
	const isBare = ({ kind }: { kind: string }) => kind === 'bespoke' || kind === 'untranscribed';
	const saysOther = (before: { kind: string }, after: { kind: string }) =>
		before.kind !== after.kind || !isBare(before);
	const cells = rows.filter(
		(line) =>
			line.kind !== 'changed' ||
			line.parts.includes('when') ||
			(line.parts.includes('cell') && saysOther(line.before.cell, line.after.cell))
	);
	expect(cells.map((line) => line.id)).toEqual([]);
	const decides = modifiers.filter(
		(line) =>
			line.kind !== 'changed' ||
			line.parts.includes('when') ||
			line.parts.includes('topic') ||
			(line.parts.includes('effect') && saysOther(line.before.effect, line.after.effect))
	);
	expect(decides.map((line) => line.id)).toEqual([]);
	expect(other.filter((field) => ['scope', 'frame', 'covers', 'rounding', 'from', 'through'].includes(field))).toEqual(
		[]
	);
	expect(
		made.rows.filter(({ cell }) => cell.kind === 'sanction').every(({ basis }) => basis.status === 'official')
	).toBe(true);
	return made;
}

const modifiersOf = (id: string) => seeds.policies.find((edition) => edition.id === id)!.modifiers;

test('an edition from a table of a page, to an official file', async ({ page }) => {
	await anew(page, '2012R012.2012-12-01');
	await pasteText(page, forms['2012R012']!.text);
	await stands(page, 'rows', 0, 'line:verkrachting');
	await acceptAll(page, 1);
	await saysSource(page);
	await says(page, '2024-06-30');
	const circumstances = await entersCircumstances(page, modifiersOf('2012R012.2012-12-01'));
	await typesAgain(page, []);
	await entersAgain(page, 1, 1, ['GS 36 maanden onvoorwaardelijk', ...circumstances]);
	await expect(page.getByText('De status is nu: officieel')).toBeVisible();
	sameMeaning(await downloads(page));
});

test('three rows of a page, from copy to file, with a circumstance', async ({ page }) => {
	await anew(page, '2022R006.2024-01-01');
	await pasteHtml(page, forms['2022R006']!.html);
	for (const [at, id] of ['geen', 'een', 'meer'].entries()) await stands(page, 'columns', at + 1, `line:${id}`);
	for (const at of [1, 2, 3]) await stands(page, 'rows', at, `line:categorie-${at}`);
	await acceptAll(page, 9);
	await expect(page.getByText('9 van 9 nagekeken')).toBeVisible();
	expect(await axeInBothThemes(page)).toEqual([]);
	await saysSource(page);
	await says(page, '2024-06-30');
	// The row of an act that is not known stands in no table of the page: what it says follows from the others.
	await page.locator('[id="row:onbekend-meer"]').fill('maatwerk');
	await page.locator('[id="row:onbekend-meer"]').blur();
	const circumstances = await entersCircumstances(page, modifiersOf('2022R006.2024-01-01'));
	expect(circumstances).toHaveLength(2);
	expect(await axeInBothThemes(page)).toEqual([]);
	const rows = [
		['TS 50 uur + GS 2 weken vw', 'GS 1-4 mnd', 'maatwerk'],
		['TS 70-100 uur + GS 2-4 weken', 'GS 2-6 mnd', 'maatwerk'],
		['GS 3-6 mnd', 'GS 6-12 mnd', 'maatwerk']
	];
	await typesAgain(page, []);
	expect(await axeInBothThemes(page)).toEqual([]);
	await entersAgain(page, 4, 3, [...rows.flat(), 'maatwerk', ...circumstances]);
	await expect(page.getByText('De status is nu: officieel')).toBeVisible();
	expect(await axeInBothThemes(page)).toEqual([]);
	const file = await downloads(page);
	expect(file.text).toContain('checker: tweede jurist');
	sameMeaning(file);
	expect(await axeInBothThemes(page)).toEqual([]);
});

/** An invented table over rows that nobody read; every figure of it is made up. */
const invented = [
	['schuld', 'TS 11 uur', 'TS 22 uur'],
	['opzet', 'GS 3 wkn', 'GS 4 wkn'],
	['met dwang', 'GS 5 mnd', 'GS 6 mnd']
];

test('a table without lines of ours: gaps in words, every change typed again, a difference settled', async ({
	page
}) => {
	await page.goto('/werkbank');
	await page.getByRole('link', { name: 'Richtlijn aanranding (2024R003)' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Richtlijn aanranding (2024R003)', {
		timeout: 60_000
	});
	await step(page, 'Tabel').click();
	await pasteText(page, ['rij\tfirst offender\t1x recidive', ...invented.map((row) => row.join('\t'))].join('\n'));
	await stands(page, 'columns', 1, 'new:eerdere-veroordeling.geen');
	// The likeliest meanings come first; this head was taken for another one by a person.
	await stands(page, 'columns', 2, 'new:eerdere-veroordeling.een');
	for (const [at, id] of ['schuld', 'opzet', 'gekwalificeerd'].entries())
		await stands(page, 'rows', at + 1, `line:${id}`);
	await acceptAll(page, 6);

	// Nobody said what holds for somebody who was convicted more than once.
	await step(page, 'Controle').click();
	await expect(page.getByText(/Voor deze zaak is er geen rij: .*meer dan/i).first()).toBeVisible({ timeout: 60_000 });

	// Work survives a reload, and the address leads to it.
	await page.reload();
	await expect(page.getByRole('textbox', { name: /^Typ het nog een keer/ })).toHaveCount(6, { timeout: 60_000 });
	const again = page.getByRole('textbox', { name: /^Typ het nog een keer/ }).first();
	await again.fill('TS 12 uur');
	await again.blur();
	await expect(page.getByRole('alert')).toContainText('Dit is iets anders dan wat er staat');
	await again.fill('TS elf uur');
	await again.blur();
	await expect(page.getByRole('alert')).toContainText('Dit is niet te lezen');
	await typesAgain(
		page,
		invented.flatMap(([, ...cells]) => cells)
	);

	await entersAgain(page, 3, 2, ['TS 11 uur', 'TS 22 uur', 'GS 3 mnd', 'GS 4 wkn', 'GS 5 mnd', 'GS 6 mnd']);
	await expect(page.getByText('Niet gelijk: 1')).toBeVisible();
	await page.getByText('Ik heb opnieuw', { exact: false }).first().click();
	await page.getByRole('button', { name: /^Neem de tweede/ }).click();
	await expect(page.getByText('Alle bedragen zijn twee keer hetzelfde gelezen.')).toBeVisible();

	// One step back, and forward again.
	await page.getByRole('button', { name: 'Ongedaan maken' }).click();
	await expect(page.getByText('Niet gelijk: 1')).toBeVisible();
	await page.getByRole('button', { name: 'Opnieuw doen' }).click();
	await expect(page.getByText('Alle bedragen zijn twee keer hetzelfde gelezen.')).toBeVisible();
	// The file waits for what is missing, and says it.
	await step(page, 'In gebruik').click();
	await expect(page.getByRole('button', { name: 'Download het regelbestand' })).toBeDisabled();
	await expect(page.getByRole('link', { name: 'De rol van de eerste lezer ontbreekt.' })).toBeVisible();
});

/**
 * Slips of hand and eye, each beside what the table says. What the reader of notation leaves open never becomes a figure;
 * what reads as something else is found by the second pair of eyes.
 */
const slips: readonly [typed: string, printed: string, caught: 'by the reading' | 'by the second'][] = [
	['GS 36 mnd', 'GS 63 mnd', 'by the second'],
	['GS 2 mnd', 'GS 2 wkn', 'by the second'],
	['GS 12', 'GS 12 mnd', 'by the reading'],
	['TS 40', 'TS 40 uur', 'by the reading'],
	['TS 500 uur', 'TS 50 uur', 'by the second'],
	['TS 50 uur + GS 2 wkn', 'TS 50 uur + GS 2 wkn vw', 'by the second'],
	['TS 50 uur', 'TS 50 uur + GS 2 wkn vw', 'by the second'],
	['GS 36 mnd', 'GS 36 mnd ov', 'by the second'],
	['GS 61) mnd', 'GS 6 mnd', 'by the reading'],
	['GS 61 mnd', 'GS 6 mnd', 'by the second'],
	['GS - 6 mnd', 'GS 3 - 6 mnd', 'by the reading'],
	['GS 6 - 3 mnd', 'GS 3 - 6 mnd', 'by the reading'],
	['GS 3 mnd', 'GS 3 - 6 mnd', 'by the second'],
	['GS 5O mnd', 'GS 50 mnd', 'by the reading'],
	['GS l2 mnd', 'GS 12 mnd', 'by the reading'],
	['GB € 1.50', 'GB € 150', 'by the reading'],
	['GB € 1.500', 'GB € 150', 'by the second'],
	['GS 6 mnd', 'TS 60 uur', 'by the second'],
	['6 mnd', 'GS 6 mnd', 'by the reading'],
	['GS 6 mnd +', 'GS 6 mnd + TS 60 uur', 'by the reading'],
	['GS 6 mnd of', 'GS 6 mnd of TS 60 uur', 'by the reading'],
	['GS vanaf 6 mnd', 'GS 6 mnd', 'by the second'],
	['GS 6 jr', 'GS 6 mnd', 'by the second'],
	['GS 6 uur', 'GS 6 mnd', 'by the reading']
];

test('25 planted slips: each is caught by the reading, by a count, or by the second pair of eyes', async ({ page }) => {
	await page.goto('/werkbank/bewerken?nummer=2099R001&vanaf=2099-01-01&onderwerp=seksuele-misdrijven#tabel');
	await expect(page.getByLabel('Plak hier de tabel')).toBeVisible({ timeout: 60_000 });
	await pasteText(page, ['rij\tbedrag', ...slips.map(([typed], at) => `regel ${at + 1}\t${typed}`)].join('\n'));
	for (const at of slips.keys()) {
		await page.locator(`#kop-rows-${at + 1}`).selectOption('new:');
		await expect(page.locator(`#kop-rows-${at + 1}`)).toHaveValue(/^line:/);
	}
	const seen: string[] = [];
	for (const [at, [typed]] of slips.entries()) {
		const card = page.locator(`#vak-${at + 1}-1`);
		const right = card.getByRole('button', { name: /^Klopt/ });
		if (await right.isEnabled()) {
			seen.push('by the second');
			await right.click();
			await expect(card).toHaveAttribute('data-state', 'taken');
		} else {
			seen.push('by the reading');
			await expect(card, typed).toContainText('Niet te lezen');
		}
	}
	expect(seen).toEqual(slips.map(([, , caught]) => caught));

	// The 25th: a row of the table was skipped, so the second one counts one more than the first copied.
	const printed = slips.filter(([, , caught]) => caught === 'by the second').map(([, text]) => text);
	await entersAgain(page, printed.length + 1, 1, printed);
	await expect(page.getByText(`Niet gelijk: ${printed.length}`)).toBeVisible();
	await expect(page.getByText('Het getelde aantal is anders dan wat is overgenomen.')).toBeVisible();
	await expect(page.getByText('De status is nu: officieel')).toHaveCount(0);
});

test('2015R047 from the official XML, with what its head says', async ({ page }) => {
	await anew(page, '2015R047.2015-03-01');
	await pasteText(page, forms['2015R047']!.xml);
	for (const at of [1, 2, 3, 4]) await stands(page, 'rows', at, `line:categorie-${at}`);
	// The head of the one column says nothing of the kind, so somebody who read the guideline does.
	await page.getByText('Wat de kop zegt over alle bedragen').first().click();
	await page.getByLabel('Soort straf').first().selectOption('custody');
	await page.getByLabel('De kop zegt: onvoorwaardelijk').first().check();
	await acceptAll(page, 4);
	await saysSource(page);
	await says(page, '2024-06-30');
	const circumstances = await entersCircumstances(page, modifiersOf('2015R047.2015-03-01'));
	await typesAgain(page, []);
	const figures = ['GS 2 wkn - 6 mnd ov', 'GS 3-12 mnd ov', 'GS 12-36 mnd ov', 'GS 15-48 mnd ov'];
	await entersAgain(page, 4, 1, [...figures, ...circumstances]);
	await expect(page.getByText('De status is nu: officieel')).toBeVisible();
	sameMeaning(await downloads(page));
});

test('without JavaScript the workbench says what it needs', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}/werkbank`);
	// Its text is no text to a locator by text, but it is shown.
	await expect(page.locator('noscript p')).toContainText('Voor de werkbank is JavaScript nodig');
	await expect(page.getByRole('link', { name: 'Richtlijn aanranding (2024R003)' })).toBeVisible();
	await context.close();
});

test('in English, and by another tab', async ({ page, context }) => {
	await page.goto('/en/werkbank/bewerken?uitgave=2024R003.2024-07-01#bron');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Guideline on sexual assault (2024R003)', {
		timeout: 60_000
	});
	expect(await axeInBothThemes(page)).toEqual([]);
	await page.getByLabel('Role of', { exact: false }).first().fill('lawyer');
	await page.getByLabel('Role of', { exact: false }).first().blur();
	const other = await context.newPage();
	await other.goto(page.url());
	await expect(other.getByLabel('Role of', { exact: false }).first()).toHaveValue('lawyer', { timeout: 60_000 });
	await other.getByLabel('Role of', { exact: false }).first().fill('editor');
	await other.getByLabel('Role of', { exact: false }).first().blur();
	await expect(page.getByText('This work was changed in another tab.')).toBeVisible();
	await page.getByRole('button', { name: 'Show that version' }).click();
	await expect(page.getByLabel('Role of', { exact: false }).first()).toHaveValue('editor');
	await other.close();
	// What the loader refuses is said in the language of the page.
	await page.getByRole('link', { name: 'Rules', exact: true }).click();
	await page.locator('[id="covers.others"]').fill('nergens');
	await page.locator('[id="covers.others"]').blur();
	await page.getByRole('link', { name: 'Check', exact: true }).click();
	const refused = page.getByRole('main').getByRole('listitem');
	await expect(refused.filter({ hasText: '"nergens" is no topic of 2019A003:' })).toBeVisible({ timeout: 60_000 });
	await page.goto(page.url().replace('/en/', '/'));
	const told = refused.filter({ hasText: '"nergens" is geen punt van 2019A003:' });
	await expect(told).toBeVisible({ timeout: 60_000 });
	await expect(told.locator('code')).toHaveText(/^covers\[\d+\]$/);
	expect(await axeInBothThemes(page)).toEqual([]);
});
