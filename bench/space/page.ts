/** The page: asks a worker, or measures on its own thread. The rules come as JSON. */
import { measureInside, type Inside, type Order } from './inside';

declare global {
	interface Window {
		measure: (where: 'worker' | 'page', order: string) => Promise<Inside>;
	}
}

const answered = (order: string) =>
	new Promise<Inside>((resolve, reject) => {
		const worker = new Worker('/worker.js', { type: 'module' });
		worker.onerror = ({ message }) => reject(new Error(message));
		worker.onmessage = ({ data }: MessageEvent<Inside>) => {
			worker.terminate();
			resolve(data);
		};
		worker.postMessage(order);
	});

window.measure = (where, order) =>
	where === 'worker' ? answered(order) : Promise.resolve(measureInside(JSON.parse(order) as Order));
