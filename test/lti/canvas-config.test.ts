import { readFileSync } from 'node:fs';
import { canvasConfig } from '../../src/lti/canvas-config.ts';
import { describeTool } from '../../src/lti/tool-description.ts';
import { startTool } from './tool.ts';

/** All that Canvas's own schema of an LTI key allows in a placement of ours. */
const placement = (name: string, type: string, text: string, more: object) => ({
  placement: name,
  message_type: type,
  target_link_uri: 'https://pd.district.example/lti/launch',
  text,
  icon_url: 'https://pd.district.example/assets/icon/icon.svg',
  visibility: 'members',
  ...more,
});
const picker = { selection_width: 900, selection_height: 700 };

test('the key, letter by letter', () => {
  const config = canvasConfig(describeTool('Para PD', new URL('https://pd.district.example')));

  expect(config).toEqual({
    title: 'Para PD',
    description: 'Short lessons for paraprofessionals, with grades',
    oidc_initiation_url: 'https://pd.district.example/lti/login',
    target_link_uri: 'https://pd.district.example/lti/launch',
    redirect_uris: ['https://pd.district.example/lti/launch'],
    public_jwk_url: 'https://pd.district.example/lti/keys',
    scopes: [
      'https://purl.imsglobal.org/spec/lti-ags/scope/score',
      'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly',
      'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
      'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
    ],
    custom_fields: { timezone: '$Person.address.timezone', context_history: '$Context.id.history' },
    extensions: [
      {
        platform: 'canvas.instructure.com',
        domain: 'pd.district.example',
        tool_id: 'aidewell',
        privacy_level: 'name_only',
        settings: {
          platform: 'canvas.instructure.com',
          text: 'Para PD',
          icon_url: 'https://pd.district.example/assets/icon/icon.svg',
          placements: [
            placement('assignment_selection', 'LtiDeepLinkingRequest', 'Para PD module', picker),
            placement('link_selection', 'LtiDeepLinkingRequest', 'Para PD modules', picker),
            placement('course_navigation', 'LtiResourceLinkRequest', 'Para PD', { default: 'disabled' }),
          ],
        },
      },
    ],
  });
});

test('a base address with a path and a port is in every address', () => {
  const config = JSON.stringify(
    canvasConfig(describeTool('Para PD', new URL('https://district.example:8443/pd/'))),
  );

  const addresses = new Set(config.match(/https:\/\/district[^"]*/g));
  expect([...addresses].sort()).toEqual([
    'https://district.example:8443/pd/assets/icon/icon.svg',
    'https://district.example:8443/pd/lti/keys',
    'https://district.example:8443/pd/lti/launch',
    'https://district.example:8443/pd/lti/login',
  ]);
  expect(config).toContain('"domain":"district.example:8443"');
});

test('is served as JSON, made from the settings', async () => {
  const tool = await startTool({ toolName: 'Para PD' });

  const answer = await fetch(`${tool.url}/lti/canvas.json`);
  const head = await fetch(`${tool.url}/lti/canvas.json`, { method: 'HEAD' });
  const post = await fetch(`${tool.url}/lti/canvas.json`, { method: 'POST' });

  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await answer.json()).toMatchObject({ title: 'Para PD', target_link_uri: `${tool.url}/lti/launch` });
  expect([head.status, post.headers.get('allow')]).toEqual([200, 'GET, HEAD, OPTIONS']);
  await tool.close();
});

test('the installation page tells what the key asks for, and nothing else', () => {
  const page = readFileSync(new URL('../../docs/install-canvas.md', import.meta.url), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => /^\| (privacy level|scope|placements?|custom field) /.test(line));
  const told = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );

  const config = JSON.parse(
    JSON.stringify(canvasConfig(describeTool('Aidewell', new URL('https://x.example')))),
  );
  const [extension] = config.extensions;
  const asked = [
    extension.privacy_level,
    ...config.scopes.map((scope: string) => scope.split('/').at(-1)),
    ...extension.settings.placements.map((one: { placement: string }) => one.placement),
    ...Object.keys(config.custom_fields),
  ];

  expect([...told].sort()).toEqual([...asked].sort());
});
