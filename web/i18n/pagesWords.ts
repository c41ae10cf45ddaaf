// The names of the pages, and what is said while one is on its way or did not come.

export const pagesWords = {
  fr: {
    applicants: 'Demandeurs',
    portfolio: 'Portefeuille',
    model: 'Modèle',
    monitoring: 'Surveillance',
    registry: 'Registre',
    gallery: 'Galerie',
    loading: 'Chargement…',
    missingTitle: 'La page n’a pas pu être chargée',
    missing: 'La connexion est coupée, ou une version plus récente est publiée.',
    retry: 'Recharger',
  },
  en: {
    applicants: 'Applicants',
    portfolio: 'Portfolio',
    model: 'Model',
    monitoring: 'Monitoring',
    registry: 'Registry',
    gallery: 'Gallery',
    loading: 'Loading…',
    missingTitle: 'The page could not be loaded',
    missing: 'The connection is down, or a newer version is published.',
    retry: 'Reload',
  },
};
