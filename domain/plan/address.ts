/** The one rule for a mail address, for the plan file, the spreadsheet and the API alike. */

/** One address that a mail server can take as it is; nothing that could become two, or a header. */
export function isAddress(text: string): boolean {
  const label = '[a-z0-9]([a-z0-9-]*[a-z0-9])?';
  const domain = new RegExp(`^(${label}\\.)+${label}$`, 'i');
  const [name = '', host = '', ...more] = text.split('@');
  const plainName = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
  return more.length === 0 && plainName.test(name) && domain.test(host) && text.length <= 254;
}
