import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import type { CheckFinding } from '$lib/model';
import CheckStep from './CheckStep.svelte';
import type { Checks } from './client.svelte';
import { gridEdition } from './editions.fixture';
import { Fake } from './fake.fixture';

afterEach(cleanup);

const finding = (nl: string): CheckFinding => ({
	check: 'one-row',
	kind: 'no-row',
	case: { facts: [{ nl, en: nl }], date: '2026-01-01' }
});

const show = (checks: Partial<Checks>) =>
	render(CheckStep, {
		view: new Fake(gridEdition()).view,
		checks: { running: false, complaints: [], tables: undefined, moved: undefined, rest: [], ...checks },
		act: () => undefined
	});

it('says once what two checks found alike', () => {
	const table = (...findings: CheckFinding[]) => ({ check: 'one-row', holds: false, cases: '8', findings });
	show({ tables: [table(finding('in een stalling')), table(finding('in een stalling'), finding('op straat'))] });
	const said = screen.getByRole('region', { name: 'Past elke zaak in één rij?' }).querySelectorAll('li');
	expect([...said].map(({ textContent }) => /stalling|straat/.exec(textContent)?.[0])).toEqual(['stalling', 'straat']);
});
