package dev.paws.core.pipeline.expression;

import java.util.List;

/**
 * The condition of a job or step.
 *
 * @param template its text; with one expression if it is written without {@code ${{ }}}
 * @param implicit whether it holds only on success, since it asks for no status itself
 */
public record Condition(Template template, boolean implicit) {
  /** The condition of what has none: all went well. */
  public static final Condition SUCCESS = new Condition(Template.EMPTY, true);

  /**
   * Returns the condition of a text. Text around {@code ${{ }}} makes a text of it, which holds
   * unless it is empty: so does the runner.
   *
   * @throws ExpressionSyntaxException if the text is no condition
   */
  public static Condition parse(String text) {
    if (text.isBlank() && !text.contains("${{")) {
      return SUCCESS;
    }
    Template template =
        text.contains("${{")
            ? Template.parse(text)
            : new Template(text, List.of(new Template.Part.Inserted(Expression.parse(text), 0)));
    boolean asks =
        template.expressions().stream().anyMatch(part -> part.expression().asksForStatus());
    return new Condition(template, !asks);
  }

  /** Returns whether the text has text around an expression, so that it always holds. */
  public boolean isAlwaysText() {
    return template.single().isEmpty() && !template.isLiteral();
  }

  /**
   * Returns whether it holds.
   *
   * @throws EvaluationException if its expression cannot be evaluated
   */
  public boolean holds(Scope scope) throws EvaluationException {
    if (implicit && !scope.functions().success(List.of())) {
      return false;
    }
    return template.parts().isEmpty() || template.evaluate(scope).isTrue();
  }
}
