/** Made-up bounds, so that these tests stand apart from the rules. */
import type { Bound, Charged, Outcome } from '$lib/model';
import type { Draft, Part, PartKind } from './draft';
import type { OwnView } from './view';

const bound = (rule: string, article: string): Bound => ({
	rule,
	article,
	text: { nl: `Regel ${rule}.`, en: `Rule ${rule}.` }
});

export const adultBounds: Charged = {
	charged: true,
	law: 'adult',
	maximum: {
		kind: 'gevangenisstraf',
		readings: [{ kind: 'term', months: '108' }],
		fineCategory: 5,
		offence: { rule: 'o-heavy', article: 'art. 1' }
	},
	bar: { status: 'barred', grounds: [bound('b-six', 'art. 22b lid 1')] },
	limits: {
		'community-service': { ...bound('l-service', 'art. 22c lid 2'), value: { amount: 240, unit: 'hour' } },
		'custody-beside-community-service': { ...bound('l-beside', 'art. 9 lid 4'), value: { amount: 6, unit: 'month' } }
	}
};

export const youthBounds: Charged = {
	...adultBounds,
	law: 'youth',
	maximum: { ...adultBounds.maximum, kind: 'jeugddetentie', readings: [{ kind: 'term', months: '24' }] }
};

const month = (amount: number) => ({ amount, unit: 'month' as const });
export const fourMonths: Outcome = { kind: 'sanction', sanction: { custody: { min: month(4), max: month(4) } } };

export const view = (bounds: Charged = adultBounds, start: Outcome | null = fourMonths): OwnView => ({
	subject: 'zaak',
	bounds,
	start
});

export const part = (amount: number | null, unit: Part['unit'], conditional: Part['conditional'] = null): Part => ({
	amount,
	unit,
	conditional
});
export const draft = (parts: Partial<Record<PartKind, Part>>): Draft => ({
	chosen: Object.keys(parts) as PartKind[],
	parts
});
