const QUESTIONS_A_MINUTE = 2.5;

/** Whole minutes that so many review questions take, about. */
export const reviewMinutes = (questions: number): number => Math.ceil(questions / QUESTIONS_A_MINUTE);
