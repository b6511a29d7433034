import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCourseFolders } from '../../src/content/course-library-reader.ts';
import { lintCourse } from '../../src/content/lint-course.ts';

const COURSES = join(dirname(fileURLToPath(import.meta.url)), '../../courses');

const folders = await readCourseFolders(COURSES);

describe('the shipped courses', () => {
  it.each(folders.map((folder) => [folder.id, folder] as const))(
    '%s has neither errors nor warnings',
    (_id, folder) => {
      expect(lintCourse(folder)).toEqual([]);
    },
  );
});
