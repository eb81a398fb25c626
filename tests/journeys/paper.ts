/** A page as a printer gets it, read back: how many sheets, which way up, and what stands on each. */
import { extractText, getDocumentProxy } from 'unpdf';
import type { Page } from '@playwright/test';

export interface Paper {
	pages: number;
	wide: boolean;
	/** All sheets in one. */
	text: string;
	sheets: string[];
}

/** A printed line ends where the paper does; a ligature is one sign on it. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/ﬁ/g, 'fi').replace(/ﬂ/g, 'fl');

export async function printed(page: Page): Promise<Paper> {
	const paper = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
	const document = await getDocumentProxy(new Uint8Array(paper));
	const [, , width = 0, height = 0] = (await document.getPage(1)).view;
	const { text, totalPages } = await extractText(document, { mergePages: false });
	const sheets = text.map(plain);
	return { pages: totalPages, wide: width > height, text: plain(text.join(' ')), sheets };
}
