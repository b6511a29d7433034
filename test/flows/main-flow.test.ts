import { describeGradeFlow } from './grade-flow.ts';

describeGradeFlow('on the embedded store', () => ({}));
