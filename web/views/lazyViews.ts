// How the code of each page comes: one import a page, so that the build makes one file of each.

import type { FunctionComponent } from 'preact';
import type { PlainPage } from '../router.ts';

type Load = () => Promise<FunctionComponent<{ query: string }>>;

export const LAZY_VIEWS: Readonly<Record<PlainPage | 'applicant' | 'newApplicant' | 'reviews', Load>> = {
  applicant: async () => (await import('./ApplicantView.tsx')).ApplicantView,
  reviews: async () => (await import('./ReviewsView.tsx')).ReviewsView,
  newApplicant: async () => (await import('./NewApplicantView.tsx')).NewApplicantView,
  portfolio: async () => (await import('./PortfolioView.tsx')).PortfolioView,
  model: async () => (await import('./ModelView.tsx')).ModelView,
  monitoring: async () => (await import('./MonitoringView.tsx')).MonitoringView,
  registry: async () => (await import('./RegistryView.tsx')).RegistryView,
  gallery: async () => (await import('../gallery/GalleryView.tsx')).GalleryView,
};
