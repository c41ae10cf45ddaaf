// What the client reads on the screen turned to them.

const fr = {
  title: 'Votre demande de prêt',
  decided: {
    granted: (date: string) => `Votre demande a été acceptée le ${date}.`,
    refused: (date: string) => `Votre demande a été refusée le ${date}.`,
  },
  recommended: {
    granted: 'L’évaluation recommande d’accorder ce prêt.',
    refused: 'L’évaluation ne recommande pas d’accorder ce prêt tel quel.',
  },
  aPersonDecides: 'Ce n’est pas encore une décision : votre conseiller décide, après vous avoir entendu.',
  mayReview: 'Une personne a décidé. Vous pouvez demander qu’une autre réexamine votre demande.',
  someMissing:
    'Certaines informations manquaient. Les fournir peut changer le résultat, dans un sens ou dans l’autre.',
  tried: {
    granted: 'Avec ce que vous essayez, le prêt serait recommandé.',
    refused: 'Avec ce que vous essayez, le prêt ne serait pas recommandé.',
  },
  asAsked: {
    granted: 'Votre demande, telle quelle, est recommandée.',
    refused: 'Votre demande, telle quelle, n’est pas recommandée.',
  },
  why: 'Pourquoi',
  against: 'Ce qui joue contre la demande',
  inFavour: 'Ce qui joue pour la demande',
  noReason: 'Rien de marquant.',
  ways: 'Le chemin vers un oui',
  waysComing: 'Recherche des changements possibles…',
  waysNotNeeded: 'Rien n’a à changer : la demande, telle qu’elle est affichée, est recommandée.',
  waysFound: 'Avec chacun de ces changements, le prêt serait recommandé. Le plus facile vient d’abord.',
  waysBest: 'Aucun changement de la demande ne suffit à lui seul. Le plus grand progrès possible :',
  waysNone:
    'Aucun changement du montant, de la durée, de l’apport ou des documents n’améliorerait le résultat.',
  noPromise: 'Ce n’est pas une promesse : une personne décide.',
  try: 'Essayer',
  tryOf: (sentence: string) => `Essayer : ${sentence}`,
  beingTried: 'À l’essai',
  trial: 'Essayez vous-même',
  trialLead: 'Changez votre demande : le résultat suit tout de suite. Rien n’est envoyé ni enregistré.',
  reset: 'Revenir à ma demande',
  rightsTitle: 'Vos droits',
  rights: [
    {
      title: 'Comprendre',
      text: 'Vous pouvez recevoir une explication claire et écrite de cette évaluation.',
    },
    {
      title: 'Donner votre point de vue',
      text: 'Dites ce que les données ne disent pas : c’est conservé avec la décision.',
    },
    {
      title: 'Demander un réexamen',
      text: 'Une personne qui n’a pas pris la décision regarde la demande à nouveau et motive sa réponse.',
    },
    {
      title: 'Consulter et corriger vos données',
      text: 'Vous pouvez en recevoir une copie, faire corriger ce qui est faux, et le faire effacer sous conditions.',
    },
    {
      title: 'Vous plaindre',
      text: 'Vous pouvez saisir l’autorité de protection des données, en France la CNIL.',
    },
  ],
};

const en: typeof fr = {
  title: 'Your request for a loan',
  decided: {
    granted: (date) => `Your request was granted on ${date}.`,
    refused: (date) => `Your request was refused on ${date}.`,
  },
  recommended: {
    granted: 'The assessment recommends this loan.',
    refused: 'The assessment does not recommend this loan as it is.',
  },
  aPersonDecides: 'This is not a decision yet: your advisor decides, after listening to you.',
  mayReview: 'A person has decided. You can ask that another one looks at your request again.',
  someMissing: 'Some facts were missing. Giving them may change the result, either way.',
  tried: {
    granted: 'With what you try, the loan would be recommended.',
    refused: 'With what you try, the loan would not be recommended.',
  },
  asAsked: {
    granted: 'Your request, as it is, is recommended.',
    refused: 'Your request, as it is, is not recommended.',
  },
  why: 'Why',
  against: 'What counts against the request',
  inFavour: 'What counts for the request',
  noReason: 'Nothing notable.',
  ways: 'The way to a yes',
  waysComing: 'Looking for possible changes…',
  waysNotNeeded: 'Nothing has to change: the request, as shown, is recommended.',
  waysFound: 'With each of these changes the loan would be recommended. The easiest comes first.',
  waysBest: 'No change of the request is enough by itself. The largest step that can be made:',
  waysNone: 'No change of amount, duration, own payment or documents would improve the result.',
  noPromise: 'This is no promise: a person decides.',
  try: 'Try it',
  tryOf: (sentence) => `Try it: ${sentence}`,
  beingTried: 'Being tried',
  trial: 'Try it yourself',
  trialLead: 'Change your request: the result follows at once. Nothing is sent or kept.',
  reset: 'Back to my request',
  rightsTitle: 'Your rights',
  rights: [
    { title: 'Understand', text: 'You can get a clear, written explanation of this assessment.' },
    { title: 'Give your view', text: 'Say what the data do not say: it is kept with the decision.' },
    {
      title: 'Ask for a review',
      text: 'A person who did not take the decision looks at the request again and gives grounds.',
    },
    {
      title: 'See and correct your data',
      text: 'You can get a copy of them, have wrong ones corrected, and have them erased under conditions.',
    },
    { title: 'Complain', text: 'You can turn to the data protection authority of your country.' },
  ],
};

export const clientFileWords = { fr, en };
