/** A camera: what stands in a QR code on a picture. */
import jsQR from 'jsqr';
import type { Page } from '@playwright/test';

/** The browser itself turns the picture into pixels, on a page of its own that no policy holds back. */
export async function scanned(page: Page, picture: Buffer): Promise<string | undefined> {
	const blank = await page.context().newPage();
	const { pixels, width, height } = await blank.evaluate(async (base64) => {
		const image = new Image();
		image.src = `data:image/png;base64,${base64}`;
		await image.decode();
		const canvas = document.createElement('canvas');
		const { width, height } = Object.assign(canvas, { width: image.width, height: image.height });
		const context = canvas.getContext('2d')!;
		context.drawImage(image, 0, 0);
		return { pixels: [...context.getImageData(0, 0, width, height).data], width, height };
	}, picture.toString('base64'));
	await blank.close();
	return jsQR(new Uint8ClampedArray(pixels), width, height)?.data;
}
