// The words of sheets to print and of links for clients, in the dashboard.

const fr = {
  explanation: 'Fiche d’explication à imprimer',
  data: 'Fiche des données du client',
  opening: 'Ouverture…',
  blocked: 'Le navigateur a bloqué le nouvel onglet. Autorisez-le pour ce site.',
  links: 'Lien pour le client',
  linksLead:
    'Le client voit sur son téléphone sa décision, ses raisons, ses données, et peut demander un réexamen. Rien d’autrui.',
  days: 'Valable',
  daysOf: (days: number) => (days === 1 ? '1 jour' : `${days} jours`),
  language: 'Langue',
  languages: { fr: 'Français', en: 'Anglais' },
  create: 'Créer un lien',
  once: 'Copiez ce lien maintenant : il ne sera plus montré.',
  address: 'Adresse du lien',
  copy: 'Copier',
  copied: 'Copié',
  none: 'Aucun lien n’a été créé pour cette décision.',
  list: 'Liens de cette décision',
  made: (date: string) => `Créé le ${date}`,
  until: (date: string) => `jusqu’au ${date}`,
  opens: (count: number) => (count === 0 ? 'jamais ouvert' : `ouvert ${count} fois`),
  states: { active: 'Actif', expired: 'Expiré', revoked: 'Révoqué' },
  revoke: 'Révoquer',
  revokeOf: (date: string) => `Révoquer le lien créé le ${date}`,
  failed: 'L’opération n’a pas abouti',
};

const en: typeof fr = {
  explanation: 'Explanation sheet to print',
  data: 'Data sheet of the client',
  opening: 'Opening…',
  blocked: 'The browser blocked the new tab. Allow it for this site.',
  links: 'Link for the client',
  linksLead:
    'On their phone clients see their decision, its reasons, their data, and can ask for a review. Nothing of anyone else.',
  days: 'Valid for',
  daysOf: (days) => (days === 1 ? '1 day' : `${days} days`),
  language: 'Language',
  languages: { fr: 'French', en: 'English' },
  create: 'Make a link',
  once: 'Copy this link now: it will not be shown again.',
  address: 'Address of the link',
  copy: 'Copy',
  copied: 'Copied',
  none: 'No link was made for this decision.',
  list: 'Links of this decision',
  made: (date) => `Made on ${date}`,
  until: (date) => `until ${date}`,
  opens: (count) => (count === 0 ? 'never opened' : count === 1 ? 'opened once' : `opened ${count} times`),
  states: { active: 'Active', expired: 'Expired', revoked: 'Revoked' },
  revoke: 'Revoke',
  revokeOf: (date) => `Revoke the link made on ${date}`,
  failed: 'It did not succeed',
};

export const sheetWords = { fr, en };
