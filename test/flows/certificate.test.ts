import type { App } from '../../src/app.ts';
import { aModuleText } from '../builders/district.ts';
import { describeWithPoppler, readPdf } from '../builders/poppler.ts';
import { aVisitor, RIGHT, type Visitor } from './visitor.ts';
import { openWorld, startTool, type World } from './world.ts';

let world: World;
let app: App;
beforeAll(async () => {
  const credit = { frontMatter: 'credit: stated\nhours: pedagogy 1\n' };
  world = await openWorld({
    files: { 'small/01-module.md': aModuleText(credit).replace('minutes: 2', 'minutes: 16') },
  });
  app = await startTool(world);
  const provider = { name: 'Sunrise Unified', sponsorId: 'WA-77' };
  const settings = { provider, approved: true, timeZone: 'America/Denver', breaks: [] };
  await app.records.tenants.put({ id: 'main', settings, changedAt: Date.now(), changedBy: 'cli' });
});
afterAll(async () => {
  await app?.stop();
  await world?.close();
});

const hrefOf = (html: string, pattern: RegExp): string =>
  pattern.exec(html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'))?.[1] ?? '';

async function loadFile(para: Visitor, href: string): Promise<Buffer> {
  const cookie = [...para.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return Buffer.from(await (await fetch(href, { headers: { cookie } })).arrayBuffer());
}

describeWithPoppler('from the launch to the paper', () => {
  it('a para passes, makes the certificate, and HR reads it and checks its code', async () => {
    const para = aVisitor(world, 'pat');
    const result = await para.takeQuiz(await para.launch(), RIGHT);
    const me = await para.browser.open(result.url.replace(/\/learn\/([\w-]+)\/.*/, '/me/$1/'));
    const form = await para.browser.open(
      new URL(hrefOf(me.html, /href="([^"]*\/certificates\/[^"]*)"/), me.url).href,
    );

    const page = await para.browser.submit(form, '/certificates/', [
      ['legalName', 'María Núñez'],
      ['staffId', 'S-1'],
    ]);
    const pdf = await loadFile(para, new URL(hrefOf(page.html, /href="([^"]*\.pdf[^"]*)"/), page.url).href);
    const text = readPdf(pdf, 'pdftotext').replace(/\s+/g, ' ');
    const [code = ''] = /\b[A-Z0-9]{4}(-[A-Z0-9]{4}){3}\b/.exec(text) ?? [];
    const checked = await aVisitor(world, 'nobody').browser.open(`${world.toolUrl}/verify/${code}`);

    for (const words of [
      'María Núñez',
      'S-1',
      'Small course',
      '0.25 clock hours',
      'WA-77',
      'Average score 100%',
      'Each module credits the time that it states',
    ])
      expect(text).toContain(words);
    expect(text).toContain(`${world.toolUrl}/verify/${code}`);
    expect(checked.html).toContain('This certificate is valid');
    expect(checked.html).toContain('María Núñez');
  });
});
