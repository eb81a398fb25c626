import { cleanup, fireEvent, screen, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import RulesStep from './RulesStep.svelte';
import { gridEdition, listEdition } from './editions.fixture';
import { Fake } from './fake.fixture';
import { enter, field, press, settled, stage } from '../../../../tests/component-stage';

afterEach(cleanup);

it('shows a figure as it was read, beside its notation, and takes another over when its field is left', async () => {
	const fake = new Fake(gridEdition());
	stage(RulesStep, fake);
	expect(field('row:r1-k1').value).toBe('GS 2 mnd');
	await enter('row:r1-k1', 'gs 9 mnd');
	expect(fake.acts).toEqual([{ kind: 'figure', key: 'row:r1-k1', text: 'gs 9 mnd' }]);
	expect(document.getElementById('row:r1-k1-words')?.textContent).toContain('Gevangenisstraf van 9 maanden');
	expect(field('row:r1-k1').value).toBe('GS 9 mnd');
});

it('leaves what was refused as it was typed, and says why until it is mended', async () => {
	const fake = new Fake(gridEdition());
	stage(RulesStep, fake);
	await enter('row:r1-k1', 'GS 2 mmd');
	expect(field('row:r1-k1').value).toBe('GS 2 mmd');
	expect(field('row:r1-k1').getAttribute('aria-invalid')).toBe('true');
	expect(document.getElementById('row:r1-k1-flags')?.textContent).toContain('niet te lezen');
	expect(document.getElementById('row:r2-k1-flags')?.textContent).toBe('');
	await enter('row:r1-k1', 'GS 5 mnd');
	expect(field('row:r1-k1').getAttribute('aria-invalid')).toBeNull();
	expect(document.getElementById('row:r1-k1-flags')?.textContent).toBe('');
});

it('goes through the table by keys alone', async () => {
	stage(RulesStep, new Fake(gridEdition()));
	field('row:r1-k1').focus();
	await fireEvent.keyDown(field('row:r1-k1'), { key: 'Enter' });
	expect(document.activeElement?.id).toBe('row:r2-k1');
	field('row:r2-k1').setSelectionRange(8, 8);
	await fireEvent.keyDown(field('row:r2-k1'), { key: 'ArrowRight' });
	expect(document.activeElement?.id).toBe('row:r2-k2');
	await fireEvent.keyDown(field('row:r2-k2'), { key: 'ArrowUp' });
	expect(document.activeElement?.id).toBe('row:r1-k2');
	expect(field('row:r1-k2').labels?.[0]?.textContent).toBe('Straat, Vaker');
});

it('gives a place without a figure its kind, with words that can be rewritten', async () => {
	const fake = new Fake(gridEdition());
	stage(RulesStep, fake);
	await enter('row:r1-k2.kind', 'absent');
	expect(fake.acts.at(-1)).toMatchObject({ kind: 'cell', key: 'row:r1-k2', cell: { kind: 'absent' } });
	await enter('row:r1-k2.text.nl', 'Deze rij staat er niet in.');
	expect(fake.acts.at(-1)).toMatchObject({
		cell: { kind: 'absent', text: { nl: 'Deze rij staat er niet in.', en: 'The table has no amount or penalty here.' } }
	});
	await enter('row:r1-k2.kind', 'possible');
	await press(field('row:r1-k2.rows-r2-k1'));
	await press(field('row:r1-k2.rows-r2-k2'));
	expect(fake.acts.at(-1)).toMatchObject({ cell: { kind: 'possible', rows: ['r2-k1', 'r2-k2'] } });
	expect(document.getElementById('row:r1-k2.rows-r1-k2')).toBeNull();
});

it('has no field for a number with a direction, and brings one where a number is chosen', async () => {
	const fake = new Fake(gridEdition());
	stage(RulesStep, fake);
	const circumstance = document.getElementById('modifiers.0')!;
	const numbers = () => within(circumstance).queryByLabelText('Hoeveel');
	expect(numbers()).toBeNull();
	expect(field('mod:samen').tagName).toBe('SELECT');
	await enter('mod:samen', 'mitigating');
	expect(fake.acts.at(-1)).toMatchObject({ effect: { kind: 'direction', direction: 'mitigating' } });
	expect(numbers()).toBeNull();
	await enter('mod:samen', 'number');
	expect((numbers() as HTMLInputElement).value).toBe('');
	expect(fake.acts).toHaveLength(1);
	await enter('mod:samen', '+ 50 %');
	expect(fake.acts.at(-1)).toEqual({ kind: 'figure', key: 'mod:samen', text: '+ 50 %' });
	await enter('mod:samen.base', 'open');
	expect(fake.acts.at(-1)).toMatchObject({ effect: { kind: 'multiply', base: 'open' } });
	await enter('mod:samen.does', 'aggravating');
	expect(numbers()).toBeNull();
});

it('says of a figure without a place in the source that it cannot be official, and leads there', async () => {
	const edition = gridEdition();
	edition.grid!.rows[1]!.cells['k1']!.locator = '';
	const fake = new Fake(edition);
	fake.lacks = [{ kind: 'locator', at: 'row:r2-k1' }];
	fake.view = fake.look();
	stage(RulesStep, fake);
	const said = 'Zonder vindplaats kan dit niet officieel zijn. Schrijf waar dit in de bron staat.';
	const place = field('row:r2-k1.locator');
	expect(place.closest('details')!.open).toBe(false);
	await press(screen.getByRole('link', { name: `Stalling, Eerste keer: ${said}` }));
	expect(document.activeElement).toBe(place);
	expect(place.closest('details')!.open).toBe(true);
	expect(document.getElementById('row:r2-k1.locator-flags')?.textContent).toBe(said);
	await enter('row:r2-k1.locator', 'rij 2');
	expect(fake.acts).toEqual([{ kind: 'locator', key: 'row:r2-k1', value: 'rij 2' }]);
});

it('says once of a row that it has no place of its own, and of an empty text in which language it is empty', async () => {
	const edition = gridEdition();
	const { locator: _, ...bare } = edition.basis;
	edition.grid!.rows[0]!.basis = bare;
	edition.grid!.columns[1]!.label = { nl: 'Vaker', en: '' };
	const fake = new Fake(edition);
	fake.lacks = [
		{ kind: 'locator', at: 'row:r1-k1', name: edition.grid!.rows[0]!.label },
		{ kind: 'locator', at: 'row:r1-k2', name: edition.grid!.rows[0]!.label },
		{ kind: 'label', at: 'grid.columns.1.label', name: { nl: '', en: '' } }
	];
	fake.view = fake.look();
	stage(RulesStep, fake);
	expect(screen.getByText('Nog te doen in deze stap: 2')).toBeTruthy();
	await press(screen.getByRole('link', { name: /^Straat: Zonder vindplaats/ }));
	expect(document.activeElement?.id).toBe('grid.rows.0.basis.locator');
	await press(screen.getByRole('link', { name: /^Kolom 2: Hier mist nog een tekst/ }));
	expect(document.activeElement?.id).toBe('grid.columns.1.label.en');
	expect(document.getElementById('grid.columns.1.label.en-flags')?.textContent).toContain('beide talen');
	expect(document.getElementById('grid.columns.1.label.nl-flags')?.textContent).toBe('');
});

it('builds a condition of facts and levels, and offers no fact twice', async () => {
	const fake = new Fake(gridEdition());
	stage(RulesStep, fake);
	const choice = () => field('modifiers.0.when.add') as unknown as HTMLSelectElement;
	const offered = () => [...choice().options].map(({ value }) => value).filter((value) => value !== '');
	expect(offered()).toEqual(['plaats', 'eerder', 'offence', 'sanctionLaw', 'maximumClass']);
	await enter('modifiers.0.when.add', 'plaats');
	expect(offered()).not.toContain('plaats');
	expect(document.activeElement?.id).toBe('modifiers.0.when.plaats');
	// Without a level the fact is in no condition yet.
	expect(fake.acts).toEqual([]);
	await press(field('modifiers.0.when.plaats-straat'));
	expect(fake.acts.at(-1)).toEqual({ kind: 'edit', path: ['modifiers', 0, 'when'], value: { plaats: 'straat' } });
	await press(field('modifiers.0.when.plaats-stalling'));
	expect(fake.acts.at(-1)).toMatchObject({ value: { plaats: ['straat', 'stalling'] } });
	expect(document.getElementById('modifiers.0.when')?.textContent).toContain('Plaats is Op straat of In een stalling');
	await enter('modifiers.0.when.add', 'maximumClass');
	await press(field('modifiers.0.when.maximumClass-from-8'));
	expect(fake.acts.at(-1)).toMatchObject({ value: { plaats: ['straat', 'stalling'], maximumClass: 'from-8' } });
	const box = within(document.getElementById('modifiers.0.when')!);
	await press(box.getByRole('button', { name: 'Vraag niet naar: Plaats' }));
	expect(fake.acts.at(-1)).toMatchObject({ value: { maximumClass: 'from-8' } });
	expect(document.activeElement?.id).toBe('modifiers.0.when.add');
});

it('keeps a fact in sight whose last level was taken away, without a condition that can never hold', async () => {
	const fake = new Fake(gridEdition());
	stage(RulesStep, fake);
	await press(field('grid.rows.0.when.plaats-straat'));
	expect(fake.acts.at(-1)).toEqual({ kind: 'edit', path: ['grid', 'rows', 0, 'when'], value: {} });
	expect(document.getElementById('grid.rows.0.when.plaats-help')?.textContent).toContain('minstens een');
	await press(field('grid.rows.0.when.plaats-stalling'));
	expect(fake.acts.at(-1)).toMatchObject({ value: { plaats: 'stalling' } });
});

it('adds a line and goes to its first field', async () => {
	const fake = new Fake(listEdition());
	stage(RulesStep, fake);
	await press(field('rows-add'));
	expect(fake.acts).toEqual([{ kind: 'list', list: 'rows', do: 'add', at: 3 }]);
	expect(document.activeElement?.id).toBe('rows.3.label.nl');
	expect(document.activeElement?.closest('details')?.open).toBe(true);
});

it('moves a line with what is open in it, and the focus goes along', async () => {
	const fake = new Fake(listEdition());
	stage(RulesStep, fake);
	const fold = field('rows.0.label.nl').closest('details')!;
	fold.open = true;
	fold.dispatchEvent(new Event('toggle'));
	await press(field('rows-down-0'));
	expect(field('rows.1.label.nl').value).toBe('Een');
	expect(field('rows.1.label.nl').closest('details')!.open).toBe(true);
	expect(field('rows.0.label.nl').closest('details')!.open).toBe(false);
	expect(document.activeElement?.id).toBe('rows-down-1');
	await press(field('rows-down-1'));
	// At the end of the list there is no further down.
	expect(document.activeElement?.id).toBe('rows-up-2');
	expect(fake.work.edition.rows?.map(({ id }) => id)).toEqual(['rij-2', 'rij-3', 'rij-1']);
});

it('takes a line away, and the focus goes to the one in its place, or to the button that adds one', async () => {
	const fake = new Fake(listEdition());
	stage(RulesStep, fake);
	await press(screen.getByRole('button', { name: 'Haal weg: Drie' }));
	expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Haal weg: Twee' }));
	await press(screen.getByRole('button', { name: 'Haal weg: Een' }));
	expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Haal weg: Twee' }));
	await press(screen.getByRole('button', { name: 'Haal weg: Twee' }));
	expect(document.activeElement?.id).toBe('rows-add');
});

it('names a line anew only with a name that can stand in an address', async () => {
	const fake = new Fake(listEdition());
	stage(RulesStep, fake);
	await enter('rows.1.id', 'rij twee');
	expect(field('rows.1.id').value).toBe('rij twee');
	expect(document.getElementById('rows.1.id-flags')?.textContent).toContain('alleen letters');
	await enter('rows.1.id', 'rij-twee');
	expect(fake.work.edition.rows?.[1]?.id).toBe('rij-twee');
});

it('sets the window, the rounding and what is borrowed, and takes away what is emptied', async () => {
	const fake = new Fake(gridEdition());
	stage(RulesStep, fake);
	await enter('through', '2026-06-30');
	await enter('through', '');
	await enter('rounding.kind', 'down');
	await enter('rounding.unit', 'week');
	await enter('frame', 'kader');
	await press(field('covers-poging'));
	await enter('covers.others', 'recidive, medeplegen');
	expect(fake.acts[1]).toEqual({ kind: 'edit', path: ['through'], value: undefined });
	expect(fake.work.edition).toMatchObject({
		rounding: { kind: 'down', unit: 'week', basis: { locator: 'tabel' } },
		frame: 'kader',
		covers: ['poging', 'recidive', 'medeplegen']
	});
	await enter('rounding.kind', 'none');
	expect(fake.acts.at(-1)).toEqual({ kind: 'edit', path: ['rounding'], value: undefined });
});

it('writes a remark with a place in the source, or as ours', async () => {
	const fake = new Fake({ ...gridEdition(), remarks: [{ id: 'a', text: { nl: 'Oud', en: 'Old' } }] });
	stage(RulesStep, fake);
	await enter('remarks.0.basis.locator', 'voetnoot 1');
	expect(fake.work.edition.remarks?.[0]?.basis).toMatchObject({ source: 'bron', locator: 'voetnoot 1' });
	await enter('remarks.0.basis.locator', '');
	expect(fake.work.edition.remarks?.[0]?.basis).toBeUndefined();
	await settled();
});
