import { cleanup, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { both, type CheckedRule, type CheckFinding, type Language } from '$lib/model';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import CheckStep from './CheckStep.svelte';
import type { Checks } from './client.svelte';
import { gridEdition } from './editions.fixture';
import { Fake } from './fake.fixture';

afterEach(() => {
	cleanup();
	overwriteGetLocale(() => 'nl');
});

const quiet: Checks = { running: false, complaints: [], tables: [], moved: undefined, rest: [] };

function show(lang: Language, checks: Partial<Checks>): void {
	overwriteGetLocale(() => lang);
	render(CheckStep, { view: new Fake(gridEdition()).view, checks: { ...quiet, ...checks }, act: () => undefined });
}

const said = (region: string) =>
	within(screen.getByRole('region', { name: region }))
		.getAllByRole('listitem')
		.map((item) => item.textContent.replace(/\s+/g, ' ').trim());

describe('what the loader refuses', () => {
	const complaints = [
		{ path: 'rows[2].cell', message: both('ontbreekt: schrijf een tekst', 'is missing: write a text') },
		{ path: '', message: both('is niet te lezen', 'cannot be read') }
	];

	it.each([
		['nl', 'Wat niet kan', ['rows[2].cell ontbreekt: schrijf een tekst', 'Het hele bestand is niet te lezen']],
		['en', 'What cannot be', ['rows[2].cell is missing: write a text', 'The whole file cannot be read']]
	] as const)('is said in the language of the page (%s)', (lang, title, expected) => {
		show(lang, { complaints });
		expect(said(title)).toEqual(expected);
		expect(document.querySelector('li[lang]')).toBeNull();
	});
});

describe('what a check finds', () => {
	const found: CheckedRule = {
		check: 'qualification',
		holds: false,
		cases: '12',
		findings: [{ check: 'qualification', kind: 'other', message: both('a en b zijn even zwaar', 'a and b tie') }]
	};

	it.each([
		['nl', 'a en b zijn even zwaar'],
		['en', 'a and b tie']
	] as const)('is said in the language of the page (%s)', (lang, expected) => {
		show(lang, { tables: [found], rest: [found] });
		expect(screen.getAllByText(expected)).toHaveLength(2);
		expect(document.querySelector('li[lang]')).toBeNull();
	});
});

it('says once what two checks found alike', () => {
	const finding = (nl: string): CheckFinding => ({
		check: 'one-row',
		kind: 'no-row',
		case: { facts: [{ nl, en: nl }], date: '2026-01-01' }
	});
	const table = (...findings: CheckFinding[]) => ({ check: 'one-row', holds: false, cases: '8', findings });
	show('nl', { tables: [table(finding('in een stalling')), table(finding('in een stalling'), finding('op straat'))] });
	const places = said('Past elke zaak in één rij?').map((words) => /stalling|straat/.exec(words)?.[0]);
	expect(places).toEqual(['stalling', 'straat']);
});
