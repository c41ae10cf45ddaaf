// Every problem for the reader: what it means, how to mend it, an example. Wording of the answer itself is in
// problems.ts; a reason without an entry here does not compile.

import type { Text } from '../../wasm/features/field.ts';
import type { ApiFault } from '../apiFault.ts';
import {
  BODY_BYTES_MAX,
  FAULTS_MAX,
  JSON_DEPTH_MAX,
  LINE_BYTES_MAX,
  RETRY_AFTER_SECONDS,
  STREAM_LINES_MAX,
} from '../limits.ts';

type Reason = ApiFault['reason'];

export interface ProblemDoc<R extends Reason = Reason> {
  readonly meaning: Text;
  readonly mend: Text;
  readonly example: Omit<Extract<ApiFault, { reason: R }>, 'reason'>;
}

const newKey: Text = {
  fr: 'Demandez une clé à l’administrateur et remplacez l’ancienne.',
  en: 'Ask the administrator for a key and replace the old one.',
};
const waitAndRetry: Text = {
  fr: `Réessayez après le délai de l’en-tête Retry-After (${RETRY_AFTER_SECONDS} s).`,
  en: `Try again after the delay in the Retry-After header (${RETRY_AFTER_SECONDS} s).`,
};
const fault = {
  pointer: '/application/amount_credit',
  expected: 'a number from 1000 to 10000000',
  received: '5',
};

export const PROBLEM_TABLE: { readonly [R in Reason]: ProblemDoc<R> } = {
  malformed_json: {
    meaning: { fr: 'Le corps n’est pas du JSON (RFC 8259).', en: 'The body is not JSON (RFC 8259).' },
    mend: {
      fr: 'Corrigez à la position indiquée. NaN et Infinity n’existent pas en JSON : omettez le champ ou envoyez null.',
      en: 'Mend it at the position told. JSON has no NaN or Infinity: leave the field out or send null.',
    },
    example: { position: 5, line: 1, column: 6, found: '"NaN"' },
  },
  not_utf8: {
    meaning: { fr: 'Le corps n’est pas de l’UTF-8.', en: 'The body is not UTF-8.' },
    mend: { fr: 'Encodez le texte en UTF-8.', en: 'Encode the text as UTF-8.' },
    example: {},
  },
  json_too_deep: {
    meaning: {
      fr: `Le JSON est imbriqué sur plus de ${JSON_DEPTH_MAX} niveaux.`,
      en: `The JSON is nested in more than ${JSON_DEPTH_MAX} levels.`,
    },
    mend: { fr: 'Envoyez la structure décrite.', en: 'Send the structure that is described.' },
    example: { depthMax: JSON_DEPTH_MAX, depth: 400 },
  },
  duplicate_names: {
    meaning: {
      fr: 'Un objet JSON contient deux fois le même nom : la valeur voulue est ambiguë.',
      en: 'A JSON object has the same name twice: which value is meant is unclear.',
    },
    mend: { fr: 'Gardez une seule valeur par nom.', en: 'Keep one value a name.' },
    example: {
      faults: [
        { pointer: '/application/age_years', expected: 'one value of this name', received: '2 values' },
      ],
      count: 1,
    },
  },
  line_too_long: {
    meaning: {
      fr: `Une ligne du flux dépasse ${LINE_BYTES_MAX} octets ; les autres sont traitées.`,
      en: `A line of the stream exceeds ${LINE_BYTES_MAX} bytes; the others are answered.`,
    },
    mend: { fr: 'Une demande par ligne, terminée par \\n.', en: 'One item a line, ended by \\n.' },
    example: { bytesMax: LINE_BYTES_MAX, bytesReceived: 70_008 },
  },
  too_many_lines: {
    meaning: {
      fr: `Le flux dépasse ${STREAM_LINES_MAX} lignes.`,
      en: `The stream exceeds ${STREAM_LINES_MAX} lines.`,
    },
    mend: { fr: 'Envoyez la suite dans une autre requête.', en: 'Send the rest in another request.' },
    example: { linesMax: STREAM_LINES_MAX },
  },
  unsupported_media_type: {
    meaning: {
      fr: 'L’en-tête Content-Type n’est pas celui attendu.',
      en: 'The Content-Type header is not the expected one.',
    },
    mend: { fr: 'Envoyez Content-Type: application/json.', en: 'Send Content-Type: application/json.' },
    example: { expected: ['application/json'], received: 'text/plain' },
  },
  body_too_large: {
    meaning: { fr: 'Le corps dépasse la limite.', en: 'The body exceeds the limit.' },
    mend: {
      fr: 'Partagez la requête, ou envoyez un flux à /v1/score/batch.',
      en: 'Split the request, or send a stream to /v1/score/batch.',
    },
    example: { bytesMax: BODY_BYTES_MAX, bytesReceived: 90_008, complete: true },
  },
  invalid_request: {
    meaning: {
      fr: `La requête ne respecte pas le contrat ; toutes les fautes sont listées ensemble (${FAULTS_MAX} au plus).`,
      en: `The request breaks the contract; all faults are listed together (${FAULTS_MAX} at most).`,
    },
    mend: {
      fr: 'Corrigez chaque endroit nommé par pointer : expected dit ce qui est permis.',
      en: 'Mend each place named by pointer: expected says what is allowed.',
    },
    example: { part: 'body', faults: [fault], count: 1 },
  },
  not_scorable: {
    meaning: {
      fr: 'Chaque valeur est permise, mais leur rapport dépasse ce que le modèle peut lire.',
      en: 'Each value is allowed, but their ratio is beyond what the model can read.',
    },
    mend: {
      fr: 'Vérifiez les valeurs dont vient le rapport nommé.',
      en: 'Check the values behind the ratio named.',
    },
    example: { detail: 'Feature "bureau_debt_to_credit" is Infinity; a feature is finite or missing.' },
  },
  key_missing: {
    meaning: { fr: 'L’appel n’a pas de clé.', en: 'The call has no key.' },
    mend: {
      fr: 'Envoyez l’en-tête Authorization: Bearer clair_…',
      en: 'Send the header Authorization: Bearer clair_…',
    },
    example: {},
  },
  key_malformed: {
    meaning: { fr: 'Ce texte n’a pas la forme d’une clé.', en: 'This text does not have the form of a key.' },
    mend: {
      fr: 'Copiez la clé entière : clair_ et 43 caractères.',
      en: 'Copy the whole key: clair_ and 43 characters.',
    },
    example: {},
  },
  key_unknown: {
    meaning: { fr: 'Aucune clé de ce genre n’a été émise.', en: 'No such key was issued.' },
    mend: newKey,
    example: {},
  },
  key_expired: {
    meaning: { fr: 'La clé a expiré.', en: 'The key has expired.' },
    mend: newKey,
    example: { expiredAt: '2026-01-31T00:00:00.000Z' },
  },
  key_revoked: {
    meaning: { fr: 'La clé a été révoquée.', en: 'The key was revoked.' },
    mend: newKey,
    example: { revokedAt: '2026-01-31T00:00:00.000Z' },
  },
  scope_missing: {
    meaning: { fr: 'La clé ne permet pas cet appel.', en: 'The key does not allow this call.' },
    mend: {
      fr: 'Utilisez une clé qui porte le droit nommé.',
      en: 'Use a key that has the scope named.',
    },
    example: { needed: 'read', granted: ['score'] },
  },
  route_undeclared: {
    meaning: {
      fr: 'La route existe mais n’est ouverte à personne.',
      en: 'The route exists but is open to nobody.',
    },
    mend: { fr: 'Prévenez l’exploitant du service.', en: 'Tell the operator of the service.' },
    example: { route: 'GET /v1/example' },
  },
  route_unknown: {
    meaning: { fr: 'L’API n’a pas ce chemin.', en: 'The API has no such path.' },
    mend: { fr: 'Comparez avec la liste des routes.', en: 'Compare it with the list of routes.' },
    example: {},
  },
  method_not_allowed: {
    meaning: { fr: 'Le chemin existe, pas cette méthode.', en: 'The path exists, the method does not.' },
    mend: { fr: 'Utilisez une méthode de l’en-tête Allow.', en: 'Use a method of the Allow header.' },
    example: { method: 'PUT', allowed: ['POST'] },
  },
  applicant_unknown: {
    meaning: { fr: 'Aucun demandeur enregistré n’a ce numéro.', en: 'No stored applicant has this number.' },
    mend: {
      fr: 'Vérifiez le numéro, ou envoyez la demande et son historique.',
      en: 'Check the number, or send the application and its history.',
    },
    example: { applicantId: 100_001 },
  },
  artefact_unknown: {
    meaning: { fr: 'Aucun modèle publié n’a ce fichier.', en: 'No published model has this file.' },
    mend: { fr: 'Prenez un chemin donné par GET /v1/model.', en: 'Take a path that GET /v1/model gives.' },
    example: { version: '0000000000000000', file: 'model.onnx' },
  },
  model_missing: {
    meaning: { fr: 'Aucun modèle n’est publié.', en: 'No model is published.' },
    mend: waitAndRetry,
    example: {},
  },
  model_broken: {
    meaning: {
      fr: 'Le modèle publié n’a pas passé un contrôle ; il n’est pas utilisé.',
      en: 'The published model failed a check; it is not used.',
    },
    mend: waitAndRetry,
    example: { version: '0000000000000000', check: 'wrong_hash of model.onnx' },
  },
  storage_failing: {
    meaning: { fr: 'Un stockage ne répond pas.', en: 'A store does not answer.' },
    mend: waitAndRetry,
    example: { store: 'DB' },
  },
  internal: {
    meaning: { fr: 'Une faute du service.', en: 'A fault of the service.' },
    mend: {
      fr: 'Donnez requestId à l’exploitant : il retrouve l’appel dans le journal.',
      en: 'Give requestId to the operator: it finds the call in the log.',
    },
    example: {},
  },
};

export const PROBLEM_REASONS = Object.keys(PROBLEM_TABLE) as Reason[];

/** The fault of a reason's example. */
export function exampleFault(reason: Reason): ApiFault {
  return { reason, ...PROBLEM_TABLE[reason].example } as ApiFault;
}
