// How the code of each panel of an applicant's page comes: one import a panel, so that the build makes one file of each.

export const LAZY_PANELS = {
  scenarios: async () => (await import('./ScenarioPanel.tsx')).ScenarioPanel,
  map: async () => (await import('./MapPanel.tsx')).MapPanel,
  comparison: async () => (await import('./comparison/LiveComparison.tsx')).LiveComparison,
  clientFile: async () => (await import('../clientMode/ClientFile.tsx')).ClientFile,
  decide: async () => (await import('./decide/DecidePanel.tsx')).DecidePanel,
};
