// Features that say the same thing of an applicant, and so share one reason: a lateness counted, summed and averaged is
// one lateness. Finer than the catalogue's groups, each within one of them.

import { type CatalogueField, catalogue, type FieldName } from '../features/catalogue.ts';
import { GROUPS, type Group } from '../features/field.ts';

/** Which fields of the group belong to the family, by their names; `rest` = those that no family before it takes. */
interface FamilyOfFields {
  readonly group: Group;
  readonly fields: RegExp | 'rest';
}

/** Late, not latest. */
const LATE = 'late(?!st)';

const families = {
  contractType: { group: 'loan', fields: /^contract_type$/ },
  loanTerms: { group: 'loan', fields: 'rest' },

  burden: { group: 'income', fields: 'rest' },

  occupation: { group: 'employment', fields: /^(income_type|occupation|organisation)$/ },
  timeInJob: { group: 'employment', fields: 'rest' },

  age: { group: 'person', fields: /^age_years$/ },
  gender: { group: 'person', fields: /^gender$/ },
  education: { group: 'person', fields: /^education$/ },
  car: { group: 'person', fields: /^(owns_)?car(_|$)/ },
  socialCircle: { group: 'person', fields: /^social_circle_/ },
  household: { group: 'person', fields: 'rest' },

  region: { group: 'home', fields: /^region_/ },
  housing: { group: 'home', fields: 'rest' },

  documents: { group: 'contact', fields: /^documents?_/ },
  towns: { group: 'contact', fields: /_in_other_city$/ },
  contactDetails: { group: 'contact', fields: 'rest' },

  externalScores: { group: 'externalScores', fields: 'rest' },

  enquiries: { group: 'bureau', fields: /^bureau_enquiries_/ },
  bureauLateness: {
    group: 'bureau',
    fields: new RegExp(`${LATE}|overdue|prolongation|^balance_.*status`),
  },
  bureauDebt: { group: 'bureau', fields: /active|debt|annuity|remaining|headroom/ },
  bureauHistory: { group: 'bureau', fields: 'rest' },

  previousOutcomes: { group: 'previous', fields: /approved|refus(ed|al)|_last_\d/ },
  previousRunning: { group: 'previous', fields: /running|remaining|_due_/ },
  previousLoans: { group: 'previous', fields: 'rest' },

  instalmentLateness: { group: 'instalments', fields: new RegExp(`${LATE}|short|unpaid`) },
  instalmentRecord: { group: 'instalments', fields: 'rest' },

  pointOfSaleLateness: { group: 'pointOfSale', fields: new RegExp(LATE) },
  pointOfSaleCredits: { group: 'pointOfSale', fields: 'rest' },

  cardLateness: { group: 'card', fields: new RegExp(`${LATE}|minimum_missed`) },
  cardUse: { group: 'card', fields: 'rest' },
} as const satisfies Record<string, FamilyOfFields>;

export type Family = keyof typeof families;

/** In the order of the groups. */
export const FAMILIES = (Object.keys(families) as Family[]).toSorted(
  (a, b) => groupOrder(families[a].group) - groupOrder(families[b].group),
);

export function groupOf(family: Family): Group {
  return families[family].group;
}

const byField = new Map<FieldName, Family>(catalogue.map((field) => [field.name, findFamily(field)]));

/** @throws RangeError for a field that is not in the catalogue. */
export function familyOf(name: FieldName): Family {
  const family = byField.get(name);
  if (!family) throw new RangeError(`No family has the field "${name}".`);
  return family;
}

function findFamily({ name, group }: CatalogueField): Family {
  const family = FAMILIES.find((one) => {
    const { fields } = families[one];
    return families[one].group === group && (fields === 'rest' || fields.test(name));
  });
  if (!family) throw new RangeError(`No family of the group "${group}" takes "${name}".`);
  return family;
}

function groupOrder(group: Group): number {
  return Object.keys(GROUPS).indexOf(group);
}
