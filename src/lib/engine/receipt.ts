/** What produced a result, so that anybody can produce it again. */
import { sha256, type Receipt, type Scenario } from '../model';
import type { Program } from './compile';
import { formatKey } from './key';

/** Raised when the same rules and facts could come to another result. */
export const engineVersion = '1.0.0';

const hashes = new WeakMap<Program, { editions: readonly string[]; hash: string }>();

function contentOf(program: Program) {
	let content = hashes.get(program);
	if (!content) {
		const { statute, policies } = program.set;
		const read = [statute, ...policies];
		const text = [engineVersion, ...read.map((edition) => `${edition.id} ${edition.hash}`)].join('\n');
		content = { editions: read.map((edition) => edition.id), hash: sha256(text) };
		hashes.set(program, content);
	}
	return content;
}

/** The key holds every fact, defaults too: it stays the same scenario when a default changes. */
export function receiptOf(program: Program, scenario: Scenario): Receipt {
	const { subject } = program.set;
	const scenarioKey = formatKey(subject, scenario.offenceDate, scenario.decisionDate, scenario.facts);
	const { editions, hash } = contentOf(program);
	return { engine: engineVersion, editions, hash, scenarioKey };
}
