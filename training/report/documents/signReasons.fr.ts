// French for the catalogue's reasons for a fixed sign, which it tells in English.

export const signReasonsFr: Readonly<Record<string, string>> = {
  'A longer time in the present job never speaks against an applicant.':
    'Une plus longue ancienneté dans l’emploi ne parle jamais contre un demandeur.',
  'The lender rates regions from 1, the best, to 3.': 'Le prêteur note les régions de 1, la meilleure, à 3.',
  'External scores are built so that a higher one means a lower risk.':
    'Les scores externes sont faits pour qu’un score plus haut signifie un risque plus bas.',
  'Money overdue today with another lender never speaks for an applicant.':
    'Un impayé en cours chez un autre prêteur ne parle jamais pour un demandeur.',
  'A larger past overdue amount never speaks for an applicant.':
    'Un plus gros impayé passé ne parle jamais pour un demandeur.',
  'More days overdue with another lender never speak for an applicant.':
    'Plus de jours de retard chez un autre prêteur ne parlent jamais pour un demandeur.',
  'A larger overdue amount on a fairly new credit never speaks for an applicant.':
    'Un plus gros impayé sur un crédit assez récent ne parle jamais pour un demandeur.',
  'One more month late with another lender never speaks for an applicant.':
    'Un mois de retard de plus chez un autre prêteur ne parle jamais pour un demandeur.',
  'The bureau’s status grows with the days late: 0 none, 5 more than 120 days or written off.':
    'Le statut du bureau croît avec les jours de retard : 0 aucun, 5 plus de 120 jours ou passé en perte.',
  'One more recent month late with another lender never speaks for an applicant.':
    'Un mois de retard récent de plus chez un autre prêteur ne parle jamais pour un demandeur.',
  'The bureau’s status grows with the days late: 0 none, 5 more than 120 days.':
    'Le statut du bureau croît avec les jours de retard : 0 aucun, 5 plus de 120 jours.',
  'One more request refused never speaks for an applicant.':
    'Une demande refusée de plus ne parle jamais pour un demandeur.',
  'A refusal of the latest request never speaks for an applicant.':
    'Le refus de la dernière demande ne parle jamais pour un demandeur.',
  'Paying later never speaks for an applicant.': 'Payer plus tard ne parle jamais pour un demandeur.',
  'Paying less than was due never speaks for an applicant.':
    'Payer moins que dû ne parle jamais pour un demandeur.',
  'More lateness on a loan never speaks for an applicant.':
    'Plus de retard sur un prêt ne parle jamais pour un demandeur.',
  'Coming closer to the limit, or over it, never speaks for an applicant.':
    'S’approcher du plafond, ou le dépasser, ne parle jamais pour un demandeur.',
  'One more month below the minimum payment never speaks for an applicant.':
    'Un mois de plus sous le paiement minimum ne parle jamais pour un demandeur.',
  'More lateness on a card never speaks for an applicant.':
    'Plus de retard sur une carte ne parle jamais pour un demandeur.',
  'Borrowing more than the goods are worth leaves less of one’s own money at stake.':
    'Emprunter plus que la valeur du bien engage moins d’argent à soi.',
  'A larger share of income spent on the loan leaves less room.':
    'Une plus grande part des revenus prise par le prêt laisse moins de marge.',
  'All instalments due at once are paid from one income.':
    'Toutes les échéances dues ensemble sont payées sur un même revenu.',
  'All debts are repaid from one income.': 'Toutes les dettes sont remboursées sur un même revenu.',
  'Stability of employment, for one’s age, never speaks against an applicant.':
    'La stabilité de l’emploi, pour son âge, ne parle jamais contre un demandeur.',
  'The less of the running credits is repaid, the more is still at stake.':
    'Moins les crédits en cours sont remboursés, plus il reste en jeu.',
  'More of one’s credits still running at once means more to repay together.':
    'Plus de crédits en cours à la fois, c’est plus à rembourser ensemble.',
  'Overdue debt is the plainest sign of trouble.': 'L’impayé est le signe le plus clair de difficultés.',
  'Late months elsewhere foretell late months here.':
    'Des mois de retard ailleurs annoncent des mois de retard ici.',
  'Earlier refusals had reasons that tend to last.':
    'Les refus passés avaient des raisons qui tendent à durer.',
  'Recent refusals had reasons that tend to last.':
    'Les refus récents avaient des raisons qui tendent à durer.',
  'What is still due with us comes on top of the new loan.':
    'Ce qui nous est encore dû s’ajoute au nouveau prêt.',
  'Paying late in the past foretells paying late again.': 'Qui a payé en retard paiera encore en retard.',
  'Recent lateness weighs more than old lateness.': 'Un retard récent pèse plus qu’un retard ancien.',
  'Paying less than due in the past foretells more of it.': 'Qui a payé moins que dû le fera encore.',
  'Late months in the past foretell late months to come.':
    'Des mois de retard passés annoncent des mois de retard à venir.',
  'A card used near its limit leaves no reserve.': 'Une carte près de son plafond ne laisse pas de réserve.',
  'Cash drawn on credit is a sign of strain.': 'Retirer des espèces à crédit est un signe de gêne.',
  'Not paying the minimum is the first step of default.':
    'Ne pas payer le minimum est le premier pas vers le défaut.',
};
