import { printed } from './paper';
import { expect, test } from './site';

const CASES = [
	{
		path: '/verkennen?z=1_seksuele-misdrijven_2024-09-01_handeling.binnendringen_leeftijd-slachtoffer.18-plus_schuldvorm.opzet',
		says: [
			'Opzetverkrachting',
			'artikel 243 lid 1',
			'9 jaar gevangenisstraf',
			'Een straf met alleen een taakstraf mag niet'
		]
	},
	{
		path: '/verkennen?z=1_seksuele-misdrijven_2024-03-01_handeling.seksuele-handelingen_leeftijd-slachtoffer.18-plus_schuldvorm.opzet_dwang.ja_verenigde-personen.ja_gevolg.zwaar-letsel-of-levensgevaar',
		says: ['artikel 246', 'jaar gevangenisstraf']
	},
	{
		path: '/verkennen/winkeldiefstal?z=1_winkeldiefstal_2025-02-01_waarde-winkeldiefstal.tm-50',
		says: ['Diefstal', 'artikel 310', 'Geldboete van € 200', 'Tot en met 50 euro']
	},
	{
		path: '/verkennen/openlijke-geweldpleging?z=1_openlijke-geweldpleging_2025-08-01_doelwit-geweld.personen_letsel-openlijk-geweld.licht-letsel_eigen-aandeel-geweld.vernieling-of-letsel_functie-slachtoffer.ambtenaar_bij-evenement.ja_alcohol-of-drugs.ja_discriminatoir-motief.ja',
		says: ['Openlijk geweld', 'Ambtenaar, gezag of publieke taak', 'BWBR0036278']
	}
];

for (const { path, says } of CASES) {
	test(`on paper, one or two sheets hold it all: ${path.slice(0, 60)}`, async ({ page }) => {
		await page.goto(path);
		const { pages, text } = await printed(page);
		expect(pages).toBeLessThanOrEqual(2);
		for (const words of [
			...says,
			'De feiten',
			'Dag van het feit',
			'Zo komen we hier',
			'Bronnen',
			'Bewijs van dit antwoord'
		]) {
			expect(text).toContain(words);
		}
		// The place of a source can be typed over, and what only works on a screen is not printed.
		expect(text).toContain('https://wetten.overheid.nl/BWBR0001854');
		for (const words of ['Snel weg', 'Wat als één ding anders was', 'Hoofdmenu']) expect(text).not.toContain(words);
	});
}

test('in English too', async ({ page }) => {
	await page.goto('/en/verkennen/straatroof?z=1_straatroof_2025-02-01_geweld-straatroof.fysiek-geweld');
	const { pages, text } = await printed(page);
	expect(pages).toBeLessThanOrEqual(2);
	for (const words of ['Prison sentence of 9 months', 'How we got here', 'Sources']) expect(text).toContain(words);
});
