/** Somebody who answers a survey: one step after the other, each sent again with the same id until it is confirmed. */
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { addressOf, stepOf, type Laid, type Person } from '../survey/lay';
import { ask } from './phone';

/** Shorter than a phone's, so that a test ends; and not everybody at the same moment. */
const LONGEST_PAUSE_MS = 800;

type Step = ReturnType<typeof stepOf>;

export class Respondent {
	/** By task: the id of the newest answer that was confirmed. */
	readonly confirmed = new Map<number, string>();
	/** How often a step was sent again. */
	repeats = 0;
	/** How many steps were confirmed, changes of mind among them. */
	steps = 0;
	/** What was told as final and should not have been. */
	readonly refused: string[] = [];
	#agent = new Agent({ keepAlive: true, maxSockets: 2 });

	constructor(
		readonly port: number,
		readonly laid: Laid,
		readonly person: Person
	) {}

	/** Sends a step once. @returns whether the server has said what becomes of it */
	async #send(task: number, step: Step): Promise<boolean> {
		const posted = { body: JSON.stringify(step), type: 'application/json' };
		const path = addressOf(this.laid.key, this.person.secret);
		const { status, body } = await ask(this.port, path, posted, { accept: '*/*' }, this.#agent);
		if (status >= 500 || status === 429) return false;
		if (status === 200) {
			this.confirmed.set(task, step.answers[0]!.id);
			this.steps += 1;
		} else this.refused.push(`${status} ${body}`);
		return true;
	}

	async #say(task: number, step: Step): Promise<void> {
		for (let failed = 0; !(await this.#send(task, step).catch(() => false)); failed++) {
			this.repeats += 1;
			const whole = Math.min(LONGEST_PAUSE_MS, 50 * 2 ** failed);
			await sleep(whole / 2 + (Math.random() * whole) / 2);
		}
	}

	/** All vignettes; every third person thinks again about the one before. */
	async answerAll(at: number): Promise<void> {
		for (let task = 1; task <= this.laid.tasks; task++) {
			await this.#say(task, stepOf(task, 2 + ((at + task) % 30)));
			if (at % 3 === 0) await this.#say(task, { ...stepOf(task, 40, undefined, 2), pass: false });
			await sleep(20 + Math.random() * 60);
		}
	}

	leave(): void {
		this.#agent.destroy();
	}
}
