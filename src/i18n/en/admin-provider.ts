/** Who answers for PD hours: the form of a district's settings. */
export const adminProvider = {
  lead: 'Who answers for PD hours in this district. Certificates and PD records show it. Changes hold from now on: what was issued stays as it was.',
  unsaved: 'Nothing was saved yet.',
  name: 'Provider name',
  contact: 'Contact',
  'contact.hint': '(an e-mail address, a phone number or a web address that certificates print)',
  sponsorId: 'Approved-provider or sponsor ID',
  'sponsorId.hint': '(from your state, if you have one)',
  approved:
    'This provider is approved to give clock hours. Certificates then say “clock hours” and print the ID. Without this they say “professional development”.',
  signatory: 'Name of the person who signs certificates',
  signatoryTitle: 'Their title',
  timeZone: 'Time zone',
  'timeZone.hint': '(a school year goes from July 1 to June 30 by its clocks)',
  breaks: 'School breaks',
  'breaks.hint': '(one on each line, for example 2026-12-21 to 2027-01-01; no review is due in them)',
  ledgerYears: 'Years that PD records are kept',
  'ledgerYears.hint': '(nothing: {years} years)',
  save: 'Save',
};
