/** The worker: its own thread, so that the page stays quick while all cases are looked at. */
import { measureInside, type Order } from './inside';

addEventListener('message', ({ data }: MessageEvent<string>) => {
	postMessage(measureInside(JSON.parse(data) as Order));
});
