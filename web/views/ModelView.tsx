// How good the published model is, what drives it and whom it treats how: the report that came with it, as pages.

import { fileNameOf, saveFile } from '../charts/saveFile.ts';
import { Button } from '../components/Button.tsx';
import { SectionNav } from '../components/SectionNav.tsx';
import { type Evidence, evidence } from '../evidence/evidence.ts';
import { WithPart } from '../evidence/WithPart.tsx';
import { figures } from '../i18n/figures.ts';
import { inLanguage } from '../i18n/language.ts';
import { modelWords } from '../i18n/modelWords.ts';
import { navigate } from '../router.ts';
import '../styles/model.css';
import { CostSection } from './model/CostSection.tsx';
import { DriversSection } from './model/DriversSection.tsx';
import { FactsSection } from './model/FactsSection.tsx';
import { FairnessSection } from './model/FairnessSection.tsx';
import { FiguresSection } from './model/FiguresSection.tsx';
import { ProbabilitySection } from './model/ProbabilitySection.tsx';
import { RankingSection } from './model/RankingSection.tsx';
import { SegmentsSection } from './model/SegmentsSection.tsx';
import { SelectionSection } from './model/SelectionSection.tsx';

const SECTIONS = [
  'figures',
  'ranking',
  'probability',
  'cost',
  'drivers',
  'fairness',
  'segments',
  'selection',
  'facts',
] as const;

/** @param query feature, group and segment that are chosen, e.g. "feature=age_years". */
export function ModelView({ query }: { query: string }) {
  return (
    <div class="page">
      <div class="page-head">
        <h1>{inLanguage(modelWords).title}</h1>
      </div>
      <WithPart part={evidence}>{(loaded) => <Sections evidence={loaded} query={query} />}</WithPart>
    </div>
  );
}

function Sections({ evidence, query }: { evidence: Evidence; query: string }) {
  const words = inLanguage(modelWords);
  const { manifest, report } = evidence;
  const chosen = new URLSearchParams(query);
  const choose = (name: string) => (value: string) => {
    const next = new URLSearchParams(query);
    next.set(name, value);
    navigate({ page: 'model', query: next.toString() }, true);
  };
  const shown = SECTIONS.filter((id) => id !== 'selection' || report.selection);
  return (
    <>
      <p class="page-lead">
        {words.lead(manifest.modelVersion, figures().count(report.parts.test.applicants))}
      </p>
      <div class="model-cards">
        <CardButton evidence={evidence} language="fr" name={words.french} />
        <CardButton evidence={evidence} language="en" name={words.english} />
      </div>
      <SectionNav label={words.sections} sections={shown.map((id) => ({ id, title: words[id].title }))} />
      <FiguresSection {...evidence} />
      <RankingSection {...evidence} />
      <ProbabilitySection {...evidence} />
      <CostSection {...evidence} />
      <DriversSection evidence={evidence} feature={chosen.get('feature')} onFeature={choose('feature')} />
      <FairnessSection evidence={evidence} attribute={chosen.get('group')} onAttribute={choose('group')} />
      <SegmentsSection evidence={evidence} segment={chosen.get('segment')} onSegment={choose('segment')} />
      <SelectionSection {...evidence} />
      <FactsSection {...evidence} />
    </>
  );
}

interface CardButtonProps {
  readonly evidence: Evidence;
  readonly language: 'fr' | 'en';
  readonly name: string;
}

/** The card is a document of its own, with its own styles: it is saved, and opens outside this page. */
function CardButton({ evidence, language, name }: CardButtonProps) {
  const file = `model-card.${language}.html`;
  if (!(file in evidence.manifest.files)) return null;
  const label = inLanguage(modelWords).card(name);
  const save = async () => {
    const bytes = await evidence.file(file);
    if (bytes) saveFile(`${fileNameOf(label)}.html`, new Blob([bytes.slice()], { type: 'text/html' }));
  };
  return <Button onClick={() => void save()}>{label}</Button>;
}
