/** The day in the Netherlands, wherever the server stands. */
export const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
