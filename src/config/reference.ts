import { describeSchema, type SettingDescription } from './describe-schema.ts';
import { CONFIG_SCHEMA } from './schema.ts';

const INTRO = `# Configuration

<!-- Written by \`npm run docs\` from src/config/schema.ts; changes by hand are lost. -->

\`lti.config.json\` in the program's folder holds the settings, as JSON. Every key may be left out. An environment
variable wins over the file; an empty one counts as not set. Another file: \`AIDEWELL_CONFIG=/path/to/file.json\`.
Relative paths in the file begin at the file's folder, those in the environment at the working folder. In the
environment, lists are separated by commas.

At the start everything is checked, and all faults are told at once. Secrets stand only in the environment; in the
file they are refused. In production (\`npm run start:production\`) the tool refuses to start without a good secret,
with plain \`http\` except on this machine, and with the sandbox on.

A small example:

\`\`\`json
{
  "name": "Para PD",
  "url": "https://pd.district.example",
  "trustProxy": 1,
  "session": { "idleMinutes": 60 }
}
\`\`\`
`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

const standardOf = ({ defaultWords, standard, unit, required }: SettingDescription): string => {
  if (defaultWords !== undefined) return defaultWords;
  if (standard === undefined) return required ? 'must be given' : 'none';
  const text = `\`${JSON.stringify(standard)}\``;
  return unit === undefined ? text : `${text} ${unit}`;
};

const envOf = ({ env, secret }: SettingDescription): string => {
  if (env === undefined) return '';
  return secret ? `\`${env}\` only` : `\`${env}\``;
};

const row = (setting: SettingDescription): string => {
  const cells = [
    `\`${setting.key}\``,
    setting.meaning ?? '',
    standardOf(setting),
    setting.allowedWords,
    envOf(setting),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
};

/** The reference page of the configuration, in Markdown. */
export const renderReference = (): string => {
  const settings = describeSchema(CONFIG_SCHEMA).filter(({ meaning }) => meaning !== undefined);
  const head = '| Key | Meaning | Default | Allowed | Environment |\n| --- | --- | --- | --- | --- |';
  return `${INTRO}\n## Keys\n\nA dot stands for a group inside \`{ }\`: \`session.idleMinutes\` is \`{ "session": { "idleMinutes": 60 } }\`.\n\n${head}\n${settings.map(row).join('\n')}\n`;
};
