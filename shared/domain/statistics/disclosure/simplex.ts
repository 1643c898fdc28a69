import type { Form } from './base-cells';

/** A published number: what it adds up, and what it came to. */
export interface Equation {
  readonly form: Form;
  readonly value: number;
}

/** Is shown what the base cells might hold; true: enough has been seen. */
export type Visit = (sizes: Float64Array) => boolean;

const tiny = 1e-7;

/**
 * Searches what base cells can hold, given the published numbers: Dantzig's simplex method on a dense
 * table. It only proposes: whoever uses it checks in whole numbers what it was shown.
 */
export class Simplex {
  private readonly rows: Float64Array[];
  private readonly basis: number[];
  /** Base cells, then one artificial variable per equation, then the right-hand side. */
  private readonly right: number;

  constructor(
    private readonly cells: number,
    equations: readonly Equation[],
  ) {
    this.right = cells + equations.length;
    this.rows = equations.map(({ form, value }, at) => {
      const row = new Float64Array(this.right + 1);
      for (const [cell, times] of form) row[cell] = times;
      row[cells + at] = 1;
      row[this.right] = value;
      return row;
    });
    this.basis = equations.map((_, at) => cells + at);
    const cost = new Float64Array(this.right + 1);
    cost.fill(-1, cells, this.right);
    this.improve(cost, 0, () => false);
    this.dropArtificials();
  }

  /**
   * Makes the form as large as it can be (`sign` 1) or as small (-1), showing on the way what the base
   * cells might hold, in steps that move it by about `enough`. Gives the places of the equations that
   * hold it back; none where nothing does.
   */
  search(form: Form, sign: 1 | -1, enough: number, visit: Visit): number[] {
    const cost = new Float64Array(this.right + 1);
    for (const [cell, times] of form) cost[cell] = sign * times;
    const left = this.improve(cost, enough, visit);
    if (left === null) return [];
    return Array.from({ length: this.right - this.cells }, (_, at) => at).filter(
      (at) => Math.abs(left[this.cells + at] ?? 0) > tiny,
    );
  }

  /** Gives the reduced costs at the end; null where `visit` had enough or nothing bounds the form. */
  private improve(cost: Float64Array, enough: number, visit: Visit): Float64Array | null {
    const left = Float64Array.from(cost);
    this.rows.forEach((row, at) => {
      subtract(left, row, cost[this.basis[at] ?? 0] ?? 0);
    });
    // Where nothing moves for long, Bland's rule: the first column that helps cannot cycle.
    for (let still = 0; ;) {
      if (enough > 0 && visit(this.moved(0, 0))) return null;
      const entering = this.entering(left, still > this.rows.length);
      if (entering < 0) return left;
      const leaving = this.leaving(entering);
      const row = this.rows[leaving];
      const most = row === undefined ? Infinity : (row[this.right] ?? 0) / (row[entering] ?? 1);
      const step = Math.min(most, enough / (left[entering] ?? 1));
      if (step > tiny && visit(this.moved(entering, step))) return null;
      if (row === undefined) return null;
      still = most > tiny ? 0 : still + 1;
      this.pivot(leaving, entering);
      subtract(left, row, left[entering] ?? 0);
    }
  }

  private entering(left: Float64Array, isFirst: boolean): number {
    let best = -1;
    let most = tiny;
    for (let cell = 0; cell < this.cells; cell += 1) {
      const gain = left[cell] ?? 0;
      if (gain <= most) continue;
      if (isFirst) return cell;
      [best, most] = [cell, gain];
    }
    return best;
  }

  private leaving(entering: number): number {
    let best = -1;
    let least = Infinity;
    this.rows.forEach((row, at) => {
      const by = row[entering] ?? 0;
      if (by <= tiny) return;
      const ratio = (row[this.right] ?? 0) / by;
      const isTie = Math.abs(ratio - least) < tiny;
      if (isTie ? (this.basis[at] ?? 0) < (this.basis[best] ?? 0) : ratio < least)
        [best, least] = [at, ratio];
    });
    return best;
  }

  /** What the base cells hold when the entering one grows by `step`. */
  private moved(entering: number, step: number): Float64Array {
    const sizes = new Float64Array(this.cells);
    sizes[entering] = step;
    this.rows.forEach((row, at) => {
      sizes[this.basis[at] ?? 0] = (row[this.right] ?? 0) - step * (row[entering] ?? 0);
    });
    return sizes;
  }

  private pivot(leaving: number, entering: number): void {
    const own = this.rows[leaving];
    if (own === undefined) return;
    const by = own[entering] ?? 1;
    for (let i = 0; i <= this.right; i += 1) own[i] = (own[i] ?? 0) / by;
    this.rows.forEach((row, at) => {
      if (at !== leaving) subtract(row, own, row[entering] ?? 0);
    });
    this.basis[leaving] = entering;
  }

  /** Numbers that follow from others leave a row without base cells: it says nothing. */
  private dropArtificials(): void {
    for (let at = this.rows.length - 1; at >= 0; at -= 1) {
      if ((this.basis[at] ?? 0) < this.cells) continue;
      const row = this.rows[at] ?? new Float64Array();
      const other = row.findIndex((value, i) => i < this.cells && Math.abs(value) > tiny);
      if (other >= 0) this.pivot(at, other);
      else {
        this.rows.splice(at, 1);
        this.basis.splice(at, 1);
      }
    }
  }
}

function subtract(from: Float64Array, row: Float64Array, times: number): void {
  if (Math.abs(times) < 1e-11) return;
  for (let i = 0; i < from.length; i += 1) from[i] = (from[i] ?? 0) - times * (row[i] ?? 0);
}
