/** How much a request may hold, in bytes. */

export const mostBytes = {
  /** Of what anybody may send to sign in. */
  signIn: 16_000,
  /** Of any other form: twenty actions may be answered in one, each with a text. */
  form: 500_000,
  /** Of a spreadsheet with the directory. */
  directory: 1_000_000,
  /** Of a plan file in a form: pasted text grows on its way. The text itself may be 1 MB. */
  planFile: 4_000_000,
  /** Of a document that a plan is read from: a little more than the document itself. */
  document: 21_000_000,
  /** The same in a request to the API, where bytes are written as letters. */
  apiDocument: 28_100_000,
  /** Of any other request to the API. */
  apiCall: 2_000_000,
};
