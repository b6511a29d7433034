/** Names the certificate's layout and fonts; a change of either that changes a sheet's bytes changes it too. */
export const CERTIFICATE_LAYOUT = '1';
