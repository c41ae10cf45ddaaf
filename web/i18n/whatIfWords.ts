// The sentences of the what-if beyond its fields: link of the loan's terms, steps back and forth, scenarios, sharing.

const s = (count: number): string => (count >= 2 ? 's' : '');

const fr = {
  link: 'L’échéance suit le montant',
  linkHint:
    'À durée égale, comme dans un contrat. Le prix du bien ne change pas : la différence est un apport.',
  redo: 'Refaire',
  share: 'Copier le lien',
  shared: (count: number) =>
    `Lien copié. Il ne contient que le numéro du dossier et ${count} valeur${s(count)} modifiée${s(count)}, aucune donnée enregistrée ; qui l’ouvre doit se connecter.`,
  shareFailed: 'Le lien n’a pas pu être copié :',
  sharedOpened: (count: number) =>
    `Simulation partagée : ${count} modification${s(count)} reprise${s(count)} du lien.`,
  sharedIgnored: (names: string) => `Valeurs du lien refusées : ${names}.`,
  required: 'obligatoire',
  scenarios: 'Scénarios',
  scenariosLead:
    'Gardez jusqu’à quatre simulations et comparez-les. Elles restent dans cette page, rien n’est enregistré.',
  keep: 'Garder ce scénario',
  keepName: 'Nom du scénario',
  keepDefault: (number: number) => `Scénario ${number}`,
  keepFull: 'Quatre scénarios sont gardés : retirez-en un pour en garder un autre.',
  keepNothing: 'Modifiez la demande pour garder un scénario.',
  kept: (name: string) => `« ${name} » est gardé.`,
  file: 'Dossier',
  apply: (name: string) => `Reprendre ${name}`,
  applyShort: 'Reprendre',
  remove: (name: string) => `Retirer ${name}`,
  comparison: 'Comparaison des scénarios',
  row: 'Élément',
  now: 'présent',
};

const en: typeof fr = {
  link: 'Instalment follows the amount',
  linkHint:
    'For the same duration, as in a contract. The price of the goods stays: the difference is paid oneself.',
  redo: 'Redo',
  share: 'Copy link',
  shared: (count) =>
    `Link copied. It holds only the file number and ${count} edited value${count === 1 ? '' : 's'}, nothing stored; who opens it must sign in.`,
  shareFailed: 'The link could not be copied:',
  sharedOpened: (count) => `Shared what-if: ${count} edit${count === 1 ? '' : 's'} taken from the link.`,
  sharedIgnored: (names) => `Values of the link refused: ${names}.`,
  required: 'required',
  scenarios: 'Scenarios',
  scenariosLead: 'Keep up to four what-ifs and compare them. They stay in this page; nothing is stored.',
  keep: 'Keep this scenario',
  keepName: 'Name of the scenario',
  keepDefault: (number) => `Scenario ${number}`,
  keepFull: 'Four scenarios are kept: remove one to keep another.',
  keepNothing: 'Edit the request to keep a scenario.',
  kept: (name) => `“${name}” is kept.`,
  file: 'File',
  apply: (name) => `Take up ${name}`,
  applyShort: 'Take up',
  remove: (name) => `Remove ${name}`,
  comparison: 'Comparison of the scenarios',
  row: 'Item',
  now: 'present',
};

export const whatIfWords = { fr, en };
