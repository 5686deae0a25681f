/** What a plan file changes, and what stays in spite of it, as rows. */

import type { Comparison } from '../../domain/plan/comparison.ts';
import type { FieldChange, ListDiff, PlanDiff } from '../../domain/plan/diff.ts';

type Subject = 'actie' | 'contact' | 'thema' | 'rol' | 'plan';

interface DiffRow {
  onderdeel: Subject;
  naam: string;
  soort: 'nieuw' | 'weg' | 'anders';
  veld: string | null;
  was: string;
  wordt: string;
}

export function comparisonJson({ changes, kept }: Comparison) {
  return { wijzigingen: changes === null ? [] : rowsOf(changes), blijft: rowsOf(kept) };
}

function rowsOf({ actions, contacts, themes, roles, settings }: PlanDiff): DiffRow[] {
  return [
    ...listRows('actie', actions, ({ what }) => what),
    ...listRows('contact', contacts, ({ name }) => name),
    ...listRows('thema', themes, ({ name }) => name),
    ...roles.map((field) => fieldRow('rol', field.field, field)),
    ...settings.map((field) => fieldRow('plan', '', field)),
  ];
}

function listRows<T>(
  onderdeel: Subject,
  { added, removed, changed }: ListDiff<T>,
  nameOf: (item: T) => string,
): DiffRow[] {
  const whole = (item: T, soort: 'nieuw' | 'weg'): DiffRow => {
    return { onderdeel, naam: nameOf(item), soort, veld: null, was: '', wordt: '' };
  };
  return [
    ...added.map((item) => whole(item, 'nieuw')),
    ...removed.map((item) => whole(item, 'weg')),
    ...changed.flatMap(({ item, fields }) =>
      fields.map((field) => fieldRow(onderdeel, nameOf(item), field)),
    ),
  ];
}

function fieldRow(onderdeel: Subject, naam: string, { field, was, becomes }: FieldChange): DiffRow {
  return { onderdeel, naam, soort: 'anders', veld: field, was, wordt: becomes };
}
