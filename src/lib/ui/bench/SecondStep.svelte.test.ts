import { cleanup, fireEvent, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import SecondStep from './SecondStep.svelte';
import { gridEdition } from './editions.fixture';
import { Fake } from './fake.fixture';
import { enter, field, press, stage } from '../../../../tests/component-stage';

afterEach(cleanup);

const KEYS = ['row:r1-k1', 'row:r2-k1', 'row:r2-k2'];
const second = (key: string) => `second.${key}`;

/** Rows and columns counted, so that the fields are there. */
async function counted(fake: Fake): Promise<void> {
	stage(SecondStep, fake);
	await enter('count.rows', '2');
	await enter('count.columns', '2');
}

it('asks for the size of the table before anything else', async () => {
	const fake = new Fake(gridEdition(), KEYS);
	stage(SecondStep, fake);
	expect(document.getElementById(second('row:r1-k1'))).toBeNull();
	await enter('count.rows', 'twee');
	expect(fake.acts.at(-1)).toEqual({ kind: 'count', axis: 'rows', value: undefined });
	expect(screen.getByText('Vul een heel getal in.')).toBeTruthy();
	await enter('count.rows', '2');
	await enter('count.columns', '2');
	expect(fake.acts.at(-1)).toEqual({ kind: 'count', axis: 'columns', value: 2 });
	expect(KEYS.map((key) => field(second(key)).value)).toEqual(['', '', '']);
});

it('leads on from the counts, and from what was not counted yet back to it', async () => {
	const fake = new Fake(gridEdition(), KEYS);
	stage(SecondStep, fake);
	const on = () => press(screen.getByRole('button', { name: 'Verder naar de bedragen' }));
	await enter('count.rows', '2');
	await on();
	expect(document.activeElement?.id).toBe('count.columns');
	await enter('count.columns', '2');
	await on();
	expect(document.activeElement?.id).toBe(second('row:r1-k1'));
	await enter(second('row:r1-k1'), 'GS 7 mnd');
	await on();
	expect(document.activeElement?.id).toBe(second('row:r2-k1'));
});

it('is gone through with Enter, and ends at what follows from it', async () => {
	await counted(new Fake(gridEdition(), KEYS));
	/** A browser takes a field over as it is left; here that is done by hand. */
	const types = async (key: string, text: string) => {
		await fireEvent.keyDown(field(second(key)), { key: 'Enter' });
		await enter(second(key), text);
	};
	await types('row:r1-k1', 'GS 7 mnd');
	expect(document.activeElement?.id).toBe(second('row:r2-k1'));
	await types('row:r2-k1', 'GS 3 mnd');
	await types('row:r2-k2', 'GS 4 mnd');
	expect(document.activeElement?.id).toBe('differences');
	expect(screen.getByText('Niet gelijk: 1')).toBeTruthy();
});

it('never shows anything of the first reading before all is filled in', async () => {
	const fake = new Fake(gridEdition(), KEYS);
	await counted(fake);
	const page = () => document.body.innerHTML;
	const hidden = () => /GS [234] mnd|[234] maanden/.test(page());
	expect(hidden()).toBe(false);
	await enter(second('row:r1-k1'), 'GS 7 mnd');
	await enter(second('row:r2-k1'), 'onleesbaar');
	expect(hidden()).toBe(false);
	expect(document.getElementById('differences')).toBeNull();
	// Right, wrong and unreadable look the same.
	const states = KEYS.map((key) => document.getElementById(`${second(key)}-state`)!.textContent);
	expect(states).toEqual(['Ingevuld', 'Ingevuld', 'Nog leeg']);
	expect(field(second('row:r2-k1')).getAttribute('aria-invalid')).toBeNull();
	expect(page()).not.toContain('Het getelde aantal is anders');
	expect(page()).not.toContain('De verschillen zijn nog niet opgelost');
	expect(screen.getByText('2 van 3 ingevuld')).toBeTruthy();
});

it('names each figure by its row, its column and its place', async () => {
	await counted(new Fake(gridEdition(), KEYS));
	const one = field(second('row:r2-k2'));
	expect(one.labels?.[0]?.textContent).toBe('Vaker');
	const described = one.getAttribute('aria-describedby')!.split(' ');
	const words = described.map((id) => document.getElementById(id)?.textContent);
	expect(words).toEqual(['Stalling', 'tabel, kolom 2', 'Nog leeg']);
});

it('lays the two readings side by side once all is filled in, and takes one only after a look at the source', async () => {
	const fake = new Fake(gridEdition(), KEYS);
	await counted(fake);
	await enter('reading.checker', 'onderzoeker');
	await enter(second('row:r1-k1'), 'GS 7 mnd');
	await enter(second('row:r2-k1'), 'onleesbaar');
	await enter(second('row:r2-k2'), 'GS 4 mnd');
	expect(screen.getByText('Niet gelijk: 2')).toBeTruthy();
	const article = document.getElementById('difference.row:r1-k1')!.closest('article')!;
	expect(article.textContent).toContain('Gevangenisstraf van 2 maanden');
	expect(article.textContent).toContain('Gevangenisstraf van 7 maanden');
	// The one that agrees is not laid open.
	expect(document.getElementById('difference.row:r2-k2')).toBeNull();
	const take = screen.getByRole<HTMLButtonElement>('button', { name: 'Neem de tweede: Straat, Eerste keer' });
	expect(take.disabled).toBe(true);
	await press(article.querySelector('input[type=checkbox]')!);
	expect(take.disabled).toBe(false);
	await press(take);
	expect(fake.acts.at(-1)).toEqual({ kind: 'settle', key: 'row:r1-k1', take: 'second' });
	expect(document.activeElement?.id).toBe('difference.row:r2-k1');
	// What cannot be read cannot be taken; it can be typed anew.
	expect(screen.queryByRole('button', { name: 'Neem de tweede: Stalling, Eerste keer' })).toBeNull();
	await enter('difference.row:r2-k1.anew', 'GS 3 mnd');
	expect(screen.getByText('Alle bedragen zijn twee keer hetzelfde gelezen.')).toBeTruthy();
	expect(screen.getByText(/De status is nu: officieel/)).toBeTruthy();
});

it('says what still lacks', async () => {
	const fake = new Fake(gridEdition(), KEYS);
	stage(SecondStep, fake);
	await enter('count.rows', '3');
	await enter('count.columns', '2');
	for (const [at, key] of KEYS.entries()) await enter(second(key), `GS ${at + 2} mnd`);
	expect(document.body.textContent).toContain('De rol of de dag van het nakijken is nog niet ingevuld.');
	expect(document.body.textContent).toContain('Het getelde aantal is anders dan wat is overgenomen.');
	expect(document.body.textContent).toContain('De eerste lezing heeft 2 rijen en 2 kolommen.');
});

it('has nothing to ask where no figure rests on this reading', () => {
	stage(SecondStep, new Fake(gridEdition()));
	expect(screen.getByText(/Er is nog niets om na te kijken/)).toBeTruthy();
	expect(document.querySelectorAll('input')).toHaveLength(0);
});
