/** The keys that the tool signs with. */
export const keys = {
  lead: 'The tool signs its requests with these. LMSs fetch the public halves here:',
  key: 'Key',
  state: 'State',
  'state.next': 'Published, signs later',
  'state.signing': 'Signs',
  'state.old': 'Published, signs no more',
  made: 'Made',
  signs: 'Signs from',
  until: 'Published until',
  'until.followed': 'another one follows it',
  rotate: 'Make a new key …',
  waiting: 'A new key is published already and takes over at the time above.',
  leaked: 'Did a key leak, or was the secret lost? On the tool’s machine:',
  others: 'The keys serve every district; who runs the tool changes them.',
  'new.title': 'New key',
  'new.ask': 'Make a new signing key?',
  'new.what':
    'It is published now and signs from tomorrow, so that every LMS has fetched it by then. The old one stays published for a week longer.',
  'new.pasted':
    'LMSs that fetch the key set by its address need no change. Where a key was pasted into an LMS, paste the new one there within a day.',
  'new.do': 'Make a new key',
};
