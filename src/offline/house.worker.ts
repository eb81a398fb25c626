/** The worker in which pages are made, so that a page that is on the screen stays quick. */
import { parse } from 'devalue';
import text from 'virtual:house';
import type { House } from '../routes/house';
import type { Answer, Question, Reply } from './answer';
import { answer } from './answers';

const house = parse(text) as House;

function answered(href: string): Answer {
	try {
		return answer(house, href);
	} catch {
		// A defect of ours; the page says so and keeps what was chosen, which stands in the address.
		return { kind: 'error', status: 500 };
	}
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
	const reply: Reply = { id: data.id, answer: answered(data.href) };
	postMessage(reply);
});
