/** A strict reader of the SPSS commands that our syntax uses. Whatever it does not know is a fault. */

export interface Spss {
	file: string;
	variables: { name: string; format: string }[];
	labels: Map<string, string>;
	values: Map<string, Map<string, string>>;
	missing: Map<string, [number, number]>;
	levels: Map<string, string>;
	commands: string[];
}

type Token = { kind: 'word' | 'string' | 'end'; text: string };

function tokensOf(syntax: string): Token[][] {
	const commands: Token[][] = [];
	let current: Token[] = [];
	let at = 0;
	const fail = (why: string): never => {
		throw new Error(`${why} at ${JSON.stringify(syntax.slice(at, at + 40))}`);
	};
	while (at < syntax.length) {
		const rest = syntax.slice(at);
		const space = /^\s+/.exec(rest)?.[0];
		if (space) {
			at += space.length;
			continue;
		}
		if (rest.startsWith('*') && current.length === 0) {
			const end = /\.\n/.exec(rest) ?? fail('a comment without an end');
			at += end.index + 2;
			continue;
		}
		if (rest.startsWith("'") || rest.startsWith('"')) {
			const quote = rest[0] ?? '';
			const found =
				new RegExp(`^${quote}((?:[^${quote}\\n]|${quote}${quote})*)${quote}`).exec(rest) ??
				fail('a string without an end');
			current.push({ kind: 'string', text: (found[1] ?? '').replaceAll(quote + quote, quote) });
			at += found[0].length;
			continue;
		}
		if (/^\.(\n|$)/.test(rest)) {
			commands.push(current);
			current = [];
			at += 1;
			continue;
		}
		const word =
			/^(-?\d+(\.\d+)?|[A-Za-z][A-Za-z0-9_.]*[A-Za-z0-9_]|[A-Za-z]|[/=()])/.exec(rest) ?? fail('no such sign');
		current.push({ kind: 'word', text: word[0] });
		at += word[0].length;
	}
	if (current.length > 0) fail('a command without a full stop');
	return commands;
}

export function parseSpss(syntax: string): Spss {
	const result: Spss = {
		file: '',
		variables: [],
		labels: new Map(),
		values: new Map(),
		missing: new Map(),
		levels: new Map(),
		commands: []
	};
	const bytes = (text: string) => Buffer.byteLength(text);
	for (const command of tokensOf(syntax)) {
		const words = command.map(({ text }) => text);
		const head = words.slice(0, 2).join(' ');
		result.commands.push(head);
		if (words[0] === 'SET' || head === 'EXECUTE') continue;
		if (head === 'GET DATA') {
			const at = words.indexOf('VARIABLES');
			result.file = words[words.indexOf('FILE') + 2] ?? '';
			const list = words.slice(at + 2);
			for (let index = 0; index < list.length; index += 2) {
				const [name = '', format = ''] = [list[index], list[index + 1]];
				if (!/^[A-Za-z]\w{0,63}$/.test(name) || !/^(A\d+|F\d+\.\d+)$/.test(format))
					throw new Error(`${name} ${format}`);
				result.variables.push({ name, format });
			}
		} else if (head === 'VARIABLE LABELS') {
			for (let index = 2; index < command.length; index += 2) {
				const [name, label] = [command[index], command[index + 1]];
				if (name?.kind !== 'word' || label?.kind !== 'string' || bytes(label.text) > 255) throw new Error('a label');
				result.labels.set(name.text, label.text);
			}
		} else if (head === 'VALUE LABELS') {
			const values = new Map<string, string>();
			for (let index = 3; index < command.length; index += 2) {
				const [value, label] = [command[index], command[index + 1]];
				if (!/^-?\d+$/.test(value?.text ?? '') || label?.kind !== 'string' || bytes(label.text) > 120)
					throw new Error('a value label');
				if (values.has(value?.text ?? '')) throw new Error('a value twice');
				values.set(value?.text ?? '', label.text);
			}
			result.values.set(words[2] ?? '', values);
		} else if (head === 'MISSING VALUES') {
			const [, , name = '', open, low, thru, high, close] = words;
			if (open !== '(' || thru !== 'THRU' || close !== ')' || Number(low) >= Number(high)) throw new Error('a range');
			result.missing.set(name, [Number(low), Number(high)]);
		} else if (head === 'VARIABLE LEVEL') {
			const [, , name = '', open, level = '', close, ...more] = words;
			if (open !== '(' || !/^(SCALE|ORDINAL|NOMINAL)$/.test(level) || close !== ')' || more.length > 0)
				throw new Error('a level');
			result.levels.set(name, level);
		} else throw new Error(`There is no command ${head}.`);
	}
	return result;
}
