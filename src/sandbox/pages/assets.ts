/** Sends the form of the page. Without JavaScript its button does. */
export const SUBMIT_SCRIPT = `document.getElementById('send').submit();
`;
