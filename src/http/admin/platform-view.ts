import type { PlatformUse } from '../../actions/platform-remove.ts';
import type { TenantScope } from '../../actions/tenant-scope.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { PlatformRecord } from '../../records/platform.ts';

/** Why these pages cannot change a platform; undefined when they can. */
export function readOnlyReason(
  platform: PlatformRecord,
  scope: TenantScope,
): 'shared' | 'config' | 'sandbox' | undefined {
  if (!scope.owns(platform)) return 'shared';
  return platform.source === 'config' || platform.source === 'sandbox' ? platform.source : undefined;
}

/** The same in words; '' when they can. */
export function readOnlyWords(platform: PlatformRecord, scope: TenantScope, t: Translator): string {
  const reason = readOnlyReason(platform, scope);
  return reason ? t(`adminLms.read-only.${reason}`) : '';
}

interface Fact {
  readonly name: string;
  readonly value: string;
  readonly code: boolean;
}

const FIELDS = ['issuer', 'clientId', 'authUrl', 'tokenUrl', 'jwksUrl', 'tokenAudience'] as const;

/** Everything about a platform that this tenant may know. */
export function platformFacts(
  platform: PlatformRecord,
  scope: TenantScope,
  use: PlatformUse | undefined,
  t: Translator,
): readonly Fact[] {
  const field = (name: (typeof FIELDS)[number]): Fact[] => {
    const { [name]: value } = platform;
    return value === undefined ? [] : [{ name: t(`platformForm.field.${name}`), value, code: true }];
  };
  const text = (name: string, value: string): Fact => ({ name, value, code: false });
  if (!use || !scope.owns(platform)) return field('issuer');
  const shared = text(t('platformForm.field.shared'), t('adminLms.fact.shared'));
  return [
    ...FIELDS.flatMap(field),
    ...(platform.shared ? [shared] : []),
    text(t('adminLms.fact.source'), t(`adminLms.fact.source.${platform.source}`)),
    text(t('adminLms.fact.people'), String(use.learners)),
    text(t('adminLms.fact.unsent'), String(use.unsent)),
  ];
}
