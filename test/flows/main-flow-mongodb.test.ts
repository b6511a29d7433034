import { mongodbForTests } from '../servers/mongodb/mongodb.ts';
import { describeGradeFlow } from './grade-flow.ts';

const server = await mongodbForTests();
if ('skipped' in server) it.skip(server.skipped, () => undefined);
else {
  afterAll(() => server.stop());
  let worlds = 0;
  const database = (): string => server.uri.replace(/^(\w[^?]*)/, `$1_${++worlds}`);
  describeGradeFlow(`on ${server.description}`, () => ({ MONGODB_URI: database() }));
}
