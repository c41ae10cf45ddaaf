// One problem: what it means, what to do, and how the answer looks.

import { docsWords } from '../i18n/docsWords.ts';
import { inLanguage, say } from '../i18n/language.ts';
import type { ProblemDescription } from './apiDescription.ts';
import { CodeBox } from './CodeBox.tsx';

export function ProblemView({ problem }: { problem: ProblemDescription | undefined }) {
  const words = inLanguage(docsWords);
  if (!problem) {
    return (
      <div class="blank">
        <h1>{words.unknownProblem}</h1>
        <a class="text-link" href="/docs">
          {words.back}
        </a>
      </div>
    );
  }
  return (
    <article class="panel docs-problem">
      <p class="docs-note">
        <a class="text-link" href="/docs">
          {words.back}
        </a>
      </p>
      <h1>
        <code>{problem.type.split('/').at(-1)}</code>
      </h1>
      <p>
        {words.problemStatus} {problem.example.status} · <span lang="en">{problem.example.title}</span>
      </p>
      <h2>{words.whatItMeans}</h2>
      <p>{say(problem.meaning)}</p>
      <h2>{words.howToMend}</h2>
      <p>{say(problem.mend)}</p>
      <h2>{words.example}</h2>
      <CodeBox text={JSON.stringify(problem.example, null, 2)} label={words.example} />
    </article>
  );
}
