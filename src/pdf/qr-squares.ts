import qrcode from 'qrcode-generator';

/** A row's dark runs: column, row and length in modules. */
export interface DarkRun {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A QR code as dark runs, without its quiet zone. Level M survives a coffee stain and a bad printer. */
export function qrSquares(data: string): { readonly size: number; readonly runs: readonly DarkRun[] } {
  const code = qrcode(0, 'M');
  code.addData(data);
  code.make();
  const size = code.getModuleCount();
  const runs: DarkRun[] = [];
  for (let y = 0; y < size; y += 1) {
    let x = 0;
    while (x < size) {
      const start = x;
      while (x < size && code.isDark(y, x)) x += 1;
      if (x > start) runs.push({ x: start, y, width: x - start });
      else x += 1;
    }
  }
  return { size, runs };
}
