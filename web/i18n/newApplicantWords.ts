// The sentences of the page of a new applicant.

const s = (count: number): string => (count >= 2 ? 's' : '');

const fr = {
  title: 'Nouveau demandeur',
  lead: 'Saisissez la demande : le score apparaît dès que les champs obligatoires sont remplis. Rien n’est enregistré, et aucun historique n’est connu.',
  form: 'Demande',
  tag: 'Nouvelle demande',
  lacking: (count: number) => `Le score apparaît avec ${count === 1 ? 'ce champ' : `ces ${count} champs`} :`,
  filled: (count: number, all: number) => `${count} champ${s(count)} rempli${s(count)} sur ${all}`,
  print: 'Imprimer',
};

const en: typeof fr = {
  title: 'New applicant',
  lead: 'Enter the request: the score appears once the required fields are filled in. Nothing is recorded, and no history is known.',
  form: 'Request',
  tag: 'New request',
  lacking: (count) => `The score appears with ${count === 1 ? 'this field' : `these ${count} fields`}:`,
  filled: (count, all) => `${count} of ${all} fields filled in`,
  print: 'Print',
};

export const newApplicantWords = { fr, en };
