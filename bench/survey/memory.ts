/** What a process holds in memory while something goes on. */
import { memoryOf } from '../live/figures';

const EVERY_MS = 50;

export class Watch {
	readonly start: number;
	peak = 0;
	/** Seconds after the start at which the peak came. */
	peakAt = 0;
	#from = performance.now();
	#sum = 0;
	#times = 0;
	#timer: NodeJS.Timeout;

	constructor(private readonly pid: number) {
		this.start = memoryOf(pid) ?? NaN;
		this.#timer = setInterval(() => this.#look(), EVERY_MS);
	}

	#look(): void {
		const now = memoryOf(this.pid) ?? NaN;
		if (now > this.peak) [this.peak, this.peakAt] = [now, (performance.now() - this.#from) / 1000];
		this.#sum += now;
		this.#times += 1;
	}

	/** @returns the memory at the start, the most, and on average, in MB */
	end(): { start: number; peak: number; mean: number; peakAt: number } {
		clearInterval(this.#timer);
		this.#look();
		return { start: this.start, peak: this.peak, mean: this.#sum / this.#times, peakAt: this.peakAt };
	}
}
