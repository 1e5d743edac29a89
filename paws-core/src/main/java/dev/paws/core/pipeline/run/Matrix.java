package dev.paws.core.pipeline.run;

import dev.paws.core.message.PipelineRunPhrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The combinations of a job.
 *
 * @see <a
 *     href="https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations">Running
 *     variations of jobs</a>
 */
final class Matrix {
  private static final int MOST = 256;

  /**
   * A combination.
   *
   * @param original what came from the vectors, which an include never changes
   */
  private record Cell(Map<String, @Nullable Object> original, Map<String, @Nullable Object> all) {}

  /** A combination and the values that its name shows. */
  record Combination(Map<String, @Nullable Object> values, List<@Nullable Object> shown) {}

  private Matrix() {}

  /** Returns the combinations in GitHub's order: the first key varies slowest. */
  static List<Combination> expand(Map<?, ?> matrix) throws Expressions.Failure {
    Map<String, List<?>> vectors = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : matrix.entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (key.equalsIgnoreCase("include") || key.equalsIgnoreCase("exclude")) {
        continue;
      }
      if (!(entry.getValue() instanceof List<?> list) || list.isEmpty()) {
        throw new Expressions.Failure(PipelineRunPhrase.EMPTY_VECTOR.text(key));
      }
      vectors.put(key, list);
    }
    List<Cell> cells = product(vectors);
    for (Map<?, ?> excluded : entries(matrix, "exclude")) {
      for (Object key : excluded.keySet()) {
        if (!vectors.containsKey(String.valueOf(key))) {
          throw new Expressions.Failure(PipelineRunPhrase.EXCLUDE_KEY.text(key));
        }
      }
      cells.removeIf(cell -> excluded.keySet().stream().allMatch(key -> fits(cell, excluded, key)));
    }
    include(cells, entries(matrix, "include"), vectors);
    if (cells.size() > MOST) {
      throw new Expressions.Failure(PipelineRunPhrase.MATRIX_TOO_LARGE.text(cells.size(), MOST));
    }
    return cells.stream()
        .map(cell -> new Combination(cell.all(), new ArrayList<>(cell.original().values())))
        .toList();
  }

  private static List<Cell> product(Map<String, List<?>> vectors) throws Expressions.Failure {
    List<Map<String, @Nullable Object>> maps = new ArrayList<>();
    if (!vectors.isEmpty()) {
      maps.add(new LinkedHashMap<>());
    }
    for (Map.Entry<String, List<?>> vector : vectors.entrySet()) {
      List<Map<String, @Nullable Object>> longer = new ArrayList<>();
      for (Map<String, @Nullable Object> map : maps) {
        for (Object value : vector.getValue()) {
          Map<String, @Nullable Object> next = new LinkedHashMap<>(map);
          next.put(vector.getKey(), value);
          longer.add(next);
        }
      }
      if (longer.size() > MOST * MOST) {
        throw new Expressions.Failure(PipelineRunPhrase.MATRIX_TOO_LARGE.text(longer.size(), MOST));
      }
      maps = longer;
    }
    List<Cell> cells = new ArrayList<>();
    maps.forEach(map -> cells.add(new Cell(map, new LinkedHashMap<>(map))));
    return cells;
  }

  private static void include(
      List<Cell> cells, List<Map<?, ?>> includes, Map<String, List<?>> vectors) {
    List<Cell> products = List.copyOf(cells);
    for (Map<?, ?> include : includes) {
      List<?> filter = include.keySet().stream().filter(key -> vectors.containsKey(key)).toList();
      boolean matched = false;
      for (Cell cell : products) {
        if (filter.stream().allMatch(key -> fits(cell, include, key))) {
          matched = true;
          include.forEach(
              (key, value) -> {
                if (!cell.original().containsKey(String.valueOf(key))) {
                  cell.all().put(String.valueOf(key), value);
                }
              });
        }
      }
      if (!matched) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        include.forEach((key, value) -> all.put(String.valueOf(key), value));
        cells.add(new Cell(all, all));
      }
    }
  }

  private static boolean fits(Cell cell, Map<?, ?> wanted, Object key) {
    return same(cell.original().get(String.valueOf(key)), wanted.get(key));
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Map<?, ?> one && b instanceof Map<?, ?> other) {
      return other.entrySet().stream().allMatch(it -> same(one.get(it.getKey()), it.getValue()));
    }
    if (a instanceof String one && b instanceof String other) {
      return one.equalsIgnoreCase(other);
    }
    return Objects.equals(a, b);
  }

  private static List<Map<?, ?>> entries(Map<?, ?> matrix, String key) {
    List<Map<?, ?>> entries = new ArrayList<>();
    if (matrix.get(key) instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          entries.add(map);
        }
      }
    }
    return entries;
  }
}
