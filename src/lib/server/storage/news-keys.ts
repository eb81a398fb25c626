/** Short names such as `session:k3p9`. What a key stands for is read from the tables, by whoever may see it. */
const KEY = /^[\w:.-]{1,100}$/;

/** PostgreSQL carries 8,000 bytes in one message. */
const LARGEST = 7900;

/** @returns messages that hold all keys, each once */
export function batches(keys: readonly string[]): string[] {
	const messages: string[] = [];
	let message = '';
	for (const key of new Set(keys)) {
		if (!KEY.test(key)) throw new TypeError('A key has 1 to 100 letters, digits and : . _ -');
		if (message.length + key.length + 1 > LARGEST) {
			messages.push(message);
			message = '';
		}
		message += message === '' ? key : ` ${key}`;
	}
	return message === '' ? messages : [...messages, message];
}

export function keysIn(message: string | undefined): string[] {
	return message === undefined || message === '' ? [] : message.split(' ');
}
