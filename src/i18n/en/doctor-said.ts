/** What parts of the tool say of themselves and of what they met, within a sentence of the doctor. */
export const doctorSaid = {
  late: 'no answer within {ms} ms',
  'late-from': '{origin}: no answer within {ms} ms',
  'too-large': 'the answer is larger than {bytes} bytes',
  redirected: '{origin} answered with a redirect that is not followed',
  'not-public':
    '{host} is at {address}, which is not a public address; the setting outbound.allow can allow it',
  plain: '{host}: plain http is not used in production',
  'no-url': 'the address is not an http(s) URL',
  removed: 'the platform was removed',
  'other-secret':
    'The signing key in the store was made with another AIDEWELL_SECRET. Start with that secret; if it is lost, run `aidewell keys rotate --now` to make a new key.',
  sqlite: 'embedded SQLite {version} store in {file}',
  mongodb: 'MongoDB {version}, database "{database}" at {where}',
};
