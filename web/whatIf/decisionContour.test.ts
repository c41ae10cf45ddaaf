import { describe, expect, it } from 'vitest';
import { decisionContour } from './decisionContour.ts';

describe('the line between granted and refused', () => {
  it('runs along every edge between different decisions, and no other', () => {
    const [yes, no] = [true, false];
    expect(decisionContour([yes, yes, yes, yes], 2)).toBe('');
    expect(decisionContour([yes, no, yes, no], 2)).toBe('M1 0v1M1 1v1');
    expect(decisionContour([yes, yes, no, yes, yes, yes], 3)).toBe('M2 0v1M2 1h1');
  });
});
