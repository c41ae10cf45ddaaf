// What is said around the pages of evidence: loading, failing, and how values are put.

export const evidenceWords = {
  fr: {
    loading: 'Chargement des résultats du modèle…',
    failed: 'Les résultats du modèle n’ont pas pu être chargés',
    broken: (detail: string) => `Le fichier reçu a été refusé : ${detail}`,
    retry: 'Réessayer',
    offline: 'Une fois chargée, cette page fonctionne sans réseau.',
    upTo: (value: string) => `jusqu’à ${value}`,
    between: (from: string, to: string) => `${from} à ${to}`,
    missing: 'Non renseigné',
    other: 'autres',
  },
  en: {
    loading: 'Loading the results of the model…',
    failed: 'The results of the model could not be loaded',
    broken: (detail: string) => `The file received was refused: ${detail}`,
    retry: 'Try again',
    offline: 'Once loaded, this page works without a network.',
    upTo: (value: string) => `up to ${value}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    missing: 'Not given',
    other: 'others',
  },
};
