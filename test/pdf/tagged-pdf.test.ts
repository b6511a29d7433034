import { createTaggedPdf } from '../../src/pdf/tagged-pdf.ts';

test('each font file is read once, however often texts change their font', () => {
  const { doc } = createTaggedPdf({ title: 'T', author: 'A', language: 'en', createdAt: 0 });

  for (let text = 0; text < 20; text++)
    for (const font of ['regular', 'bold', 'display']) doc.font(font).widthOfString('some words');

  expect((doc as unknown as { _fontCount: number })._fontCount).toBe(3);
});
