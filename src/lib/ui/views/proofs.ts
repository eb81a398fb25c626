/** What the page of proven properties receives. */
import type { Link, MadeOfLink } from './explorer';

export interface ProofView {
	id: string;
	/** The property, in one sentence. */
	says: string;
	/** How many cases it was held against. */
	scope: string;
	holds: boolean;
	/** What the property comes to in this subject. */
	parts: string[];
	/** Where the law itself makes an exception, and in how many cases. */
	exceptions: { text: string; count: string }[];
	/** Cases in which it does not hold. */
	findings: { text: string; href?: string | undefined }[];
}

/** What somebody asks of every case at once, and what comes of it. */
export interface QuestionView {
	action: string;
	hidden: { name: string; value: string }[];
	/** The case to begin from, and the same question without it. */
	from?: { href: string; clear: string } | undefined;
	selects: { id: string; label: string; options: { id: string; label: string; chosen: boolean }[] }[];
	months: { id: string; label: string; value: string; problem?: string | undefined }[];
	/** Something in the address that is no answer of the form. */
	notice?: string | undefined;
	answer?: { verdict: string; lead: string; ways: { facts: string[]; href: string }[]; more: string } | undefined;
}

export interface ProofsView {
	name: string;
	/** What a reader knows before the offences are named. */
	note?: string | undefined;
	subjects: Link[];
	eras: Link[];
	day: string;
	total: string;
	proofs: ProofView[];
	question: QuestionView;
	/** Properties that are tested at every change of the software, over fewer facts at a time. */
	tested: string[];
	editions: MadeOfLink[];
}
