import { beforeAll, describe, expect, it } from 'vitest';
import { buildStale } from './buildStale.ts';
import { PAGE_CHUNKS, pageScripts } from './pageScripts.ts';

/** ONNX Runtime's glue is not in it. */
const BUDGET_BYTES = { list: 100 * 1024, applicant: 120 * 1024 };

describe('the JavaScript of the built dashboard', () => {
  beforeAll(() => buildStale());

  it.each(['list', 'applicant'] as const)('stays within its budget on the page %s', (page) => {
    const scripts = pageScripts(PAGE_CHUNKS[page]);
    const bytes = scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
    expect(bytes, scripts.map(({ file, gzipBytes }) => `${file} ${gzipBytes}`).join('\n')).toBeLessThan(
      BUDGET_BYTES[page],
    );
  });

  it('is found with what it imports, and without what comes later', () => {
    const files = pageScripts(PAGE_CHUNKS.applicant).map(({ file }) => file);
    // Preact is in a chunk that no page names.
    expect(files.length).toBeGreaterThan(5);
    for (const later of ['MapPanel', 'CurvePicture', 'ModelView', 'uPlot']) {
      expect(files.filter((file) => file.startsWith(later))).toEqual([]);
    }
    expect(() => pageScripts(['NoSuchView'])).toThrow('No chunk "NoSuchView"');
  });
});
