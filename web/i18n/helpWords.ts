// What leads to help: the meaning of a term, the help itself, the tour.

export const helpWords = {
  fr: {
    meaning: (term: string) => `Que veut dire « ${term} » ?`,
    title: 'Aide',
    tour: 'Visite guidée',
    offer: 'Première fois ici ? Une visite de 60 secondes montre l’essentiel, sur un vrai dossier.',
    start: 'Commencer la visite',
    decline: 'Non merci',
  },
  en: {
    meaning: (term: string) => `What does “${term}” mean?`,
    title: 'Help',
    tour: 'Guided tour',
    offer: 'First time here? A tour of 60 seconds shows what matters, on a real file.',
    start: 'Start the tour',
    decline: 'No, thank you',
  },
};
