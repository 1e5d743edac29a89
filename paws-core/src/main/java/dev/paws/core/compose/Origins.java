package dev.paws.core.compose;

import dev.paws.core.compose.dotenv.EnvFiles;
import dev.paws.core.finding.Position;
import dev.paws.core.message.LoadPhrase;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import dev.paws.core.yaml.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Knows how the values of a resolved project came about. */
public final class Origins {
  /** No origins are known. */
  public static final Origins NONE = new Origins(new IdentityHashMap<>(), Map.of(), Map.of());

  private final IdentityHashMap<Node, Origin> origins;
  private final Map<String, List<EnvFiles.Variable>> variables;
  private final Map<String, Set<String>> written;

  Origins(
      IdentityHashMap<Node, Origin> origins,
      Map<String, List<EnvFiles.Variable>> variables,
      Map<String, Set<String>> written) {
    this.origins = origins;
    this.variables = variables;
    this.written = written;
  }

  /**
   * Returns the texts that the files have in place of variables, by variable name: {@code
   * ${NAME:-this}}.
   */
  public Map<String, Set<String>> inPlaceOf() {
    return Collections.unmodifiableMap(written);
  }

  /**
   * Returns what happened to a value of the tree, latest first; at least one step, where it was
   * written.
   */
  public List<Step> of(Node node) {
    return steps(node);
  }

  /**
   * Returns where an env file sets a variable to a value.
   *
   * @param value the value, or a text that contains it
   * @return the last such place; empty if the value came from elsewhere
   */
  public Optional<Position> variable(String name, String value) {
    return variables.getOrDefault(name, List.of()).stream()
        .filter(variable -> value.contains(variable.value()))
        .map(EnvFiles.Variable::at)
        .reduce((earlier, later) -> later);
  }

  /**
   * One step in how a value came about.
   *
   * @param at where the value of this step was written
   * @param what what happened to the value
   * @param note details, such as the names of the variables; may be empty
   */
  public record Step(Position at, Origin.Rule what, String note) {
    /** Returns what happened in words: {@code written}, {@code replaced an earlier value}, … */
    public String rule() {
      return what.text();
    }

    @Override
    public String toString() {
      String where = at.equals(Position.NONE) ? LoadPhrase.NOWHERE.text() : at.toString();
      return where + "  " + rule() + (note.isEmpty() ? "" : ": " + note);
    }
  }

  /**
   * An explanation of how a value came about.
   *
   * @param path its path, for example {@code services.web.environment.LOG_LEVEL}
   * @param value the value as text; for a mapping or a sequence, its kind and size
   * @param steps what happened to it, latest first
   */
  public record Explanation(String path, String value, List<Step> steps) {
    public Explanation {
      steps = List.copyOf(steps);
    }

    /** Returns the explanation as lines for a terminal. */
    public String text() {
      StringBuilder text = new StringBuilder(path).append(" = ").append(value);
      steps.forEach(step -> text.append("\n    ").append(step));
      return text.toString();
    }
  }

  /**
   * Explains the value at a path of a project.
   *
   * @return empty if the project has no such value
   */
  public Optional<Explanation> explain(ComposeProject project, String path) {
    List<Node> way = ModelPath.nodes(project.tree(), path);
    if (way.isEmpty()) {
      return Optional.empty();
    }
    Node node = way.get(way.size() - 1);
    return Optional.of(new Explanation(path, shown(node), steps(project, node)));
  }

  /** Returns the steps, with the source of each variable's value. */
  private List<Step> steps(ComposeProject project, Node node) {
    String value = node instanceof ScalarNode scalar && !scalar.isNull() ? scalar.text() : "";
    return steps(node).stream()
        .map(
            step ->
                step.what() == Origin.Rule.INTERPOLATED && !step.note().isEmpty()
                    ? new Step(step.at(), step.what(), sources(project, step.note(), value))
                    : step)
        .toList();
  }

  private String sources(ComposeProject project, String names, String value) {
    return Stream.of(names.split(", ", -1))
        .distinct()
        .map(name -> source(project, name, value))
        .collect(Collectors.joining("; "));
  }

  private String source(ComposeProject project, String name, String value) {
    String current = project.environment().get(name);
    if (current == null) {
      // an included file may have other variables
      return variable(name, value)
          .map(at -> name + LoadPhrase.FROM.text(at))
          .orElseGet(() -> unset(name).text(name));
    }
    if (current.isEmpty() && written.containsKey(name)) {
      return LoadPhrase.DEFAULT_AS_EMPTY.text(name);
    }
    return name
        + variable(name, current)
            .map(at -> LoadPhrase.FROM.text(at))
            .orElse(LoadPhrase.FROM_ENVIRONMENT.text());
  }

  private LoadPhrase unset(String name) {
    return written.containsKey(name) ? LoadPhrase.DEFAULT_AS_NOT_SET : LoadPhrase.IS_NOT_SET;
  }

  /**
   * How far a path leads into a project.
   *
   * @param known the longest part of the path, from its start, that the project has; may be empty
   * @param below the keys below that part
   */
  public record Reach(String known, List<String> below) {
    public Reach {
      below = List.copyOf(below);
    }
  }

  /** Returns how far a path leads, for a path without a value. */
  public static Reach reach(ComposeProject project, String path) {
    String known = path;
    List<Node> way = ModelPath.nodes(project.tree(), known);
    while (way.isEmpty()) {
      known =
          known.substring(0, Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
      way = ModelPath.nodes(project.tree(), known);
    }
    Node found = way.get(way.size() - 1);
    if (found instanceof MappingNode map) {
      return new Reach(known, map.entries().keySet().stream().sorted().toList());
    }
    int items = found instanceof SequenceNode sequence ? sequence.items().size() : 0;
    return new Reach(
        known, IntStream.range(0, items).mapToObj(index -> "[" + index + "]").toList());
  }

  private static String shown(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.isNull() ? "null" : scalar.text();
    }
    return node instanceof MappingNode map
        ? LoadPhrase.MAPPING_OF.text(map.entries().size())
        : LoadPhrase.LIST_OF.text(((SequenceNode) node).items().size());
  }

  private List<Step> steps(Node node) {
    List<Step> steps = new ArrayList<>();
    Origin origin = origins.get(node);
    if (origin == null) {
      steps.add(new Step(node.at(), Origin.Rule.WRITTEN, ""));
    }
    for (; origin != null; origin = origin.before()) {
      Step step = new Step(origin.at(), origin.rule(), origin.note());
      if (steps.isEmpty() || !steps.get(steps.size() - 1).equals(step)) {
        steps.add(step);
      }
    }
    return steps;
  }
}
