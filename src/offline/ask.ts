/** Asks the worker for a page. */
import HouseWorker from './house.worker?worker&inline';
import type { Answer, Question, Reply } from './answer';

interface Waiting {
	answer: (answer: Answer) => void;
	fail: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let last = 0;

/** A worker that broke takes its questions with it; the next question starts another. */
function fail(message: string): void {
	worker?.terminate();
	worker = undefined;
	const all = [...waiting.values()];
	waiting.clear();
	for (const one of all) one.fail(new Error(message));
}

function start(): Worker {
	const started = new HouseWorker();
	started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
		waiting.get(data.id)?.answer(data.answer);
		waiting.delete(data.id);
	});
	started.addEventListener('error', (event) => {
		event.preventDefault();
		fail(event.message);
	});
	return started;
}

export function ask(href: string): Promise<Answer> {
	const question: Question = { id: ++last, href };
	return new Promise((answer, failed) => {
		waiting.set(question.id, { answer, fail: failed });
		(worker ??= start()).postMessage(question);
	});
}
