/** A kept draft read back. The store belongs to the browser and anyone can write in it: what does not fit is nothing. */
import {
	empty,
	most,
	unitsOf,
	type Choice,
	type Draft,
	type OwnUnit,
	type Part,
	type PartKind,
	type Quantity
} from './draft';

const kinds: readonly PartKind[] = ['fine', 'service', 'gevangenisstraf', 'jeugddetentie', 'hechtenis'];
const choices: readonly Choice[] = ['none', ...kinds];

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where there is one unit, nobody chooses it, so it cannot be missing. */
function readUnit(units: readonly OwnUnit[], value: unknown): OwnUnit | null {
	return units.find((unit) => unit === value) ?? (units.length === 1 ? units[0]! : null);
}

function readQuantity(units: readonly OwnUnit[], { amount, unit }: Fields): Quantity {
	const known = readUnit(units, unit);
	const fits =
		typeof amount === 'number' &&
		Number.isSafeInteger(amount) &&
		amount >= 0 &&
		(known === null || known === 'life' || amount <= most[known]);
	return { amount: fits ? amount : null, unit: known };
}

function readPart(kind: PartKind, value: Fields): Part {
	// No part of life is conditional.
	const conditional = isFields(value['conditional']) ? readQuantity(unitsOf(kind), value['conditional']) : null;
	return { ...readQuantity(unitsOf(kind, true), value), conditional };
}

export function readDraft(value: unknown): Draft {
	if (!isFields(value) || !Array.isArray(value['chosen']) || !isFields(value['parts'])) return empty;
	const { chosen, parts } = value as { chosen: unknown[]; parts: Fields };
	const known = choices.filter((choice) => chosen.includes(choice));
	return {
		chosen: known.includes('none') ? ['none'] : known,
		parts: Object.fromEntries(
			kinds.flatMap((kind) => {
				const part = parts[kind];
				return isFields(part) ? [[kind, readPart(kind, part)]] : [];
			})
		)
	};
}
