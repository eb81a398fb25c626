/** YAML text with the place of everything in it. */
import {
	LineCounter,
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	parseDocument,
	visit,
	type Document,
	type YAMLError
} from 'yaml';
import { both, type Text } from '../model';
import type { Complaint, Path } from './complaint';
import { formatPath } from './complaint';

/** Names that would reach into every JavaScript object; no rule needs them. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

export class YamlSource {
	readonly file: string;
	/** What is wrong with the file as YAML; when there is anything, `value` means nothing. */
	readonly faults: readonly Complaint[];
	readonly value: unknown;
	readonly #lines = new LineCounter();
	readonly #document: Document;

	constructor(file: string, text: string) {
		this.file = file;
		const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
		this.#document = document;
		const faults = [...document.errors, ...document.warnings].map((error) => this.#fault(error));
		if (faults.length === 0) faults.push(...this.#forbidden());
		if (faults.length === 0) {
			try {
				this.value = document.toJS();
			} catch (error) {
				const reason = error instanceof Error ? error.message : String(error);
				const message = both(
					`is niet te lezen: de lezer van YAML zegt (in het Engels) ‘${reason}’`,
					`cannot be read: ${reason}`
				);
				faults.push(this.#at(0, [], message));
			}
		}
		this.faults = faults;
	}

	/**
	 * A complaint about what stands at a path. Where a key is missing its parent's place is used; where the model
	 * writes a short form out, the path ends at the short form. `key` points at the name instead of the value.
	 */
	complaint(path: Path, message: Text, point: 'key' | 'value' = 'value'): Complaint {
		const place = this.#place(path, point);
		return this.#at(place.offset, place.path, message);
	}

	/** `seeds/law/x.yaml:12`: where something stands, to name it in a complaint about something else. */
	lineOf(path: Path): string {
		return `${this.file}:${Math.max(this.#lines.linePos(this.#place(path, 'value').offset).line, 1)}`;
	}

	#at(offset: number, path: Path, message: Text): Complaint {
		const { line, col } = this.#lines.linePos(offset);
		return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1), path: formatPath(path), message };
	}

	#resolve(node: unknown): unknown {
		return isAlias(node) ? node.resolve(this.#document) : node;
	}

	#place(path: Path, point: 'key' | 'value'): { offset: number; path: Path } {
		let node: unknown = this.#document.contents;
		let offset = startOf(node) ?? 0;
		for (const [depth, segment] of path.entries()) {
			const here = this.#resolve(node);
			if (isMap(here)) {
				const pair = here.items.find((item) => keyOf(item.key) === String(segment));
				if (!pair) return { offset, path };
				offset = startOf(pair.key) ?? offset;
				node = pair.value;
			} else if (isSeq(here)) {
				const item = here.items[Number(segment)];
				if (item === undefined) return { offset, path };
				offset = startOf(item) ?? offset;
				node = item;
			} else {
				return { offset: point === 'key' ? offset : (startOf(node) ?? offset), path: path.slice(0, depth) };
			}
		}
		const plain = isScalar(node) && node.value !== null;
		return { offset: point === 'value' && plain ? (startOf(node) ?? offset) : offset, path };
	}

	#fault(error: YAMLError): Complaint {
		const [offset] = error.pos;
		if (error.code !== 'DUPLICATE_KEY') {
			const message = error.message.charAt(0).toLowerCase() + error.message.slice(1);
			return this.#at(
				offset,
				[],
				both(
					`is hier geen geldige YAML: de lezer van YAML zegt (in het Engels) ‘${message}’; verbeter de tekens of het inspringen`,
					`is not valid YAML here: ${message}; mend the syntax or the indentation`
				)
			);
		}
		const path = this.#keyAt(offset);
		return this.#at(
			offset,
			path,
			both(
				'staat hier twee keer: houd er een en haal de andere weg',
				'stands here twice: keep one of the two and remove the other'
			)
		);
	}

	/** The path of the key that starts at an offset. */
	#keyAt(offset: number): Path {
		const search = (node: unknown, path: Path): Path | undefined => {
			const inside = (child: unknown, segment: string | number) => search(child, [...path, segment]);
			if (isMap(node)) {
				for (const { key, value } of node.items) {
					if (startOf(key) === offset) return [...path, keyOf(key)];
					const found = inside(value, keyOf(key));
					if (found) return found;
				}
			}
			if (isSeq(node)) {
				for (const [at, item] of node.items.entries()) {
					const found = inside(item, at);
					if (found) return found;
				}
			}
			return undefined;
		};
		return search(this.#document.contents, []) ?? [];
	}

	#forbidden(): Complaint[] {
		const faults: Complaint[] = [];
		visit(this.#document, {
			Pair: (_, { key }) => {
				const name = keyOf(key);
				if (!forbiddenKeys.has(name)) return;
				const offset = startOf(key) ?? 0;
				const message = both(
					'is een naam die geen regel mag gebruiken: kies een andere',
					'is a name that no rule may use: choose another'
				);
				faults.push(this.#at(offset, this.#keyAt(offset), message));
			}
		});
		return faults;
	}
}

function startOf(node: unknown): number | undefined {
	return isNode(node) ? node.range?.[0] : undefined;
}

function keyOf(key: unknown): string {
	return String(isScalar(key) ? key.value : key);
}
