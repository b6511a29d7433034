/** How long ago something was. */
export const time = {
  now: 'just now',
  minutes: '{count, plural, one {# minute} other {# minutes}} ago',
  hours: '{count, plural, one {# hour} other {# hours}} ago',
  days: '{count, plural, one {# day} other {# days}} ago',
};
