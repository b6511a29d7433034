import type { CertificateDeps } from '../actions/certificate-deps.ts';
import type { Site } from './site.ts';

export const certificateDeps = (site: Site): CertificateDeps => ({
  ...site.actions,
  ...site.certificates,
  baseUrl: site.config.baseUrl,
});
