import type { Request } from 'express';
import { z } from 'zod';
import { claimLess } from '../../actions/claim-less.ts';
import { readLegalNameOf } from '../../actions/legal-name.ts';
import { printTranscript } from '../../actions/print-transcript.ts';
import { readTranscript, type TranscriptFilter } from '../../actions/read-transcript.ts';
import { titlesInLanguage } from '../../actions/titles-in-language.ts';
import { CSV_BEGINNING } from '../../domain/csv.ts';
import type { TranscriptRow } from '../../domain/transcript.ts';
import { sendSessionPage } from '../page.ts';
import { parseNamed } from '../parse-request.ts';
import { pdCsvHead, pdCsvLine } from '../pd-csv.ts';
import type { Handler } from '../site.ts';
import { openMeForm, openNamedMe } from './open-me.ts';
import { transcriptView } from './transcript-view.ts';

const year = z.coerce.number().int().min(1970).max(9999);
const standard = z.string().min(1).max(400);

/** Whatever is no year or standard filters nothing. */
const FilterQuery = z.object({
  year: year.optional().catch(undefined),
  standard: standard.optional().catch(undefined),
});

function parseFilter(req: Request): TranscriptFilter {
  const { year: schoolYear, standard: named } = FilterQuery.parse({ ...req.query });
  return { schoolYear, standard: named };
}

const SAID = { claimed: 'transcript.claim.done', 'not-lower': 'transcript.claim.not-lower' } as const;

const saidOf = (req: Request): (typeof SAID)[keyof typeof SAID] | undefined => {
  const { said } = req.query;
  return said === 'claimed' || said === 'not-lower' ? SAID[said] : undefined;
};

/** Everything that counts, with filters. */
export const showTranscript: Handler = async (site, req, res) => {
  const { session, links } = await openNamedMe(site, req);
  const { t, launch, csrf } = session;
  const filter = parseFilter(req);
  const [transcript, { suggested: who }] = await Promise.all([
    readTranscript(site.actions, launch, filter),
    readLegalNameOf(site.actions, launch),
  ]);
  const titles = titlesInLanguage(site.actions, launch.languages ?? []);
  const said = saidOf(req);
  const model = {
    ...transcriptView(t, transcript, filter, titles, { page: links.transcript, csv: links.transcriptCsv }),
    who,
    me: links.me,
    claim: links.claim,
    csrf,
    said: said === undefined ? '' : t(said),
  };
  sendSessionPage(site, res, session, { view: 'me/transcript', model, title: t('transcript.heading') });
};

/** The same as a table for spreadsheets. */
export const sendTranscript: Handler = async (site, req, res) => {
  const { session } = await openNamedMe(site, req);
  const { t, launch } = session;
  const [{ rows, timeZone }, { confirmed }] = await Promise.all([
    readTranscript(site.actions, launch, parseFilter(req)),
    readLegalNameOf(site.actions, launch),
  ]);
  const named = (row: TranscriptRow): TranscriptRow => ({
    ...row,
    ...(confirmed !== undefined && { learnerName: confirmed }),
  });
  const lines = rows.map((row) => pdCsvLine(t, named(row), timeZone));
  res.set('Cache-Control', 'no-store').attachment('pd-transcript.csv').type('text/csv; charset=utf-8');
  res.send(CSV_BEGINNING + pdCsvHead(t) + lines.join(''));
};

/** The same as a document to print or hand in. */
export const sendTranscriptPdf: Handler = async (site, req, res) => {
  const { session } = await openNamedMe(site, req);
  const { t, launch } = session;
  const deps = { ...site.actions, printer: site.transcripts };
  const pdf = await printTranscript(deps, launch, parseFilter(req), t.language);
  res.set('Cache-Control', 'no-store').attachment('pd-transcript.pdf').type('application/pdf');
  res.send(Buffer.from(pdf));
};

const ClaimForm = z.object({
  entry: z.string().regex(/^[0-9a-f]{40}$/),
  minutes: z.coerce.number().int().min(0).max(10_000),
});

/** The learner takes less than what counts. */
export const postClaim: Handler = async (site, req, res) => {
  const { session, links } = await openMeForm(site, req);
  const { entry, minutes } = parseNamed(req, ClaimForm);
  const lowered = await claimLess(site.actions, session.launch, entry, minutes);
  res.redirect(303, `${links.transcript}?said=${lowered ? 'claimed' : 'not-lower'}#notice`);
};
