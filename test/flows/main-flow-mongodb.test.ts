import { mongodbForTests } from '../servers/mongodb/mongodb.ts';
import { describeGradeFlow } from './grade-flow.ts';

const server = await mongodbForTests();
if ('skipped' in server) it.skip(server.skipped, () => undefined);
else {
  afterAll(() => server.stop());
  describeGradeFlow(`on ${server.description}`, () => ({ MONGODB_URI: server.uri }));
}
