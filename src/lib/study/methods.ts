/** Each method with its source. A page prints the paragraph `method_<id>_text` of the messages beside every figure made by it. */

export interface Source {
	authors: string;
	year: number;
	title: string;
	/** Journal, volume and pages, or publisher. */
	where: string;
	doi?: string;
}

export const methodIds = [
	'sentences',
	'lengths',
	'means',
	'effects',
	'linked',
	'interval',
	'groups',
	'agreement',
	'icc',
	'swap',
	'weights',
	'weighing',
	'hidden',
	'releases',
	'rounding',
	'backgrounds'
] as const;
export type MethodId = (typeof methodIds)[number];

const amce: Source = {
	authors: 'J. Hainmueller, D. J. Hopkins, T. Yamamoto',
	year: 2014,
	title: 'Causal Inference in Conjoint Analysis',
	where: 'Political Analysis 22(1), 1-30',
	doi: '10.1093/pan/mpt024'
};
const subgroups: Source = {
	authors: 'T. J. Leeper, S. B. Hobolt, J. Tilley',
	year: 2020,
	title: 'Measuring Subgroup Preferences in Conjoint Experiments',
	where: 'Political Analysis 28(2), 207-221',
	doi: '10.1017/pan.2019.30'
};
const clustered: Source = {
	authors: 'K.-Y. Liang, S. L. Zeger',
	year: 1986,
	title: 'Longitudinal data analysis using generalized linear models',
	where: 'Biometrika 73(1), 13-22',
	doi: '10.1093/biomet/73.1.13'
};
const swap: Source = {
	authors: 'K. Clayton, Y. Horiuchi, A. R. Kaufman, G. King, M. Komisarchik',
	year: 2023,
	title: 'Correcting Measurement Error Bias in Conjoint Survey Experiments',
	where: 'working paper'
};
const boxes: Source = {
	authors: 'J. W. Tukey',
	year: 1977,
	title: 'Exploratory Data Analysis',
	where: 'Addison-Wesley'
};
const icc: Source = {
	authors: 'P. E. Shrout, J. L. Fleiss',
	year: 1979,
	title: 'Intraclass correlations: uses in assessing rater reliability',
	where: 'Psychological Bulletin 86(2), 420-428',
	doi: '10.1037/0033-2909.86.2.420'
};
const raking: Source = {
	authors: 'W. E. Deming, F. F. Stephan',
	year: 1940,
	title: 'On a least squares adjustment of a sampled frequency table when the expected marginal totals are known',
	where: 'Annals of Mathematical Statistics 11(4), 427-444',
	doi: '10.1214/aoms/1177731829'
};
const calibration: Source = {
	authors: 'J.-C. Deville, C.-E. Särndal, O. Sautory',
	year: 1993,
	title: 'Generalized raking procedures in survey sampling',
	where: 'Journal of the American Statistical Association 88(423), 1013-1020',
	doi: '10.1080/01621459.1993.10476369'
};
const kish: Source = { authors: 'L. Kish', year: 1965, title: 'Survey Sampling', where: 'Wiley' };
const disclosure: Source = {
	authors: 'A. Hundepool and others',
	year: 2012,
	title: 'Statistical Disclosure Control',
	where: 'Wiley',
	doi: '10.1002/9781118348239'
};
const anonymity: Source = {
	authors: 'L. Sweeney',
	year: 2002,
	title: 'k-anonymity: a model for protecting privacy',
	where: 'International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 10(5), 557-570',
	doi: '10.1142/S0218488502001648'
};

/** Where each method comes from; empty where it is our own choice, which its paragraph then says. */
export const methods: Readonly<Record<MethodId, readonly Source[]>> = {
	sentences: [],
	lengths: [boxes],
	means: [subgroups],
	effects: [amce],
	linked: [amce],
	interval: [clustered],
	groups: [subgroups],
	agreement: [swap],
	icc: [icc],
	swap: [swap],
	weights: [raking, calibration, kish],
	weighing: [disclosure],
	hidden: [disclosure],
	releases: [disclosure],
	rounding: [],
	backgrounds: [anonymity]
};

/** The messages of a method, by their keys: the words stand with the other words of the pages. */
export const methodKeys = (id: MethodId) => ({ title: `method_${id}_title`, text: `method_${id}_text` }) as const;
