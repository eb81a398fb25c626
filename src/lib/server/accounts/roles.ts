/** What a member of an organisation may do: each role may all that the ones after it may. */
export const ROLES = ['administrator', 'editor', 'viewer'] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (text: unknown): text is Role => ROLES.includes(text as Role);

/** Whether a role is enough where another one is asked for. */
export const reaches = (role: Role, needed: Role): boolean => ROLES.indexOf(role) <= ROLES.indexOf(needed);
