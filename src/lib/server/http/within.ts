/** What was posted to a route of Kit, where more than so much is nothing that anybody would send. */

/**
 * @param most in bytes
 * @returns undefined where it is more
 */
export async function textWithin(request: Request, most: number): Promise<string | undefined> {
	if (Number(request.headers.get('content-length') ?? 0) > most) return undefined;
	const text = await request.text();
	return Buffer.byteLength(text) <= most ? text : undefined;
}
