package dev.paws.core.pipeline.plan;

import dev.paws.core.message.WorkflowPhrase;
import dev.paws.core.pipeline.expression.Comparison;
import dev.paws.core.pipeline.expression.Data;
import dev.paws.core.pipeline.expression.Dict;
import dev.paws.core.pipeline.expression.EvaluationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Expands a matrix as GitHub's runner does: the product of its vectors, the first one slowest; less
 * what {@code exclude} names; then what {@code include} adds.
 */
public final class MatrixExpansion {
  /** The most jobs that one matrix may make. */
  public static final int MOST = 256;

  private static final String INCLUDE = "include";
  private static final String EXCLUDE = "exclude";

  private final Map<String, List<Data>> vectors = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  /** A combination of the product: its own values, and what was added to them. */
  private record Draft(Map<String, Data> own, Map<String, Data> added) {}

  private MatrixExpansion() {}

  /**
   * Returns the combinations of an evaluated matrix, in their order.
   *
   * @throws EvaluationException if the value is not a matrix, or makes too many jobs; the message
   *     is for the user
   */
  public static List<Combination> expand(Data matrix) throws EvaluationException {
    if (!(matrix instanceof Dict dict)) {
      throw new EvaluationException(WorkflowPhrase.MATRIX_NO_MAPPING.text());
    }
    return new MatrixExpansion().expand(dict);
  }

  private List<Combination> expand(Dict matrix) throws EvaluationException {
    for (Map.Entry<String, Data> entry : matrix.entries().entrySet()) {
      String key = entry.getKey();
      if (key.equalsIgnoreCase(INCLUDE) || key.equalsIgnoreCase(EXCLUDE)) {
        continue;
      }
      if (!(entry.getValue() instanceof Data.Items items)) {
        throw new EvaluationException(WorkflowPhrase.VECTOR_NO_LIST.text(key));
      }
      if (items.values().isEmpty()) {
        throw new EvaluationException(WorkflowPhrase.VECTOR_EMPTY.text(key));
      }
      vectors.put(key, items.values());
      names.put(key.toLowerCase(Locale.ROOT), key);
    }
    List<Dict> excludes = entries(matrix, EXCLUDE);
    for (Dict exclude : excludes) {
      for (String key : exclude.entries().keySet()) {
        if (!names.containsKey(key.toLowerCase(Locale.ROOT))) {
          throw new EvaluationException(WorkflowPhrase.EXCLUDE_UNKNOWN.text(key));
        }
      }
    }
    List<Draft> drafts = new ArrayList<>();
    if (!vectors.isEmpty()) {
      product(new ArrayList<>(vectors.keySet()), 0, new LinkedHashMap<>(), excludes, drafts);
    }
    List<Combination> created = include(entries(matrix, INCLUDE), drafts);
    List<Combination> all = new ArrayList<>();
    for (Draft draft : drafts) {
      Map<String, Data> values = new LinkedHashMap<>(draft.own());
      values.putAll(draft.added());
      all.add(new Combination(values, List.copyOf(draft.own().values())));
    }
    all.addAll(created);
    return bounded(all);
  }

  private static List<Combination> bounded(List<Combination> all) throws EvaluationException {
    if (all.size() > MOST) {
      throw new EvaluationException(WorkflowPhrase.MATRIX_TOO_LARGE.text(MOST));
    }
    if (all.isEmpty()) {
      throw new EvaluationException(WorkflowPhrase.MATRIX_EMPTY.text());
    }
    return all;
  }

  /** Adds the combinations that begin with the values so far, in the order of the vectors. */
  private void product(
      List<String> keys, int depth, Map<String, Data> own, List<Dict> excludes, List<Draft> drafts)
      throws EvaluationException {
    if (depth == keys.size()) {
      if (excludes.stream().noneMatch(exclude -> matches(exclude, own))) {
        drafts.add(new Draft(new LinkedHashMap<>(own), new LinkedHashMap<>()));
      }
      // a few long vectors would fill the memory before anything could be counted
      if (drafts.size() > MOST) {
        throw new EvaluationException(WorkflowPhrase.MATRIX_TOO_LARGE.text(MOST));
      }
      return;
    }
    for (Data value : vectors.getOrDefault(keys.get(depth), List.of())) {
      own.put(keys.get(depth), value);
      product(keys, depth + 1, own, excludes, drafts);
    }
    own.remove(keys.get(depth));
  }

  private List<Combination> include(List<Dict> includes, List<Draft> drafts) {
    List<Combination> created = new ArrayList<>();
    for (Dict include : includes) {
      Map<String, Data> filter = new LinkedHashMap<>();
      Map<String, Data> extras = new LinkedHashMap<>();
      include
          .entries()
          .forEach(
              (key, value) ->
                  (names.containsKey(key.toLowerCase(Locale.ROOT)) ? filter : extras)
                      .put(key, value));
      boolean matched = false;
      for (Draft draft : drafts) {
        if (matches(Dict.of(filter), draft.own())) {
          matched = true;
          extras.forEach((key, value) -> add(draft.added(), key, value));
        }
      }
      if (!matched && !include.entries().isEmpty()) {
        created.add(new Combination(include.entries(), List.copyOf(include.entries().values())));
      }
    }
    return created;
  }

  private static void add(Map<String, Data> added, String key, Data value) {
    added.keySet().removeIf(name -> name.equalsIgnoreCase(key) && !name.equals(key));
    added.put(key, value);
  }

  private boolean matches(Dict filter, Map<String, Data> own) {
    return filter.entries().entrySet().stream()
        .allMatch(
            entry -> {
              String name = names.getOrDefault(entry.getKey().toLowerCase(Locale.ROOT), "");
              Data value = own.get(name);
              return value != null && same(entry.getValue(), value);
            });
  }

  /** Compares leaf by leaf; what the filter does not name counts as equal. */
  private static boolean same(Data filter, Data value) {
    if (filter instanceof Dict wanted && value instanceof Dict there) {
      return wanted.entries().entrySet().stream()
          .allMatch(
              entry -> {
                Data inside = there.get(entry.getKey());
                return inside != null && same(entry.getValue(), inside);
              });
    }
    if (filter instanceof Data.Items wanted && value instanceof Data.Items there) {
      boolean equal = wanted.values().size() == there.values().size();
      for (int i = 0; equal && i < wanted.values().size(); i++) {
        equal = same(wanted.values().get(i), there.values().get(i));
      }
      return equal;
    }
    return Comparison.equal(filter, value);
  }

  private static List<Dict> entries(Dict matrix, String key) throws EvaluationException {
    Data value = matrix.get(key);
    List<Dict> entries = new ArrayList<>();
    if (value == null) {
      return entries;
    }
    if (!(value instanceof Data.Items items)) {
      throw new EvaluationException(WorkflowPhrase.VECTOR_NO_LIST.text(key));
    }
    for (Data item : items.values()) {
      if (!(item instanceof Dict dict)) {
        throw new EvaluationException(WorkflowPhrase.ENTRY_NO_MAPPING.text(key));
      }
      entries.add(dict);
    }
    return entries;
  }
}
