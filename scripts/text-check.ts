/** `npm run text:check`: measures every Dutch sentence that people meet; exit 1 where one passes a hard limit. */
import { readLaw } from '../src/lib/server/law';
import { checkTexts } from './readability';
import { LIMITS, SHARES } from './readability/limits';
import { hardWords, line, meanLength, worst } from './readability/report';

const { pieces, faults, stale, shares } = checkTexts(readLaw());
const sentences = pieces.filter(({ sentence }) => sentence);
const eases = sentences.flatMap(({ ease = [] }) => ease);
const count = (value: number) => value.toLocaleString('en');
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

console.log(`${count(pieces.length)} pieces of Dutch text, ${count(sentences.length)} of them whole sentences.`);
console.log(`  ${meanLength(pieces).toFixed(1)} words in a sentence on average (at most ${SHARES.mean})`);
console.log(
	`  ${mean(eases).toFixed(0)} is the average reading ease of ${count(eases.length)} sentences that can be judged`
);
for (const { says, share, most } of shares) {
	console.log(`  ${percent(share).padStart(6)} ${says} (at most ${percent(most)})${share > most ? '  TOO MANY' : ''}`);
}
for (const hint of ['passive', 'nominal'] as const) {
	const hinted = sentences.filter(({ hints }) => hints.includes(hint)).length;
	console.log(`  ${percent(hinted / sentences.length).padStart(6)} of the sentences look ${hint} (a hint, no limit)`);
}

const words = hardWords(pieces);
console.log(`\n${words.length} words are neither plain nor explained by the glossary:`);
console.log(`  ${words.map(([word, times]) => (times > 1 ? `${word} (${times})` : word)).join(', ')}`);

console.log('\nThe worst 20:');
worst(pieces, 20).forEach((piece, at) => console.log(`  ${String(at + 1).padStart(2)}. ${line(piece)}`));

const limits = `more than ${LIMITS.length.hard} words, a reading ease below ${LIMITS.ease.hard}, or more than ${LIMITS.words.hard} words to look up`;
console.log(`\n${faults.length} pieces over a limit (${limits}):`);
for (const piece of faults) console.log(`  - ${line(piece)}`);
for (const text of stale)
	console.log(`  - Take this out of scripts/readability/later.txt, it is gone or good: ${text}`);

const tooLong = meanLength(pieces) > SHARES.mean;
const failed = faults.length > 0 || stale.length > 0 || tooLong || shares.some(({ share, most }) => share > most);
console.log(failed ? '\nSome texts have to be rewritten.' : '\nEvery limit holds.');
process.exitCode = failed ? 1 : 0;
