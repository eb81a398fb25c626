/**
 * To be imported before the parser of components. It hands TypeScript the same text of a component that ESLint looks at,
 * so one program serves all of them; otherwise every component makes a program of its own, which takes three times as
 * long. Imported components have their real properties too, instead of "anything".
 */
process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK ??= '1';
