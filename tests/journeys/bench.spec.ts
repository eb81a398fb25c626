import type { Page } from '@playwright/test';
import { loadCorpus } from '../../src/lib/law/corpus';
import { editionChanges } from '../../src/lib/law/changes';
import { forms } from '../../src/lib/law/paste/forms.fixture';
import type { PolicyEdition } from '../../src/lib/model';
import { seedFiles, seeds } from '../transcribe/seeds';
import { acceptAll, downloads, entersAgain, pasteHtml, pasteText, saysSource, stands, step, typesAgain } from './bench';
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
	await page.getByLabel('Vindplaats van de hele tabel').fill('Stcrt. 1234');
	await page.getByLabel('Vindplaats van de hele tabel').blur();
}

/** Everything that decides an outcome, apart from who read it: laid in LAW_DIR, the file means what the seed means. */
function sameMeaning({ name, text }: { name: string; text: string }): PolicyEdition {
	const loaded = loadCorpus([...seedFiles, { path: `eigen/${name}`, text, overlay: true }]);
	if (!loaded.ok) throw new Error(loaded.complaints.map(({ path, message }) => `${path} ${message}`).join('\n'));
	const id = name.replace(/\.yaml$/, '');
	const made = loaded.corpus.policies.find((edition) => edition.id === id)!;
	const { rows, other } = editionChanges(
		seeds.policies.find((edition) => edition.id === id)!,
		made
	);
	const cells = rows.filter(
		(line) => line.kind !== 'changed' || line.parts.includes('cell') || line.parts.includes('when')
	);
	expect(cells.map((line) => line.id)).toEqual([]);
	expect(other.filter((field) => ['scope', 'frame', 'covers', 'rounding', 'from', 'through'].includes(field))).toEqual(
		[]
	);
	expect(
		made.rows.filter(({ cell }) => cell.kind === 'sanction').every(({ basis }) => basis.status === 'official')
	).toBe(true);
	return made;
}

const figures2022 = [
	['TS 50 uur + GS 2 weken vw', 'GS 1-4 mnd'],
	['TS 70-100 uur + GS 2-4 weken', 'GS 2-6 mnd'],
	['GS 3-6 mnd', 'GS 6-12 mnd']
];

test('an edition from a table of a page, to an official file', async ({ page }) => {
	await anew(page, '2012R012.2012-12-01');
	await pasteText(page, forms['2012R012']!.text);
	await stands(page, 'rows', 0, 'line:verkrachting');
	await acceptAll(page, 1);
	await saysSource(page);
	await says(page, '2024-06-30');
	await typesAgain(page, ['36 mnd ovw gs']);
	await entersAgain(page, 1, 1, ['GS 36 maanden onvoorwaardelijk']);
	await expect(page.getByText('De status is nu: officieel')).toBeVisible();
	sameMeaning(await downloads(page));
});
