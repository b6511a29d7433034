/** What each rule of a launch asks for, and what an admin does when it does not hold. */
export const launchRule = {
  'cookie-kept': 'The browser keeps a cookie of this tool',
  'lms-accepted': 'The LMS did not answer with an error',
  form: 'The form holds a token and a state of ours',
  'login-of-this-browser': 'The sign-in began in this browser',
  'login-in-time': 'The sign-in began less than ten minutes ago',
  'token-form': 'The token is a signed JWT',
  algorithm: 'It is signed with RS256',
  'no-critical-extension': 'It asks for no unknown extension',
  'key-named': 'It names the key it is signed with',
  'platform-known': 'The platform is registered and active here',
  issuer: 'The issuer is that of the platform',
  audience: 'The token is made for our client id',
  'authorized-party': 'No other tool is named as its user',
  'key-known': 'The LMS publishes the key',
  signature: 'The signature is right',
  'not-expired': 'The token has not expired',
  'issued-in-time': 'It was issued just now',
  'valid-already': 'It is valid already',
  'nonce-of-this-login': 'It belongs to this sign-in',
  version: 'It is LTI 1.3',
  'message-type': 'It is a kind of message that this tool offers',
  'deployment-named': 'It names a deployment',
  'target-link-is-ours': 'The link leads to this tool',
  'resource-link': 'It names the link it came from',
  'deep-linking-settings': 'A choice of modules says where it goes',
  'review-of-a-learner': 'A review of a submission says whose it is',
  context: 'The course has an id',
  roles: 'The roles are a list',
  person: 'It names a person',
  'deployment-enabled': 'The deployment is active here',
  ltijs: 'The second check of the token agrees',
  'nonce-unused': 'The token was not used before',
  'of-another-version': 'A rule of another version of this tool',
  'fix.again':
    'Usually it was an old tab, a reload or the Back button: open the module from the course again.',
  'fix.lms-bug':
    'The LMS sent what the LTI specification does not allow. Update the LMS, or show this page to its maker.',
  'fix.registration':
    'Compare issuer and client id in the LMS with those of the platform here: they must be equal letter by letter.',
  'fix.clocks':
    'One of the two clocks is wrong: synchronize both (timedatectl set-ntp true), then run the doctor.',
  'fix.again-or-clocks':
    'Usually it was an old tab, a reload or the Back button: open the module from the course again. If it happens to everybody, one of the two clocks is wrong: synchronize both (timedatectl set-ntp true), then run the doctor.',
  'fix.cookie':
    'The page offered a window of its own. Let the LMS open the tool in a new window, or allow cookies for this site.',
  'fix.sign-in':
    'The LMS refused the sign-in: is the person signed in there, and is the launch address registered as redirect URI?',
  'fix.algorithm': 'Set the LMS’s signing algorithm to RS256; others are not safe.',
  'fix.platform': 'Activate the platform on its page, or with: aidewell platform activate',
  'fix.keys-address':
    'Is the keys address (JWKS) of the platform right, and can this machine reach it? The doctor checks it.',
  'fix.signature':
    'The keys address (JWKS) belongs to another installation of the LMS, or somebody tried to get in. Compare it in the LMS.',
  'fix.version': 'Add the tool to the LMS as LTI 1.3, not as LTI 1.1.',
  'fix.message-type':
    'Take the tool out of this place in the LMS; it offers module links and the choice of modules.',
  'fix.target': 'The link’s address in the LMS must begin with the launch address of this tool.',
  'fix.person': 'The LMS sent no user: sign in there, and do not open modules as a guest.',
  'fix.deployment': 'Accept the deployment on the page “Deployments”.',
  'fix.module':
    'Correct the link’s custom parameter “module” in the LMS course, or put the module into the courses folder.',
  'fix.store': 'The store did not answer. Run the doctor, and look into the log of the tool.',
  'fix.internal': 'A fault of the tool. The log of the tool says more under the same code.',
  'fix.log': 'The log of the tool says more under the same code.',
};
