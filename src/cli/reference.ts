import { verbHelp } from './help.ts';
import { VERBS } from './verbs.ts';

const INTRO = `# The command line

<!-- Written by \`npm run docs\` from the tables in src/cli; changes by hand are lost. -->

In the program's folder: \`npm run cli -- <command>\`, for instance \`npm run cli -- platform list\`. Installed
(\`npm link\`): \`aidewell <command>\`. Scripts that read the output use \`npm run --silent cli -- <command> --json\`.

The commands read \`lti.config.json\` and the environment as the server does (\`AIDEWELL_DATA\`, \`MONGODB_URI\`,
\`AIDEWELL_CONFIG\`; see [configuration.md](configuration.md)). Only \`keys list\`, \`keys rotate\`, \`doctor\` and \`platform test\` need the
secret too. They work beside a running server: it reads the same store and follows within seconds.

Every command has \`--help\` and \`--json\`. Results go to standard output; what is wrong with the command line goes to
standard error, or with \`--json\` to standard output as \`{ "error": "..." }\`.

| Exit code | Meaning |
| --- | --- |
| 0 | success |
| 1 | found problems: faults in course files, no such LMS, a store that cannot be reached |
| 2 | wrong use: an unknown option, a missing or wrong value |
`;

/** The reference page of the command line, in Markdown. */
export const renderCliReference = (): string =>
  [INTRO, ...VERBS.map((verb) => `## ${verb.name}\n\n\`\`\`text\n${verbHelp(verb)}\n\`\`\`\n`)].join('\n');
