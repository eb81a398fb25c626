/** Figures and where they come from: every basis leads to a text that somebody read, and no band runs backwards. */
import { both, type Amount, type Basis, type Reading } from '../../model';
import { compareAmounts, formatAmount } from '../amount';
import { notKnown } from '../nearest';
import { walk } from '../rules';
import type { World } from '../world';

const everyFile = ({ files }: World) => [...files.subjects, ...files.statutes, ...files.policies];

const isBasis = (value: unknown): value is Basis =>
	typeof value === 'object' && value !== null && 'source' in value && 'readings' in value;

const isAmount = (value: unknown): value is Amount =>
	typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value;

/** A transcription that nobody entered again. Readings that name no reader are from before transcriptions did. */
const oneReader = ({ reader, checker }: Reading): boolean => reader !== undefined && checker === undefined;

export function checkBases(world: World): void {
	for (const { data, source: yaml } of everyFile(world)) {
		walk(data, ({ basis }, path) => {
			if (!isBasis(basis)) return;
			const source = world.sources.get(basis.source);
			if (!source) {
				const message = notKnown(basis.source, both('is geen bron', 'is no source'), world.sources.keys());
				world.complaints.push(yaml.complaint([...path, 'basis', 'source'], message));
				return;
			}
			const known = source.readings.map((reading) => reading.id);
			basis.readings.forEach((reading, at) => {
				if (known.includes(reading)) return;
				const message = notKnown(
					reading,
					both(`is geen lezing van ${source.id}`, `is no reading of ${source.id}`),
					known
				);
				world.complaints.push(yaml.complaint([...path, 'basis', 'readings', at], message));
			});
			const cited = source.readings.filter(({ id }) => basis.readings.includes(id));
			if (basis.status === 'official' && cited.length > 0 && cited.every(oneReader)) {
				const readings = cited.map(({ id }) => id).join(', ');
				const message = both(
					`is officieel, maar één persoon heeft het gelezen (${readings}): laat een tweede persoon elk bedrag opnieuw invullen en noem die rol als checker, of schrijf status: secondary`,
					`is official where one person read it (${readings}): have a second person enter every figure again and name that role as checker, or write status: secondary`
				);
				world.complaints.push(yaml.complaint([...path, 'basis', 'status'], message));
			}
		});
	}
}

export function checkAmounts(world: World): void {
	for (const { data, source } of everyFile(world)) {
		walk(data, ({ min, max }, path) => {
			if (!isAmount(min) || !isAmount(max)) return;
			const order = compareAmounts(min, max);
			if (order === undefined || order <= 0) return;
			const [from, to] = [formatAmount(min), formatAmount(max)];
			const message = both(
				`loopt van ${from.nl} tot ${to.nl}: zet het kleinste getal in min`,
				`runs from ${from.en} to ${to.en}: put the smaller figure in min`
			);
			world.complaints.push(source.complaint(path, message));
		});
	}
}
