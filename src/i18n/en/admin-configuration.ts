/** What is set up for a district, to read and to keep. */
export const adminConfiguration = {
  lead: 'What is set up for this district, without secrets, keys and names.',
  download: 'Download as a file',
};
