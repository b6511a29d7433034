import { createTranscriptPrinter } from '../../src/pdf/transcript-pdf.ts';
import type { TranscriptSheet } from '../../src/ports/transcript-printer.ts';
import { describeWithPoppler, readPdf } from '../builders/poppler.ts';
import { aTranscript } from '../builders/transcript.ts';
import { T0 } from '../builders/work.ts';

const printer = createTranscriptPrinter();

const read = async (sheet: TranscriptSheet): Promise<string> =>
  readPdf(await printer.print(sheet), 'pdftotext').replace(/\s+/g, ' ');

describeWithPoppler('a printed transcript, read back', () => {
  it('is a tagged file with tables whose header cells say what they head', async () => {
    const pdf = await printer.print(aTranscript(3));

    expect(readPdf(pdf, 'pdfinfo')).toMatch(/^Tagged: +yes$/m);
    expect(readPdf(pdf, 'pdfinfo')).toMatch(/^Title: +Transcript of professional development: María Núñez$/m);
    const tree = readPdf(pdf, 'pdfinfo', '-struct-text');
    expect(tree).toMatch(/THead[\s\S]*\/Scope \/Column[\s\S]*"Module and course"/);
    expect(tree).toMatch(/\/Scope \/Row\s+"ABC notes 0 \(Behavior support, 2026.1\)"/);
  });

  it('has every row, the totals, and what supervisors said', async () => {
    const text = await read(aTranscript(3, { schoolYear: 2026, standard: 'CEC 2022: Assessment' }));

    for (const words of [
      'María Núñez',
      'Person code abcd1234',
      'School year 2026-27. Standard: CEC 2022: Assessment',
      'As of November 24, 2026',
      '0.5 hours (30 minutes)',
      'ABC notes 2 (Behavior support, 2026.1)',
      'Paid time. Signed off Nov 24, 2026 by Sam Super',
      'They are not state clock hours unless',
      'Page 1 of 1',
    ])
      expect(text).toContain(words);
  });

  it('has the tasks that somebody saw, with how they said so', async () => {
    const seen = {
      id: 's',
      at: T0,
      schoolYear: 2026,
      courseId: 'course',
      courseTitle: 'Behavior support',
      moduleKey: 'course/abc-notes',
      title: 'ABC notes',
      moduleVersion: 'v',
      standards: [],
      seen: ['The note has a time.'],
      steps: 2,
      signer: { name: 'Sam Super', role: 'Teacher', via: 'link' as const },
    };
    const trainer = { ...seen, id: 't', signer: { name: 'Toni', via: 'trainer' as const } };

    const text = await read(aTranscript(0, { seen: [seen, trainer] }));

    for (const words of [
      'Tasks that were seen at work',
      '1 of 2: The note has a time.',
      'Sam Super, Teacher (confirmed by a link that the learner sent)',
      'Toni (trainer of the course)',
    ])
      expect(text).toContain(words);
  });

  it('goes on over pages, each with the heads of its table for the eye and its number', async () => {
    const pdf = await printer.print(aTranscript(60));

    const pages = readPdf(pdf, 'pdftotext').split('\f').slice(0, -1);

    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries())
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    expect(pages[1]).toContain('Module and course');
    const tree = readPdf(pdf, 'pdfinfo', '-struct-text');
    expect(tree.match(/"Module and course"/g)).toHaveLength(1);
    expect(tree.match(/"ABC notes \d+ /g)).toHaveLength(60);
  });

  it('never shows a box: a name it cannot print gives way to the code, other letters are marked and said', async () => {
    const text = await read(aTranscript(1, { name: '王芳' }, '笔记'));

    expect(text).toContain('Person code abcd1234');
    expect(text).toContain('?? 0 (Behavior support');
    expect(text).toContain('Letters that this file cannot show stand as “?”');
  });

  it('says that there is nothing, and speaks Spanish', async () => {
    const text = await read(aTranscript(0, { language: 'es' }));

    expect(text).toContain('Historial de desarrollo profesional');
    expect(text).toContain('No hay nada registrado');
  });
});
