package dev.paws.core.pipeline.bind;

import dev.paws.core.pipeline.expression.Condition;
import dev.paws.core.pipeline.expression.Data;
import dev.paws.core.pipeline.expression.Dict;
import dev.paws.core.pipeline.expression.EvaluationException;
import dev.paws.core.pipeline.expression.Expression;
import dev.paws.core.pipeline.expression.ExpressionSyntaxException;
import dev.paws.core.pipeline.expression.Scope;
import dev.paws.core.pipeline.expression.Template;
import dev.paws.core.pipeline.run.Expressions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates texts with the expressions of workflow files. */
public final class WorkflowExpressions implements Expressions {
  private static final String OPEN = "${{";

  @Override
  public @Nullable Object value(String text, Contexts contexts) throws Failure {
    return text.contains(OPEN) ? evaluated(text, contexts).plain() : text;
  }

  @Override
  public String text(String text, Contexts contexts) throws Failure {
    return text.contains(OPEN) ? evaluated(text, contexts).text() : text;
  }

  private static Data evaluated(String text, Contexts contexts) throws Failure {
    try {
      return Template.parse(text).evaluate(scope(contexts));
    } catch (EvaluationException | ExpressionSyntaxException e) {
      throw new Failure(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public boolean condition(Optional<String> text, Contexts contexts) throws Failure {
    try {
      return Condition.parse(text.orElse("")).holds(scope(contexts));
    } catch (EvaluationException | ExpressionSyntaxException e) {
      throw new Failure(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public boolean asksForJobs(String text) {
    boolean[] found = {false};
    for (Template.Part.Inserted part : Condition.parse(text).template().expressions()) {
      part.expression()
          .walk(
              it ->
                  found[0] |=
                      it instanceof Expression.Named named
                          && named.name().equalsIgnoreCase("needs"));
      found[0] |= part.expression().asksForStatus();
    }
    return found[0];
  }

  private static Scope scope(Contexts contexts) {
    Map<String, Data> values = new LinkedHashMap<>();
    contexts
        .values()
        .forEach((name, tree) -> values.put(name.toLowerCase(Locale.ROOT), data(name, tree)));
    return new Scope(values, contexts.functions());
  }

  /** Variables have names that differ in case alone, except on Windows. */
  private static Data data(String name, @Nullable Object tree) {
    if (name.equals("env") && tree instanceof Map<?, ?> env) {
      Map<String, Data> entries = new LinkedHashMap<>();
      env.forEach((key, value) -> entries.put(String.valueOf(key), Data.from(value)));
      return Dict.exact(entries);
    }
    return Data.from(tree);
  }
}
