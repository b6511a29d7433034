import { readTranscript } from '../../actions/read-transcript.ts';
import { titlesInLanguage } from '../../actions/titles-in-language.ts';
import { schoolYearName } from '../../domain/school-year.ts';
import type { MeSection } from './me-section.ts';
import { transcriptView } from './transcript-view.ts';

/** The hours of this school year, with the way to the transcript. */
export const hoursSection: MeSection = async (site, { session, links }) => {
  const { t, launch } = session;
  const transcript = await readTranscript(site.actions, launch, 'this-year');
  const { thisYear } = transcript;
  const view = transcriptView(
    t,
    transcript,
    { schoolYear: thisYear },
    titlesInLanguage(site.actions, launch.languages ?? []),
    { page: links.transcript, csv: links.transcriptCsv },
  );
  return {
    view: 'hours',
    model: { ...view, year: schoolYearName(thisYear), some: transcript.rows.length > 0 },
  };
};
