package dev.paws.core.pipeline.workflow;

import dev.paws.core.finding.Position;
import dev.paws.core.pipeline.expression.Data;
import dev.paws.core.pipeline.expression.Dict;
import dev.paws.core.pipeline.expression.EvaluationException;
import dev.paws.core.pipeline.expression.Scope;
import dev.paws.core.pipeline.expression.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a workflow file whose texts may hold expressions, which are evaluated later. */
public sealed interface Content {
  /** Returns where it was written. */
  Position at();

  /**
   * Returns the value with its expressions evaluated.
   *
   * @throws EvaluationException if one of them cannot be
   */
  Data evaluate(Scope scope) throws EvaluationException;

  /**
   * A scalar.
   *
   * @param literal its value if it holds no expression
   */
  record Text(Template template, Data literal, Position at) implements Content {
    @Override
    public Data evaluate(Scope scope) throws EvaluationException {
      return template.isLiteral() ? literal : template.evaluate(scope);
    }

    /**
     * Returns the value as text.
     *
     * @throws EvaluationException if an expression cannot be evaluated
     */
    public String text(Scope scope) throws EvaluationException {
      return evaluate(scope).text();
    }

    /** Returns the text as it is written. */
    public String source() {
      return template.source();
    }
  }

  /** A sequence. */
  record Sequence(List<Content> items, Position at) implements Content {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Data evaluate(Scope scope) throws EvaluationException {
      List<Data> values = new ArrayList<>();
      for (Content item : items) {
        values.add(item.evaluate(scope));
      }
      return Data.of(values);
    }
  }

  /** A mapping, in written order. */
  record Mapping(Map<String, Content> entries, Position at) implements Content {
    /** A mapping without entries, which nobody wrote. */
    public static final Mapping NOTHING = new Mapping(Map.of(), Position.NONE);

    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Returns the value of a key, as it is written. */
    public Optional<Content> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    /** Returns the scalar of a key. */
    public Optional<Text> text(String key) {
      return entries.get(key) instanceof Text text ? Optional.of(text) : Optional.empty();
    }

    /** Returns the mapping of a key; empty if there is none. */
    public Mapping mapping(String key) {
      return entries.get(key) instanceof Mapping mapping ? mapping : NOTHING;
    }

    @Override
    public Data evaluate(Scope scope) throws EvaluationException {
      Map<String, Data> values = new LinkedHashMap<>();
      for (Map.Entry<String, Content> entry : entries.entrySet()) {
        values.put(entry.getKey(), entry.getValue().evaluate(scope));
      }
      return Dict.of(values);
    }
  }

  /** Returns the texts of a scalar or of the scalars of a sequence, as they are written. */
  default List<String> sources() {
    if (this instanceof Text text) {
      return List.of(text.source());
    }
    return this instanceof Sequence sequence
        ? sequence.items().stream().flatMap(item -> item.sources().stream()).toList()
        : List.of();
  }
}
