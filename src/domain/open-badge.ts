import type { CertificateFacts } from './certificate.ts';
import { schoolYearName } from './school-year.ts';

/** Addresses and secrets that go into a badge beside the certificate's facts. */
export interface BadgeParts {
  readonly facts: CertificateFacts;
  /** UUID; also the subject's: it says nothing about the person. */
  readonly badgeId: string;
  /** `sha256$` and the hex digest of the legal name followed by the salt. */
  readonly nameHash: string;
  readonly salt: string;
  readonly issuedAt: number;
  /** Of the provider's profile. */
  readonly issuerUrl: string;
  readonly revocationsUrl: string;
  /** Of what the course asks for; not a person's. */
  readonly achievementId: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Whole seconds: `nbf` and `validFrom` must be the same moment. */
const instant = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

const criteria = ({ modules, courseTitle }: CertificateFacts): string =>
  `Pass every module of "${courseTitle}":\n\n${modules.map(({ title }) => `- ${title}`).join('\n')}`;

/** Which hours they are is said as honestly as on paper. */
function narrative({ minutes, hours, hoursKind, provider, modules }: CertificateFacts): string {
  const kind =
    hoursKind === 'clock-hours'
      ? `clock hours of an approved provider (${provider.sponsorId})`
      : 'hours of professional development, not state clock hours';
  return (
    `${modules.length} of ${modules.length} modules passed. ${minutes} minutes online, up to each pass: ` +
    `${hours} ${kind}.`
  );
}

function achievement({ facts, achievementId }: BadgeParts): Json {
  const { courseTitle, edition, standards, courseLanguage } = facts;
  return {
    id: achievementId,
    type: ['Achievement'],
    achievementType: 'Course',
    name: courseTitle,
    description: `An online course for school paraprofessionals: ${courseTitle}.`,
    criteria: { narrative: criteria(facts) },
    inLanguage: courseLanguage,
    ...(edition !== undefined && { version: edition }),
    ...(standards.length > 0 && { tag: standards }),
  };
}

/** The person is named by a salted hash: who knows the name can check it, who does not cannot read it. */
function subject(parts: BadgeParts): Json {
  const { facts, badgeId, nameHash, salt } = parts;
  return {
    id: `urn:uuid:${badgeId}`,
    type: ['AchievementSubject'],
    activityStartDate: `${facts.startedOn}T00:00:00Z`,
    activityEndDate: `${facts.completedOn}T00:00:00Z`,
    term: schoolYearName(facts.schoolYear),
    achievement: achievement(parts),
    identifier: [
      { type: 'IdentityObject', hashed: true, identityHash: nameHash, identityType: 'name', salt },
    ],
  };
}

/**
 * The claims of a signed OpenBadgeCredential: the credential itself, with the names that JWT has for its parts.
 * @see Open Badges 3.0, sections B.1.3 and 8.2.4
 */
export function openBadge(parts: BadgeParts): Json {
  const { facts, badgeId, issuedAt, issuerUrl, revocationsUrl } = parts;
  const id = `urn:uuid:${badgeId}`;
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: facts.courseTitle,
    issuer: { id: issuerUrl, type: ['Profile'], name: facts.provider.name },
    validFrom: instant(issuedAt),
    credentialSubject: subject(parts),
    evidence: [{ type: ['Evidence'], name: 'Modules passed', narrative: narrative(facts) }],
    credentialStatus: { id: revocationsUrl, type: '1EdTechRevocationList' },
    iss: issuerUrl,
    jti: id,
    sub: id,
    nbf: Math.floor(issuedAt / 1000),
  };
}
