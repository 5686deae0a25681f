/** How much a request may hold, in bytes. */

export const mostBytes = {
  /** Of a form behind a link in a mail. */
  answer: 64 * 1024,
  /** Of a spreadsheet with the directory. */
  directory: 1_000_000,
  /** Of a plan file in a form: pasted text grows on its way. The text itself may be 1 MB. */
  planFile: 4_000_000,
  /** Of a request to the API. */
  apiCall: 2_000_000,
};
