/** The seeded plan under names as long as Dutch can make them. */

import type { Action, Contact, Plan } from '../../../domain/plan/plan.ts';

const compound = 'Jeugdveiligheidshuisregiobijeenkomstvoorbereidingscommissieoverleg';
const lower = compound.toLowerCase();

export function withLongNames(plan: Plan): Plan {
  return {
    ...plan,
    title: `${compound}splan veiligheid ${String(plan.year)}`,
    municipality: { ...plan.municipality, name: `gemeente ${compound}` },
    themes: plan.themes.map((theme) => ({
      ...theme,
      name: `${compound} (${theme.name})`,
      goals: [{ text: `${lower} neemt af`, scaling: null }],
    })),
    actions: plan.actions.map(longAction),
    contacts: plan.contacts.map(longContact),
  };
}

function longAction(action: Action): Action {
  return {
    ...action,
    what: `${compound} en ${lower}: ${action.what}`,
    shortName: `${lower} ${action.shortName}`,
    how: `Met het ${lower}.`,
    parts: action.parts.map((part) => ({ ...part, what: `${part.what} voor het ${lower}` })),
  };
}

function longContact(contact: Contact): Contact {
  return {
    ...contact,
    name: `${contact.name} ${compound}`,
    jobTitle: contact.jobTitle === '' ? '' : `${lower}coördinator`,
    address: `${contact.id}.${lower.slice(0, 50)}@${lower}.example.org`,
  };
}
