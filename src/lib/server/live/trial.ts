/**
 * A session in which nobody sits but a page that tests the network: the same seats, streams and votes as in a lesson. It
 * shows a card a second, then asks one question, and is deleted soon after.
 */
import { Script, type Text } from '../../model';
import type { Live } from './service';

export const TRIAL_CARDS = 6;
const EVERY_MS = 1000;
/** How long a page may take for its seat, and later for its vote: a slow network is what it tests. */
const WAIT_MS = 20_000;
const LOOK_MS = 250;
/** Nobody leads it for longer; whatever becomes of this process, it is gone then. */
const MINUTES = 5;

const text = (nl: string, en: string): Text => ({ nl, en });

const script = Script.parse({
	id: 'netwerktest',
	title: text('Test van het netwerk', 'Test of the network'),
	about: text(
		'Een pagina test of telefoons hier een sessie kunnen volgen.',
		'A page tests whether phones can follow a session here.'
	),
	minutes: 5,
	level: 'klas-4',
	questions: { werkt: { kind: 'agree', statement: text('Dit is een test.', 'This is a test.') } },
	steps: [
		{ kind: 'lobby' },
		...Array.from({ length: TRIAL_CARDS }, (_, at) => ({
			kind: 'information',
			title: text(`Kaart ${at + 1}`, `Card ${at + 1}`),
			text: [text('Deze kaart hoort bij een test.', 'This card belongs to a test.')]
		})),
		{ kind: 'question', ask: 'werkt' },
		{ kind: 'end' }
	]
});

const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time).unref());

async function conduct(live: Live, code: string): Promise<void> {
	const room = await live.hub.find(code);
	if (!room) return;
	try {
		for (let waited = 0; waited < WAIT_MS && room.facts.joined === 0; waited += LOOK_MS) {
			await pause(LOOK_MS);
			await live.hub.find(code, true);
		}
		if (room.facts.joined === 0) return;
		for (let step = 0; step <= TRIAL_CARDS; step++) {
			await pause(EVERY_MS);
			await live.act(room, 'host', { kind: 'next' });
		}
		await pause(WAIT_MS);
	} finally {
		await live.delete(room);
	}
}

/** @returns the code under which a page joins it */
export async function startTrial(live: Live): Promise<string> {
	const { code } = await live.create({ script, receipt: 'trial', demo: true, keepHours: 1, minutes: MINUTES });
	// A database that goes away meanwhile ends the test too; the page says so of its own accord.
	void conduct(live, code).catch(() => undefined);
	return code;
}
