// Every chart and component on data of no one: where they are looked at, and where their accessibility is tested.

import { signal } from '@preact/signals';
import { inLanguage } from '../i18n/language.ts';
import '../styles/pages.css';
import '../styles/gallery.css';
import { ComparisonPanel } from '../components/comparison/ComparisonPanel.tsx';
import { galleryWords } from '../i18n/galleryWords.ts';
import { ComponentGallery } from './ComponentGallery.tsx';
import { CurveGallery } from './CurveGallery.tsx';
import { comparedFixture } from './invented/comparedFixture.ts';
import { RowGallery } from './RowGallery.tsx';

const COMPARED = signal(comparedFixture);

export function GalleryView({ query: _ }: { query: string }) {
  const words = inLanguage(galleryWords);
  return (
    <section class="gallery">
      <div class="page-head">
        <h1>{words.title}</h1>
      </div>
      <p class="page-lead">{words.lead}</p>
      <h2 class="gallery-part">{words.charts}</h2>
      <div class="chart-grid">
        <CurveGallery />
        <RowGallery />
      </div>
      <h2 class="gallery-part">{words.panels}</h2>
      <ComparisonPanel applicant={COMPARED} />
      <h2 class="gallery-part">{words.components}</h2>
      <ComponentGallery />
    </section>
  );
}
