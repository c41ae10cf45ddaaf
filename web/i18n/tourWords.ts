// What the tour says.

export const tourWords = {
  fr: {
    title: 'Visite guidée',
    progress: (step: string, count: string) => `Étape ${step} sur ${count}`,
    next: 'Suivant',
    previous: 'Précédent',
    end: 'Terminer',
    close: 'Quitter la visite',
    keys: 'Flèches pour avancer ou revenir, Échap pour quitter.',
    nobody: 'Aucun demandeur n’est enregistré : la suite de la visite se fait sur un dossier.',
    steps: {
      search: {
        title: 'Trouver un demandeur',
        text: 'Tapez un identifiant, ou un mot comme « refusé ». Entrée ouvre le premier dossier.',
      },
      decision: {
        title: 'La recommandation',
        text: 'Accordé ou refusé, et à combien de points du seuil. Tout est calculé dans ce navigateur.',
      },
      reasons: {
        title: 'Les raisons',
        text: 'Ce qui abaisse et ce qui relève le score, en phrases à redire au client.',
      },
      whatIf: {
        title: 'La simulation',
        text: 'Bougez un curseur : le score suit sous le doigt, et rien n’est enregistré.',
      },
      way: {
        title: 'Le chemin vers un oui',
        text: 'Les plus petits changements qui mèneraient à un accord. Un clic les applique.',
      },
      client: {
        title: 'Devant le client',
        text: 'Ce bouton, ou F2, masque ce qui est interne quand vous tournez l’écran.',
      },
      explain: {
        title: 'Décider et expliquer',
        text: 'La décision est la vôtre. Une fois enregistrée, elle donne une explication à imprimer et un lien pour le client.',
      },
    },
  },
  en: {
    title: 'Guided tour',
    progress: (step: string, count: string) => `Step ${step} of ${count}`,
    next: 'Next',
    previous: 'Previous',
    end: 'Finish',
    close: 'Leave the tour',
    keys: 'Arrows to go on or back, Escape to leave.',
    nobody: 'No applicant is stored: the rest of the tour needs a file.',
    steps: {
      search: {
        title: 'Find an applicant',
        text: 'Type an identifier, or a word such as “refused”. Enter opens the first file.',
      },
      decision: {
        title: 'The recommendation',
        text: 'Granted or refused, and how many points from the threshold. All is computed in this browser.',
      },
      reasons: {
        title: 'The reasons',
        text: 'What lowers and what raises the score, in sentences to say to the client.',
      },
      whatIf: {
        title: 'The what-if',
        text: 'Move a slider: the score follows under your finger, and nothing is stored.',
      },
      way: {
        title: 'The way to a yes',
        text: 'The smallest changes that would lead to a yes. One click applies them.',
      },
      client: {
        title: 'In front of the client',
        text: 'This button, or F2, hides what is internal when you turn the screen.',
      },
      explain: {
        title: 'Decide and explain',
        text: 'The decision is yours. Once recorded, it comes with an explanation to print and a link for the client.',
      },
    },
  },
};
