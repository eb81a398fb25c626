/** Words for what accounts answer. */
import type { Act, PasswordFault, Refusal, Role } from '$lib/server/accounts';
import { m } from '$lib/paraglide/messages';

const roles: Record<Role | 'machine', () => string> = {
	administrator: m.account_role_administrator,
	editor: m.account_role_editor,
	viewer: m.account_role_viewer,
	machine: m.account_role_machine
};

export const roleWords = (role: Role | 'machine'): string => roles[role]();

const may: Record<Role, () => string> = {
	administrator: m.account_may_administrator,
	editor: m.account_may_editor,
	viewer: m.account_may_viewer
};

export const mayWords = (role: Role): string => may[role]();

const refusals: Record<Refusal, () => string> = {
	'not-allowed': m.account_not_your_role,
	'show-factor': m.account_again_empty,
	'last-administrator': m.account_last_administrator,
	'no-such-member': m.account_no_such_member,
	'no-such-link': m.account_link_gone,
	'already-member': m.account_already_member,
	'already-invited': m.account_already_invited,
	'in-other-organisation': m.account_in_other_organisation,
	'other-account': m.account_other_account,
	'wrong-password': m.account_password_wrong,
	'wrong-code': m.account_code_wrong,
	'no-such-passkey': m.account_no_such_passkey,
	'wrong-name': m.account_name_wrong
};

export const refusalWords = (refusal: Refusal): string => refusals[refusal]();

const faults: Record<PasswordFault, () => string> = {
	short: m.account_password_short,
	long: m.account_password_long,
	common: m.account_password_common,
	'like-address': m.account_password_like_address
};

export const faultWords = (fault: PasswordFault): string => faults[fault]();

const acts: Record<Act, () => string> = {
	'organisation-create': m.account_act_organisation_create,
	'organisation-rename': m.account_act_organisation_rename,
	'organisation-delete': m.account_act_organisation_delete,
	'member-invite': m.account_act_member_invite,
	'invitation-withdraw': m.account_act_invitation_withdraw,
	'member-join': m.account_act_member_join,
	'member-role': m.account_act_member_role,
	'member-remove': m.account_act_member_remove,
	'member-leave': m.account_act_member_leave,
	'reset-link': m.account_act_reset_link,
	'password-reset': m.account_act_password_reset,
	'password-change': m.account_act_password_change,
	'factor-on': m.account_act_factor_on,
	'factor-off': m.account_act_factor_off,
	'codes-renew': m.account_act_codes_renew,
	'passkey-add': m.account_act_passkey_add,
	'passkey-remove': m.account_act_passkey_remove,
	'sessions-end': m.account_act_sessions_end,
	'log-export': m.account_act_log_export,
	'law-place': m.account_act_law_place,
	'law-remove': m.account_act_law_remove,
	'survey-create': m.survey_act_create,
	'survey-edit': m.survey_act_edit,
	'survey-drop': m.survey_act_drop,
	'survey-submit': m.survey_act_submit,
	'survey-review': m.survey_act_review,
	'survey-publish': m.survey_act_publish,
	'survey-close': m.survey_act_close,
	'survey-delete': m.survey_act_delete,
	'survey-export': m.survey_act_export,
	'survey-margins': m.vs_act_margins_any,
	'survey-results': m.vs_act_results,
	'survey-tokens': m.survey_act_tokens
};

/** An act of another version keeps its own name. */
export const actWords = (act: string): string => acts[act as Act]?.() ?? act;
