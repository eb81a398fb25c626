/** Somebody who is signed in, and asks for pages as a browser does: for what is measured and for what is attacked. */

export interface Page {
	status: number;
	text: string;
	/** In ms, until the last byte. */
	time: number;
	bytes: number;
}

export class Member {
	#cookie = '';

	/** @param port may change: the session is kept by the database, and not by a process */
	constructor(public port: number) {}

	/** As it is, whatever it says. */
	get(path: string): Promise<Response> {
		return fetch(this.#url(path), { headers: this.#headers, redirect: 'manual' });
	}

	get #headers() {
		return { cookie: this.#cookie, accept: 'text/html', origin: `http://127.0.0.1:${this.port}` };
	}

	#url = (path: string): string => `http://127.0.0.1:${this.port}${path}`;

	post(path: string, form: Readonly<Record<string, string>>): Promise<Response> {
		const body = new URLSearchParams(form);
		return fetch(this.#url(path), { method: 'POST', body, headers: this.#headers, redirect: 'manual' });
	}

	async signIn(who: { email: string; password: string }): Promise<void> {
		const reply = await this.post('/beheer/aanmelden', who);
		const jar = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
		if (reply.status !== 303 || jar.length === 0) throw new Error(`Signing in gave ${reply.status}.`);
		this.#cookie = jar.join('; ');
	}

	async page(path: string): Promise<Page> {
		const from = performance.now();
		const reply = await this.get(path);
		const text = await reply.text();
		if (reply.status !== 200) throw new Error(`${path} gave ${reply.status}.`);
		return { status: reply.status, text, time: performance.now() - from, bytes: text.length };
	}
}
