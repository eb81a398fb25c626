import { cleanup, screen, within } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import RulesStep from './RulesStep.svelte';
import { gridEdition } from './editions.fixture';
import { Fake } from './fake.fixture';
import { enter, field, press, settled, stage } from '../../../../tests/component-stage';

afterEach(cleanup);

const both = (words: string) => ({ nl: words, en: words });
const fact = (id: string) => ({
	id,
	label: both(id),
	question: both(`${id}?`),
	group: '',
	levels: [
		{ id: 'nee', label: both('Nee') },
		{ id: 'ja', label: both('Ja') }
	],
	default: 'nee'
});

const staged = () => {
	const fake = new Fake({ ...gridEdition(), facts: [fact('bel'), fact('toeter')] });
	stage(RulesStep, fake);
	return fake;
};

it('offers the parts of the questions that all subjects of the edition have, and the answers of the fact itself', async () => {
	const fake = staged();
	const options = (id: string) => [...field(id).querySelectorAll('option')].map(({ textContent }) => textContent);
	expect(options('facts.0.group')).toEqual(['Kies een onderdeel', 'Het feit']);
	await enter('facts.0.group', 'feit');
	expect(fake.acts.at(-1)).toEqual({ kind: 'edit', path: ['facts', 0, 'group'], value: 'feit' });
	expect(options('facts.1.default')).toEqual(['Nee', 'Ja']);
	await enter('facts.1.default', 'ja');
	expect(fake.acts.at(-1)).toEqual({ kind: 'edit', path: ['facts', 1, 'default'], value: 'ja' });
});

it('hangs a fact on what was asked before it, and on nothing that follows from the facts', () => {
	staged();
	const offered = (id: string) =>
		[...field(id).querySelectorAll('option')].map(({ value }) => value).filter((value) => value !== '');
	const first = offered('facts.0.when.add');
	expect(first.length).toBeGreaterThan(0);
	expect(first).not.toContain('offence');
	expect(first).not.toContain('bel');
	expect(first).not.toContain('toeter');
	expect(offered('facts.1.when.add')).toEqual([...first, 'bel']);
});

it('gives the table and the circumstances its facts to choose from', () => {
	staged();
	const offered = [...field('grid.rows.0.when.add').querySelectorAll('option')].map(({ value }) => value);
	expect(offered).toEqual(expect.arrayContaining(['bel', 'toeter', 'offence']));
});

it('adds, names, moves and takes away answers, with the focus where the work goes on', async () => {
	const fake = staged();
	const answers = screen.getByRole('group', { name: 'Antwoorden van bel' });
	await press(within(answers).getByRole('button', { name: 'Nog een antwoord' }));
	expect(fake.acts.at(-1)).toEqual({ kind: 'list', list: 'facts.0.levels', do: 'add', at: 2 });
	await settled();
	expect(document.activeElement?.id).toBe('facts.0.levels.2.label.nl');
	await enter('facts.0.levels.2.id', 'soms');
	expect(fake.acts.at(-1)).toEqual({ kind: 'rename', list: 'facts.0.levels', at: 2, id: 'soms' });
	await press(field('facts.0.levels-up-2'));
	expect(fake.acts.at(-1)).toEqual({ kind: 'list', list: 'facts.0.levels', do: 'up', at: 2 });
	await press(field('facts.0.levels-remove-1'));
	expect(fake.acts.at(-1)).toEqual({ kind: 'list', list: 'facts.0.levels', do: 'remove', at: 1 });
});
