/** Columns of the directory as a spreadsheet that can be changed and sent back. */

export const ownColumns = ['sleutel', 'naam', 'functie', 'mailadres'] as const;
