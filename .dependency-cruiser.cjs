/**
 * Who may import whom. `npm run check` and test/architecture.test.ts run it; the picture is in CONTRIBUTING.md.
 * A folder may import itself and what stands behind it here. Wiring files may import everything.
 */
const path = require('node:path');

const LAYERS = {
  // Words for people in their languages: pure, for whatever speaks to people.
  i18n: [],
  domain: [],
  content: ['domain'],
  ports: ['domain'],
  records: ['ports', 'domain'],
  actions: ['content', 'records', 'ports', 'domain'],
  http: ['actions', 'content', 'records', 'ports', 'domain', 'i18n'],
  // What authors see of their files: learners' pages, by a server of its own on this machine.
  preview: ['http', 'actions', 'content', 'records', 'ports', 'domain', 'i18n'],
  jobs: ['actions', 'content', 'records', 'ports', 'domain'],
  cli: ['preview', 'actions', 'content', 'records', 'ports', 'domain', 'config', 'i18n'],
  // Adapters: each fulfils ports and knows no other adapter.
  store: ['records', 'ports', 'domain'],
  lti: ['records', 'ports', 'domain'],
  pdf: ['records', 'ports', 'domain', 'i18n'],
  badge: ['records', 'ports', 'domain'],
  config: ['domain'],
  // An LMS of its own: it must not know how the tool works inside.
  sandbox: [],
};

const WIRING = '^src/(app|main|cli)[.]ts$';

/** Who chooses words but does not know the reader's language: a phrase waits for it. */
const PHRASE = '^src/i18n/phrase[.]ts$';
const PHRASE_MAKERS = ['domain', 'content', 'actions'];

const within = (folders) => `^src/(${folders.join('|')})/`;

/** One rule for each folder: nothing in src but itself and what it may import. */
const directions = Object.entries(LAYERS).map(([folder, allowed]) => ({
  name: `${folder}-imports-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: within([folder]) },
  to: {
    path: '^src/',
    pathNot: [within([folder, ...allowed]), ...(PHRASE_MAKERS.includes(folder) ? [PHRASE] : [])],
  },
}));

/** Packages that one place wraps, so that replacing one touches that place only. */
const WRAPPED = [
  ['mongoose', '^src/store/mongo'],
  ['libsql', '^src/store/sqlite'],
  ['ltijs', '^src/lti/'],
  ['marked', '^src/content/markdown[.]ts$'],
  ['pdfkit', '^src/pdf/tagged-pdf[.]ts$'],
  ['fontkit', '^src/pdf/fonts[.]ts$'],
  ['qrcode-generator', '^src/pdf/qr-squares[.]ts$'],
  ['intl-messageformat', '^src/i18n/translator[.]ts$'],
];

const wrapped = WRAPPED.map(([name, place]) => ({
  name: `${name}-has-one-place`,
  severity: 'error',
  from: { path: '^src/', pathNot: place },
  to: { path: `node_modules/${name}/` },
}));

const general = [
  {
    name: 'sandbox-is-started-by-wiring-only',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(sandbox/|(app|main)[.]ts$)' },
    to: { path: '^src/sandbox/' },
  },
  {
    name: 'pages-and-jobs-reach-content-by-actions',
    comment: 'What content looks like may be known (types); what it does goes through an action.',
    severity: 'error',
    from: { path: within(['http', 'jobs']) },
    to: { path: within(['content']), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'browser-modules-stand-alone',
    severity: 'error',
    from: { path: '^src/http/assets/' },
    to: { pathNot: '^src/http/assets/' },
  },
  {
    name: 'browser-modules-are-not-imported',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/http/assets/' },
    to: { path: '^src/http/assets/' },
  },
  {
    name: 'domain-is-pure',
    comment: 'No clock, store, network or package: given values in, values out.',
    severity: 'error',
    from: { path: '^src/domain/' },
    to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
  },
  {
    name: 'every-file-has-a-known-folder',
    severity: 'error',
    from: { path: '^src/', pathNot: [WIRING, '^src/log[.]ts$', within(Object.keys(LAYERS))] },
    to: {},
  },
  {
    name: 'log-imports-only-ports',
    severity: 'error',
    from: { path: '^src/log[.]ts$' },
    to: { path: '^src/', pathNot: within(['ports']) },
  },
  {
    name: 'wiring-is-not-imported',
    severity: 'error',
    from: { path: '^src/', pathNot: WIRING },
    to: { path: WIRING },
  },
  {
    name: 'src-never-imports-test',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(test|bench|scripts)/' },
  },
  {
    name: 'no-cycles',
    comment:
      'Types may refer to each other (a course to its items, an item to its course): nothing runs then.',
    severity: 'error',
    from: { path: '^src/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-orphans',
    severity: 'error',
    from: { orphan: true, pathNot: '[.]d[.]ts$|^src/http/assets/' },
    to: {},
  },
  { name: 'imports-resolve', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  {
    name: 'no-dev-dependency-in-src',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
  },
];

module.exports = {
  forbidden: [...directions, ...wrapped, ...general],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
