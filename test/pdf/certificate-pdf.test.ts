import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createCertificatePrinter } from '../../src/pdf/certificate-pdf.ts';
import { aSheet, someModules } from '../builders/certificate.ts';
import { describeWithPoppler, readPdf } from '../builders/poppler.ts';

const printer = createCertificatePrinter();
const squeezed = (text: string): string => text.replace(/\s+/g, ' ');
const read = async (...sheet: Parameters<typeof aSheet>): Promise<string> =>
  squeezed(readPdf(await printer.print(aSheet(...sheet)), 'pdftotext'));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the printer of certificates', () => {
  it('prints the same bytes for the same sheet', async () => {
    const first = await printer.print(aSheet());

    const again = await createCertificatePrinter().print(aSheet());

    expect(sha256(again)).toBe(sha256(first));
  });

  (existsSync('dist/pdf/certificate-pdf.js') ? it : it.skip)(
    'prints the same bytes in every process, in whatever time zone and locale',
    () => {
      const program = `
        const { createCertificatePrinter } = await import('./dist/pdf/certificate-pdf.js');
        const pdf = await createCertificatePrinter().print(JSON.parse(process.argv[1]));
        process.stdout.write(Buffer.from(pdf).toString('base64'));`;
      const args = ['--input-type=module', '-e', program, JSON.stringify(aSheet())];
      const printIn = (env: Record<string, string>): string =>
        execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } });

      const here = printIn({ TZ: 'America/Denver', LANG: 'en_US.UTF-8' });
      const elsewhere = printIn({ TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' });

      expect(here.length).toBeGreaterThan(10_000);
      expect(elsewhere).toBe(here);
    },
  );

  it.each([
    'María-José Núñez',
    'Nguyễn Thị Phương Ánh',
    'Łukasz Żółć',
    'Ελένη',
    'Иван',
    'محمد علي',
    'שרה',
    'Ğ, Ş, Ő, Ț',
  ])('has every letter of %s', async (name) => {
    expect(await printer.unprintable(name)).toEqual([]);
  });

  it('names the letters that it does not have, each once', async () => {
    expect(await printer.unprintable('王小王 Wang')).toEqual(['王', '小']);
  });
});

describeWithPoppler('a printed certificate, read back', () => {
  it('is a tagged file with a title, an author and a language', async () => {
    const pdf = await printer.print(aSheet());

    const info = readPdf(pdf, 'pdfinfo');

    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(
      /^Title: +Certificate of completion: Behavior support: see it, understand it & prevent it, María-José Núñez O’Connor$/m,
    );
    expect(info).toMatch(/^Author: +Sunrise Unified School District$/m);
    expect(info).toMatch(/^Pages: +1$/m);
    const source = Buffer.from(pdf).toString('latin1');
    expect(source).toContain('/Lang (en)');
    expect(source).toContain('/DisplayDocTitle true');
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(readPdf(pdf, 'pdfinfo', '-meta')).toContain('understand it &amp; prevent it');
  });

  it('holds everything that a district asks for', async () => {
    const text = await read();

    for (const fact of [
      'María-José Núñez O’Connor',
      'Staff or license ID WA-481516',
      'Course edition 2026.1',
      'CEC 2022: Assessment; WA FCS 07',
      'November 3, 2026. Started October 20, 2026. School year 2026-27',
      '78 minutes, which is 1.25 hours of 60 minutes, rounded down to the quarter hour',
      'Content 0.25, pedagogy 1, language acquisition 0',
      'Sunrise Unified School District. pd@sunrise.example',
      'Aidewell course authors',
      'Online, asynchronous',
      'Signed in through the district’s learning platform. Active time was measured in the pages, up to the pass.',
      'All 8 modules were passed. Average score 88%',
      'Signed for the provider: Jordan Reyes, Director of Special Education',
      'Issued November 4, 2026. Certificate ID: w7mKq2ZrT9aBcDeFgHiJkLmNoP.',
      'Verification code: 7QHK-3MRD-WXYE-4FGC',
      'https://pd.sunrise.example/verify/7QHK-3MRD-WXYE-4FGC',
    ])
      expect(text).toContain(fact);
  });

  it('says how the time was found', async () => {
    const stated = await read({ timeMethods: ['stated'] });
    const mixed = await read({ timeMethods: ['both', 'stated'] });

    expect(stated).toContain('Each module credits the time that it states');
    expect(stated).not.toContain('Active time was measured');
    expect(mixed).toContain('Active time was measured in the pages');
    expect(mixed).toContain('Time between page requests was counted');
    expect(mixed).toContain('Some modules credit the time that they state');
  });

  it('never claims clock hours for a provider without the number of its approval', async () => {
    const plain = await read();
    const approved = await read({
      hoursKind: 'clock-hours',
      provider: { name: 'Sunrise', sponsorId: 'NY-23456' },
    });

    expect(plain).toContain('and earned 1.25 hours of professional development');
    expect(plain).toContain('They are not state clock hours');
    expect(approved).toContain('and earned 1.25 clock hours');
    expect(approved).toContain('approved provider of clock hours, with the number NY-23456');
    expect(`${plain}${approved}`).not.toMatch(/IACET|CEU/);
  });

  it('is read in the order of its meaning, with header cells and words for the QR code', async () => {
    const pdf = await printer.print(aSheet());
    const tree = readPdf(pdf, 'pdfinfo', '-struct-text');

    const order = [
      'H1 ',
      'María-José',
      '"Details"',
      'Table',
      '/Scope /Row',
      '"Modules"',
      '/Scope /Column',
      'Link',
      'Figure',
    ];
    const places = order.map((mark) => tree.indexOf(mark));
    expect(places.every((place, at) => place > (places[at - 1] ?? -1))).toBe(true);
    expect(Buffer.from(pdf).toString('latin1')).toContain(
      '/Alt (QR code for the address where this certificate is checked: https://pd.sunrise.example/verify/7QHK-3MRD-WXYE-4FGC)',
    );
  });

  it('has no list of glyphs that is not whole, and a link that says where it leads', async () => {
    const source = Buffer.from(await printer.print(aSheet())).toString('latin1');

    expect(source).not.toContain('/CIDSet');
    expect(source).toContain('/Contents (https://pd.sunrise.example/verify/7QHK-3MRD-WXYE-4FGC)');
  });

  it('embeds every font', async () => {
    const fonts = readPdf(await printer.print(aSheet()), 'pdffonts')
      .trim()
      .split('\n')
      .slice(2);

    expect(fonts).toHaveLength(3);
    for (const font of fonts) expect(font).toMatch(/Identity-H +yes yes yes/);
  });

  it.each(['Nguyễn Thị Phương Ánh', 'Łukasz Żółć', 'Иван Петров', 'محمد علي', 'שרה כהן'])(
    'prints %s so that it can be read back',
    async (legalName) => {
      const text = (await read({ legalName })).replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

      expect(text.normalize('NFKC')).toContain(legalName);
    },
  );

  it('speaks Spanish around the facts', async () => {
    const text = await read({}, { language: 'es', replaces: 'the-old-one' });

    expect(text).toContain('Certificado de finalización');
    expect(text).toContain('y obtuvo 1.25 horas de desarrollo profesional');
    expect(text).toContain('Este certificado reemplaza al the-old-one.');
  });

  it('claims no hours for less than a quarter of one', async () => {
    const text = await read({
      minutes: 9,
      hours: 0,
      hoursByKind: { content: 0, pedagogy: 0, language: 0, other: 0 },
    });

    expect(text).toContain('and spent 9 minutes on professional development');
  });

  it('goes on to a second page when a course has many modules, the foot unbroken', async () => {
    const pdf = await printer.print(aSheet({ modules: someModules(40) }));

    const pages = readPdf(pdf, 'pdftotext').split('\f');

    expect(readPdf(pdf, 'pdfinfo')).toMatch(/^Pages: +2$/m);
    expect(pages[1]).toContain('Verification code');
    expect(pages[0]).not.toContain('Verification code');
  });
});
