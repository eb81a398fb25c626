export { openAccounts, type Accounts } from './accounts';
export { ACTS, ruleOf, type Act } from './acts';
export type { OwnCookie } from './cookies';
export { isFirstLink, newFirstLink, useFirstLink } from './first';
export { speaksFor, speaker } from './installation';
export { accept, invitationsOf, invite, INVITATION_DAYS, openInvitation, withdraw } from './invitations';
export { countWrongLink, mayOpenLink } from './limits';
export { KEEP_LOG_DAYS, readLog, type LogLine } from './log';
export { changeRole, membersOf, removeMember } from './members';
export { createOrganisation, deleteOrganisation, isName, LONGEST_NAME, renameOrganisation } from './organisations';
export type { Outcome, Refusal } from './outcome';
export {
	beginFactor,
	changePassword,
	confirmFactor,
	endFactor,
	endOtherSessions,
	isPasswordOf,
	renewCodes,
	type NewFactor
} from './own-account';
export {
	addPasskey,
	passkeysOf,
	passkeysWork,
	registrationAsked,
	removePasskey,
	signInAsked,
	signInByPasskey
} from './passkeys';
export { passwordFault, SHORTEST, type PasswordFault } from './password';
export { privileged } from './privileged';
export { openReset, resetByAdministrator, useReset } from './reset';
export { returnPath } from './returning';
export { isRole, reaches, ROLES, type Role } from './roles';
export { currentSession, sessionsOf, type Place, type SignedIn } from './session';
export { showFactorAgain, signIn, signInCode, signOut } from './sign-in';
export { isEmail, plainEmail } from './users';
