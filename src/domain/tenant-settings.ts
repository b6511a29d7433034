/** Days that schools are closed, both included: `2026-12-21` to `2027-01-01`. */
export interface SchoolBreak {
  readonly from: string;
  readonly to: string;
}

/** Who answers for the hours, as documents print it. */
export interface ProviderSettings {
  /** '' before an admin gave it. */
  readonly name: string;
  /** Given by the state or agency that approved the provider. */
  readonly sponsorId?: string;
  readonly contact?: string;
  readonly signatory?: string;
  readonly signatoryTitle?: string;
}

/** What a district settles once for its records and documents. */
export interface TenantSettings {
  readonly provider: ProviderSettings;
  /** The provider is approved to give clock hours; without a sponsor ID they are called professional development. */
  readonly approved: boolean;
  /** IANA name: when a school year begins, and which day something happened on. */
  readonly timeZone: string;
  /** Reviews are not due in them. In order, none overlaps another. */
  readonly breaks: readonly SchoolBreak[];
  /** How long a ledger row is kept, years; undefined: as the installation says. */
  readonly ledgerYears?: number;
}

/** Before an admin settles anything. */
export const DEFAULT_SETTINGS: TenantSettings = {
  provider: { name: '' },
  approved: false,
  timeZone: 'America/New_York',
  breaks: [],
};

/** In the order of the form. */
export const SETTING_FIELDS = [
  'name',
  'sponsorId',
  'approved',
  'contact',
  'signatory',
  'signatoryTitle',
  'timeZone',
  'breaks',
  'ledgerYears',
] as const;
export type SettingField = (typeof SETTING_FIELDS)[number];

/** As a form or a command line has them; breaks one a line, `2026-12-21 to 2027-01-01`. */
export type SettingTexts = Readonly<Record<SettingField, string>>;

export const settingTexts = (settings: TenantSettings): SettingTexts => ({
  name: settings.provider.name,
  sponsorId: settings.provider.sponsorId ?? '',
  approved: settings.approved ? 'yes' : 'no',
  contact: settings.provider.contact ?? '',
  signatory: settings.provider.signatory ?? '',
  signatoryTitle: settings.provider.signatoryTitle ?? '',
  timeZone: settings.timeZone,
  breaks: settings.breaks.map(({ from, to }) => `${from} to ${to}`).join('\n'),
  ledgerYears: settings.ledgerYears === undefined ? '' : String(settings.ledgerYears),
});
