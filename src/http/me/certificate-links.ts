import type { Links } from '../links.ts';

/** Addresses of a person's certificates, below their own record. */
export function certificateLinks({ me }: Pick<Links, 'me'>) {
  const one = (id: string): string => `${me}certificate/${encodeURIComponent(id)}`;
  return {
    me,
    form: (courseId: string, schoolYear: number): string =>
      `${me}certificates/${encodeURIComponent(courseId)}/${schoolYear}`,
    certificate: one,
    pdf: (id: string, language: string): string => `${one(id)}/certificate.pdf?lang=${language}`,
    badge: (id: string): string => `${one(id)}/badge.jwt`,
  };
}

export type CertificateLinks = ReturnType<typeof certificateLinks>;
