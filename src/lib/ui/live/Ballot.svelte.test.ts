import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, it, vi } from 'vitest';
import type { LiveAnswer } from '$lib/model';
import type { LiveQuestionView } from '../views/live';
import Ballot from './Ballot.svelte';
import { questions, sixMonths } from './fixture';
import { ballot } from './fixture-steps';
import type { SendState } from './sending';

type Props = { answer?: LiveAnswer; sent?: SendState; open?: boolean; plain?: boolean };

function vote(question: LiveQuestionView, { answer, sent, open = true, plain = false }: Props = {}) {
	const onsend = vi.fn();
	const { rerender } = render(Ballot, {
		ballot: ballot({ open }),
		question,
		answer,
		sent,
		...(plain ? {} : { onsend })
	});
	return { onsend, rerender };
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const send = () => fireEvent.click(button('Verstuur mijn antwoord'));

it.each(Object.values(questions))('has nothing chosen beforehand: $title', (question) => {
	vote(question);
	const boxes = [...document.querySelectorAll<HTMLInputElement>('input:not([type=hidden])')];
	expect(boxes.filter(({ checked }) => checked)).toEqual([]);
	expect(boxes.filter(({ type, value }) => type === 'number' && value !== '')).toEqual([]);
	expect([...document.querySelectorAll('select')].filter(({ value }) => value !== '')).toEqual([]);
	expect(document.querySelector('textarea')?.value ?? '').toBe('');
});

it.each(Object.values(questions))('is a plain form where nobody listens: $title', async (question) => {
	vote(question, { plain: true });
	await tick();
	const form = document.querySelector('form')!;
	expect(form.getAttribute('method')).toBe('POST');
	expect(form.getAttribute('action')).toBe('?/answer');
	const names = [...form.elements].map((each) => (each as HTMLInputElement).name).filter(Boolean);
	expect(names).toEqual(expect.arrayContaining(['round', 'take', 'pass']));
	const wanted = { one: 'value', weigh: 'w2', rank: 'r3', sentence: 'kind', free: 'text' }[question.kind];
	expect(names).toContain(wanted);
	if (question.kind === 'sentence') {
		expect(names).toEqual(
			expect.arrayContaining(['fine', 'hours', 'amount', 'unit', 'conditionalAmount', 'conditionalUnit'])
		);
	}
});

it('sends one of several', async () => {
	const { onsend } = vote(questions.purpose);
	await fireEvent.click(screen.getByRole('radio', { name: 'Herstellen' }));
	await send();
	expect(onsend).toHaveBeenCalledExactlyOnceWith('r4', 0, { kind: 'purpose', value: 'repair' });
});

it('says what is still open, and sends nothing', async () => {
	const { onsend } = vote(questions.sentence);
	await send();
	expect(screen.getByRole('alert').textContent).toContain('Kies eerst een straf');
	expect(onsend).not.toHaveBeenCalled();
	await fireEvent.click(screen.getByRole('checkbox', { name: 'Taakstraf' }));
	expect(screen.getByRole('alert').textContent).toBe('');
	await fireEvent.input(screen.getByRole('spinbutton', { name: 'Aantal uur' }), { target: { value: '60' } });
	await send();
	expect(onsend).toHaveBeenCalledExactlyOnceWith('r4', 0, {
		kind: 'sentence',
		proposed: { communityServiceHours: 60 }
	});
});

it('lets somebody sit out without choosing', async () => {
	const { onsend } = vote(questions.weigh);
	await fireEvent.click(button('Ik sla deze over'));
	expect(onsend).toHaveBeenCalledWith('r4', 0, { kind: 'pass' });
});

it('builds an order by tapping, says each change, and keeps the focus with what moved', async () => {
	const { onsend } = vote(questions.rank);
	await tick();
	await fireEvent.click(button(/^Twee mensen samen/));
	await fireEvent.click(button(/^Duwen of dreigen/));
	await fireEvent.click(button('Duwen of dreigen: een plaats naar boven'));
	await tick();
	expect(screen.getByText('Duwen of dreigen staat nu op plaats 1.')).toBeTruthy();
	expect(document.activeElement?.getAttribute('aria-label')).toBe('Duwen of dreigen: een plaats naar beneden');
	const order = within(screen.getByRole('list', { name: 'Jouw volgorde' })).getAllByRole('listitem');
	expect(order.map((each) => each.dataset['value'])).toEqual(['geweld-straatroof', 'medeplegen']);
	await send();
	expect(onsend).toHaveBeenCalledWith('r4', 0, { kind: 'rank', order: ['geweld-straatroof', 'medeplegen'] });
});

it.each<[SendState, string]>([
	[{ state: 'sending' }, 'Wordt verstuurd'],
	[{ state: 'waiting' }, 'Wacht op netwerk'],
	[{ state: 'saved' }, 'Opgeslagen'],
	[{ state: 'refused', reason: 'de ronde is gesloten.' }, 'Niet opgeslagen: de ronde is gesloten.']
])('says how far an answer has come: %o', (sent, words) => {
	vote(questions.sentence, { sent: { ...sent, answer: sixMonths } });
	const line = screen.getByText(words);
	expect(line.closest('[aria-live]')?.getAttribute('aria-live')).toBe('polite');
	expect(line.parentElement?.querySelector('svg')).toBeTruthy();
});

it('says what was sent, and opens the form with it while the vote is open', async () => {
	const { onsend } = vote(questions.sentence, { answer: sixMonths });
	expect(screen.getByText(/^Gevangenisstraf van 6 maanden/)).toBeTruthy();
	expect(screen.getByText('Opgeslagen')).toBeTruthy();
	expect(screen.getByText('Je kunt het nog veranderen tot de ronde sluit.')).toBeTruthy();
	expect(screen.getByText('Verander mijn antwoord')).toBeTruthy();
	await tick();
	await fireEvent.input(screen.getByRole('spinbutton', { name: 'Aantal uur' }), { target: { value: '80' } });
	await send();
	expect(onsend.mock.calls[0]?.[2]).toEqual({
		kind: 'sentence',
		proposed: {
			communityServiceHours: 80,
			custody: { amount: 6, unit: 'month' },
			conditionalCustody: { amount: 2, unit: 'month' }
		}
	});
});

it('keeps what was filled in when it was refused', () => {
	const answer: LiveAnswer = { kind: 'purpose', value: 'repair' };
	vote(questions.purpose, { sent: { state: 'refused', reason: 'te druk.', answer } });
	expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Herstellen' }).checked).toBe(true);
});

it('says that an earlier answer still stands, and opens the form with the later one', () => {
	const later: LiveAnswer = { kind: 'purpose', value: 'deter' };
	const sent: SendState = { state: 'refused', reason: 'te druk.', answer: later };
	vote(questions.purpose, { answer: { kind: 'purpose', value: 'repair' }, sent });
	expect(screen.getByText('Je eerdere antwoord staat er nog.')).toBeTruthy();
	expect(document.querySelector('details')?.open).toBe(true);
	expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Afschrikken' }).checked).toBe(true);
});

it('only shows the answer once the vote is closed', () => {
	vote(questions.purpose, { open: false, answer: { kind: 'purpose', value: 'repair' } });
	expect(screen.queryByRole('button')).toBeNull();
	expect(screen.getByText('Herstellen')).toBeTruthy();
	expect(screen.getByText('Deze ronde is gesloten.')).toBeTruthy();
});

it('does not blame whoever sent nothing', () => {
	vote(questions.purpose, { open: false });
	expect(screen.getByText('Jij hebt hier niets verstuurd. Dat is goed.')).toBeTruthy();
});
