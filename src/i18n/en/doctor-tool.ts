/** What the doctor found about the tool itself: its address, keys, clock, store, disk, and copies. */
export const doctorTool = {
  'url.ok': 'LMSs and browsers reach the tool at {url}.',
  'url.trial': '{url} is for trying out on this machine.',
  'url.plain':
    'The tool’s address {url} is plain http: names and grades can be read on the way, and browsers keep no cookie.',
  'url.plain.fix':
    'Put a web server with a certificate before the tool (docs/operations.md, “Behind nginx”) and set AIDEWELL_URL to the https address.',
  'url.near': '{url} is an address of this machine only: {lms} cannot reach it.',
  'url.near.fix':
    'Set AIDEWELL_URL to the https address under which browsers and LMSs reach the tool, then change it in the LMS too.',
  'certificate.ok': 'The certificate of {url} is trusted until {date}.',
  'certificate.soon':
    'The certificate of {url} ends on {date}, {days, plural, =0 {today} one {in # day} other {in # days}}.',
  'certificate.ended': 'The certificate of {url} ended on {date}.',
  'certificate.renew':
    'Renew the certificate of the web server before the tool (certbot renew, then reload the web server).',
  'certificate.refused': 'The certificate of {url} is not trusted ({why}).',
  'certificate.refused.fix':
    'Install the whole chain (“fullchain”) of a certificate that browsers trust. An LMS refuses what this machine refuses.',
  'certificate.silent': 'At {url} nobody answered ({why}).',
  'certificate.silent.fix':
    'Is the web server before the tool running, and does the name lead to it? Some networks do not let a machine reach its own public address: then try it from elsewhere.',
  'cookies.ok':
    'Cookies are marked Secure and Partitioned: modules work inside the LMS page, also where browsers block other cookies. A browser that keeps none there (Safari 18.5 to 26.1) gets the module in a window of its own.',
  'cookies.trial':
    'Cookies are marked Secure and Partitioned: modules work inside the LMS page, also where browsers block other cookies. A browser that keeps none there (Safari 18.5 to 26.1) gets the module in a window of its own. Over plain http this works on this machine only, as browsers trust it.',
  'cookies.none': 'Browsers keep no cookie of {url}, so nobody can open a module.',
  'cookies.none.fix': 'Serve the tool by https and set AIDEWELL_URL to that address.',
  'keys.ok':
    'The tool’s own keys can be fetched at {address} ({count, plural, one {one key} other {# keys}}). Tried from this machine.',
  'keys.silent': 'The tool’s own keys could not be fetched at {address} ({why}).',
  'keys.silent.fix':
    'Is the tool running, and does the web server pass /lti on to it? The firewall must let the LMS in; Moodle by default calls only the ports 80 and 443 and public addresses.',
  'keys.none': 'At {address} something answers with status {status}, but not with keys.',
  'keys.none.fix':
    'AIDEWELL_URL leads to another program, or the web server does not pass /lti on to this tool.',
  'keys.other': 'At {address} are other keys than this tool has in its store.',
  'keys.other.fix':
    'Another installation answers there, or a cache before the tool keeps an old copy. Let the web server cache /lti/keys for five minutes at most.',
  'clock.ok': 'The clock agrees with those of the LMSs.',
  'clock.untold': 'No LMS told the time, so the clock could not be compared.',
  'clock.untold.fix': 'Run the doctor again when an LMS is registered and answers; until then: timedatectl',
  'clock.seconds': '{count, plural, one {# second} other {# seconds}}',
  'clock.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'clock.ahead': 'The clock of this machine is {span} ahead of that of {name}. Launches are refused.',
  'clock.ahead.tokens':
    'The clock of this machine is {span} ahead of that of {name}. Moodle refuses requests for tokens from a clock that is ahead.',
  'clock.behind': 'The clock of this machine is {span} behind that of {name}. Launches are refused.',
  'clock.behind.works': 'The clock of this machine is {span} behind that of {name}. Launches still work.',
  'clock.ours.fix': 'Synchronize the clock of this machine: timedatectl set-ntp true',
  'clock.theirs.fix': 'Ask who runs the LMS to synchronize its clock.',
  'clock.either.fix':
    'One of the two is wrong. This machine: timedatectl set-ntp true. Ask who runs the LMS to synchronize its clock.',
  'store.ok': 'The store takes writes: {description}.',
  'store.fault': 'The store does not take writes: {fault}',
  'store.fault.fix': 'Mend what the sentence names; nothing is lost meanwhile, but nothing can be answered.',
  disk: '{free} of {total} are free on the disk of {folder}.',
  'disk.gigabytes': '{amount, number, ::.0} GB',
  'disk.megabytes': '{amount, number, ::integer} MB',
  'disk.fix':
    'Make room on the disk or move the data folder (AIDEWELL_DATA). Old copies and logs are the usual cause.',
  backups:
    'This tool does not make copies of its data by itself, and cannot tell whether somebody else does.',
  'backups.sqlite.fix':
    'Run `aidewell backup` regularly (docs/operations.md, “Data, copies, secret”), keep the secret apart, and try a restore once.',
  'backups.mongodb.fix':
    'Let MongoDB’s own backup run regularly, keep the secret apart, and try a restore once.',
};
