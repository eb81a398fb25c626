import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import SourceStep from './SourceStep.svelte';
import { gridEdition } from './editions.fixture';
import { Fake } from './fake.fixture';
import { enter, field, press, settled, stage } from '../../../../tests/component-stage';

afterEach(cleanup);

it('takes the source and the reading down, a field at a time', async () => {
	const fake = new Fake(gridEdition());
	stage(SourceStep, fake);
	await enter('source.publication', ' Stcrt. 1 ');
	await enter('source.label.en', 'The text');
	await enter('reading.date', '2026-11-26');
	await enter('reading.reader', 'onderzoeker');
	expect(fake.work.source).toMatchObject({ publication: 'Stcrt. 1', label: { nl: 'De bron', en: 'The text' } });
	expect(fake.work.reading).toEqual({ date: '2026-11-26', reader: 'onderzoeker' });
	await enter('source.publication', '');
	expect(Object.keys(fake.work.source)).not.toContain('publication');
});

it('says a role and never a name, and knows the source by its id', () => {
	stage(SourceStep, new Fake(gridEdition()));
	const help = field('reading.reader').getAttribute('aria-describedby')!;
	expect(document.getElementById(help.split(' ')[0]!)?.textContent).toBe('Een rol, nooit een naam.');
	expect(screen.getByText('bron').tagName).toBe('CODE');
});

it('proposes to look again a year after the reading, and fills nothing in by itself', async () => {
	const fake = new Fake(gridEdition());
	stage(SourceStep, fake);
	expect(screen.queryByRole('button', { name: /een jaar na het lezen/ })).toBeNull();
	await enter('reading.date', '2026-11-26');
	expect(field('reading.recheck').value).toBe('');
	await press(screen.getByRole('button', { name: 'Kies een jaar na het lezen: 26 november 2027' }));
	expect(fake.work.reading.recheck).toBe('2027-11-26');
	expect(field('reading.recheck').value).toBe('2027-11-26');
	expect(document.activeElement).toBe(field('reading.recheck'));
});

it('leads from what is missing to its field, where it is said too', async () => {
	const fake = new Fake(gridEdition());
	fake.lacks = [{ kind: 'reading-date', at: 'reading.date' }];
	fake.view = fake.look();
	stage(SourceStep, fake);
	await press(screen.getByRole('link', { name: 'Vul de dag in waarop je de bron las.' }));
	expect(document.activeElement).toBe(field('reading.date'));
	expect(document.getElementById('reading.date-flags')?.textContent).toContain('Vul de dag in');
	expect(field('reading.date').getAttribute('aria-describedby')).toContain('reading.date-flags');
	await settled();
});

it('waits for a year to be typed', async () => {
	const fake = new Fake(gridEdition());
	stage(SourceStep, fake);
	await enter('reading.date', '0202-11-26');
	expect(fake.acts).toEqual([]);
});
