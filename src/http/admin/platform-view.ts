import type { PlatformUse } from '../../actions/platform-remove.ts';
import type { TenantScope } from '../../actions/tenant-scope.ts';
import type { PlatformRecord } from '../../records/platform.ts';

const SOURCES: Readonly<Record<PlatformRecord['source'], string>> = {
  config: 'the configuration file',
  cli: 'the command line and these pages',
  sandbox: 'the sandbox',
  registration: 'the LMS’s own registration and these pages',
};

/** Why these pages cannot change a platform; '' when they can. */
export function readOnlyReason(platform: PlatformRecord, scope: TenantScope): string {
  if (!scope.owns(platform)) {
    return 'Several districts share this registration. Who runs the tool looks after it; your deployments are yours.';
  }
  switch (platform.source) {
    case 'config':
      return 'This LMS stands in the configuration file: change it there and restart the tool.';
    case 'sandbox':
      return 'This is the sandbox: it is registered anew at each start of the tool.';
    case 'cli':
    case 'registration':
      return '';
  }
}

interface Fact {
  readonly name: string;
  readonly value: string;
  readonly code: boolean;
}

const text = (name: string, value: string): Fact => ({ name, value, code: false });
const code = (name: string, value: string): Fact => ({ name, value, code: true });

/** Everything about a platform that this tenant may know. */
export function platformFacts(
  platform: PlatformRecord,
  scope: TenantScope,
  use: PlatformUse | undefined,
): readonly Fact[] {
  const issuer = code('Issuer (platform id)', platform.issuer);
  if (!use || !scope.owns(platform)) return [issuer];
  const { clientId, authUrl, tokenUrl, jwksUrl, tokenAudience, shared, source } = platform;
  return [
    issuer,
    code('Client id', clientId),
    code('Authentication URL', authUrl),
    code('Token URL', tokenUrl),
    code('Keys URL (JWKS)', jwksUrl),
    ...(tokenAudience === undefined ? [] : [code('Token audience', tokenAudience)]),
    ...(shared ? [text('Shared', 'Many customers stand behind this client id: new deployments wait.')] : []),
    text('Managed in', SOURCES[source]),
    text('People who came from it', String(use.learners)),
    text('Grades still to be sent', String(use.unsent)),
  ];
}
