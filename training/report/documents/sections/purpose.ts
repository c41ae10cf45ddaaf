// What the model is for and what it is not for.

import { markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { listed } from '../labels.ts';
import { list, paragraphs, type Section } from '../section.ts';

export function purposeSection(context: DocumentContext): Section {
  const { words, manifest } = context;
  const { purpose } = words;
  const missing = listed(manifest.data.missingTables, context);
  return {
    id: 'purpose',
    title: purpose.title,
    body: [
      paragraphs(purpose.is),
      markup`<h3>${purpose.usersTitle}</h3>${list(purpose.users)}`,
      markup`<h3>${purpose.outTitle}</h3>${list(purpose.out)}`,
      markup`<h3>${purpose.limitsTitle}</h3>${list([...purpose.limits, ...(missing ? [purpose.missingTables(missing)] : [])])}`,
    ],
  };
}
