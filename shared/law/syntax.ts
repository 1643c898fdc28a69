/** The abstract syntax of expressions (standards.md S3). `at` is the offset of the first character. */
export type Expr =
  | { readonly kind: 'true'; readonly at: number }
  | { readonly kind: 'and' | 'or'; readonly at: number; readonly parts: readonly Expr[] }
  | { readonly kind: 'not'; readonly at: number; readonly of: Expr }
  | { readonly kind: 'fact'; readonly at: number; readonly name: string }
  | Atom;

/** The leaves that read answers. */
export type Atom =
  | { readonly kind: 'yes'; readonly at: number; readonly question: string }
  | {
      readonly kind: 'is' | 'has' | 'all';
      readonly at: number;
      readonly question: string;
      readonly values: readonly string[];
    }
  | { readonly kind: 'any'; readonly at: number; readonly question: string }
  | { readonly kind: 'unanswered'; readonly at: number; readonly question: string }
  | {
      readonly kind: 'recorded';
      readonly at: number;
      readonly question: string;
      readonly value: string;
    }
  | { readonly kind: 'shown'; readonly at: number; readonly question: string }
  | {
      readonly kind: 'before';
      readonly at: number;
      readonly question: string;
      readonly second: string;
    };

/** The atoms of an expression, left to right; facts are followed through `factOf`. */
export function* atomsOf(expr: Expr, factOf: (name: string) => Expr): Generator<Atom> {
  switch (expr.kind) {
    case 'true':
      return;
    case 'and':
    case 'or':
      for (const part of expr.parts) yield* atomsOf(part, factOf);
      return;
    case 'not':
      yield* atomsOf(expr.of, factOf);
      return;
    case 'fact':
      yield* atomsOf(factOf(expr.name), factOf);
      return;
    default:
      yield expr;
  }
}
