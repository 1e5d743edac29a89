package dev.paws.core.pipeline.expression;

import dev.paws.core.message.ExpressionPhrase;
import java.util.ArrayList;
import java.util.List;

/** Evaluates expressions. */
public final class Evaluator {
  private final Scope scope;

  /** Creates an evaluator for what can be asked for at a place. */
  public Evaluator(Scope scope) {
    this.scope = scope;
  }

  /**
   * Returns the value of an expression.
   *
   * @throws EvaluationException if a function refuses its arguments, or a value gets too large
   */
  public Data evaluate(Expression expression) throws EvaluationException {
    if (expression instanceof Expression.Literal literal) {
      return literal.value();
    }
    if (expression instanceof Expression.Named named) {
      return scope.context(named.name());
    }
    if (expression instanceof Expression.Index index) {
      return at(evaluate(index.of()), evaluate(index.at()));
    }
    if (expression instanceof Expression.Star star) {
      return all(evaluate(star.of()));
    }
    if (expression instanceof Expression.Not not) {
      return Data.of(!evaluate(not.of()).isTrue());
    }
    if (expression instanceof Expression.Logical logical) {
      return logical(logical);
    }
    return expression instanceof Expression.Compare compare
        ? Data.of(holds(compare))
        : call((Expression.Call) expression);
  }

  private Data logical(Expression.Logical logical) throws EvaluationException {
    Data last = Data.Null.VALUE;
    for (Expression part : logical.parts()) {
      last = evaluate(part);
      if (last.isTrue() != logical.and()) {
        return last;
      }
    }
    return last;
  }

  private boolean holds(Expression.Compare compare) throws EvaluationException {
    Data left = evaluate(compare.left());
    Data right = evaluate(compare.right());
    return switch (compare.operator()) {
      case EQUAL -> Comparison.equal(left, right);
      case UNEQUAL -> !Comparison.equal(left, right);
      case GREATER -> Comparison.greater(left, right);
      case AT_LEAST -> Comparison.greater(left, right) || Comparison.equal(left, right);
      case LESS -> Comparison.greater(right, left);
      case AT_MOST -> Comparison.greater(right, left) || Comparison.equal(left, right);
    };
  }

  private static Data at(Data value, Data index) {
    if (value instanceof Data.Items items && items.filtered()) {
      List<Data> found = new ArrayList<>();
      for (Data item : items.values()) {
        Data inside = item.isScalar() ? null : inside(item, index);
        if (inside != null) {
          found.add(inside);
        }
      }
      return new Data.Items(found, true);
    }
    Data found = inside(value, index);
    return found == null ? Data.Null.VALUE : found;
  }

  private static @org.jspecify.annotations.Nullable Data inside(Data value, Data index) {
    if (value instanceof Dict dict) {
      return index.isScalar() ? dict.get(index.text()) : null;
    }
    if (value instanceof Data.Items items) {
      double place = Math.floor(index.number());
      return place >= 0 && place < items.values().size() ? items.values().get((int) place) : null;
    }
    return null;
  }

  private static Data all(Data value) {
    List<Data> found = new ArrayList<>();
    if (value instanceof Data.Items items && items.filtered()) {
      items.values().forEach(item -> found.addAll(members(item)));
    } else {
      found.addAll(members(value));
    }
    return new Data.Items(found, true);
  }

  private static List<Data> members(Data value) {
    if (value instanceof Dict dict) {
      return List.copyOf(dict.entries().values());
    }
    return value instanceof Data.Items items ? items.values() : List.of();
  }

  private Data call(Expression.Call call) throws EvaluationException {
    if (call.function().equals("case")) {
      return firstCase(call.arguments());
    }
    List<Data> arguments = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      arguments.add(evaluate(argument));
    }
    return switch (call.function()) {
      case "success" -> Data.of(scope.functions().success(texts(arguments)));
      case "failure" -> Data.of(scope.functions().failure(texts(arguments)));
      case "cancelled" -> Data.of(scope.functions().cancelled());
      case "always" -> Data.Bool.TRUE;
      case "hashfiles" -> Data.of(scope.functions().hashFiles(texts(arguments)));
      default -> TextFunctions.call(call.function(), arguments);
    };
  }

  private Data firstCase(List<Expression> arguments) throws EvaluationException {
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      if (!(evaluate(arguments.get(i)) instanceof Data.Bool truth)) {
        throw new EvaluationException(ExpressionPhrase.CASE_NOT_BOOLEAN.text());
      }
      if (truth.value()) {
        return evaluate(arguments.get(i + 1));
      }
    }
    return evaluate(arguments.get(arguments.size() - 1));
  }

  private static List<String> texts(List<Data> values) {
    return values.stream().map(Data::text).toList();
  }
}
