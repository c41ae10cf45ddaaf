// Solves a symmetric positive definite system in place.

/**
 * @param matrix n x n row-major, the lower triangle is read and overwritten by its factor.
 * @param right n values, overwritten by the solution.
 * @throws RangeError naming the pivot when the matrix is not positive definite
 */
export function choleskySolve(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * n + column]!;
      for (let k = 0; k < column; k++) sum -= matrix[row * n + k]! * matrix[column * n + k]!;
      if (row > column) matrix[row * n + column] = sum / matrix[column * n + column]!;
      else if (sum > 0) matrix[row * n + row] = Math.sqrt(sum);
      else throw new RangeError(`Pivot ${row} of ${n} is ${sum}: the matrix is not positive definite.`);
    }
  }
  for (let row = 0; row < n; row++) {
    let sum = right[row]!;
    for (let k = 0; k < row; k++) sum -= matrix[row * n + k]! * right[k]!;
    right[row] = sum / matrix[row * n + row]!;
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = right[row]!;
    for (let k = row + 1; k < n; k++) sum -= matrix[k * n + row]! * right[k]!;
    right[row] = sum / matrix[row * n + row]!;
  }
  return right;
}
