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

export interface ProofsView {
	name: string;
	subjects: Link[];
	eras: Link[];
	day: string;
	total: string;
	proofs: ProofView[];
	/** Properties that are tested at every change of the software, over fewer facts at a time. */
	tested: string[];
	editions: MadeOfLink[];
}
