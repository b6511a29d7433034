export interface MediaType {
  readonly kind: 'image' | 'video' | 'captions' | 'handout';
  /** MIME. */
  readonly type: string;
}

const TYPES: Readonly<Record<MediaType['kind'], Readonly<Record<string, string>>>> = {
  image: {
    svg: 'image/svg+xml',
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    webp: 'image/webp',
    gif: 'image/gif',
  },
  video: { mp4: 'video/mp4', webm: 'video/webm' },
  captions: { vtt: 'text/vtt; charset=utf-8' },
  handout: {
    pdf: 'application/pdf',
    txt: 'text/plain; charset=utf-8',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    odt: 'application/vnd.oasis.opendocument.text',
  },
};

const BY_ENDING: ReadonlyMap<string, MediaType> = new Map(
  (Object.keys(TYPES) as MediaType['kind'][]).flatMap((kind) =>
    Object.entries(TYPES[kind]).map(([ending, type]) => [ending, { kind, type }] as const),
  ),
);

/** How a course's file is sent, by the ending of its name; undefined for files that are never sent. */
export const mediaTypeOf = (path: string): MediaType | undefined =>
  BY_ENDING.get(/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');

/** Endings of the files that learners can open, for people. */
export const MEDIA_ENDINGS: readonly string[] = [...BY_ENDING.keys()];

/** Where the captions of a video stand: the same name with `.vtt`. */
export const captionsPath = (video: string): string => video.replace(/\.[^./]*$/, '.vtt');
