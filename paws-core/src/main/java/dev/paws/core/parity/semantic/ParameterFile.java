package dev.paws.core.parity.semantic;

import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.NameHint;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.message.ValuePhrase;
import dev.paws.core.yaml.Limits;
import dev.paws.core.yaml.ListValue;
import dev.paws.core.yaml.MapValue;
import dev.paws.core.yaml.NodeBudget;
import dev.paws.core.yaml.ScalarValue;
import dev.paws.core.yaml.Value;
import dev.paws.core.yaml.YamlDocument;
import dev.paws.core.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads lists of parameters from YAML: the built-in list and the one in {@code paws.yaml}. */
public final class ParameterFile {
  private static final String BUILT_IN = "parameters.yaml";
  private static final Set<String> PLACES =
      Set.of("option", "variable", "option-variable", "yaml-variable", "file", "image", "members");
  private static final Set<String> KEYS =
      Set.of("id", "title", "services", "unit", "default", "from");

  private static final List<Parameter> BUILT_IN_PARAMETERS = read();

  private final FindingCollector problems;

  private ParameterFile(FindingCollector problems) {
    this.problems = problems;
  }

  /** Returns the built-in parameters. */
  public static List<Parameter> builtIn() {
    return BUILT_IN_PARAMETERS;
  }

  private static List<Parameter> read() {
    try (InputStream in = ParameterFile.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException(BUILT_IN + " is not in the archive");
      }
      FindingCollector problems = new FindingCollector();
      List<YamlDocument> documents =
          new YamlReader(Limits.DEFAULT, new NodeBudget(Limits.DEFAULT.nodes()), problems)
              .read(BUILT_IN, in.readAllBytes());
      Value root = documents.get(0).root();
      List<Parameter> found =
          root instanceof MapValue map && map.list("parameters") != null
              ? of(java.util.Objects.requireNonNull(map.list("parameters")), problems)
              : List.of();
      if (problems.hasErrors()) {
        throw new IllegalStateException(problems.findings().get(0).text());
      }
      return found;
    } catch (IOException e) {
      throw new IllegalStateException(BUILT_IN + " cannot be read", e);
    }
  }

  /**
   * Returns the parameters of a list in a user's file; mistakes are added to the problems.
   *
   * @param list the value of {@code parameters}
   */
  public static List<Parameter> of(ListValue list, FindingCollector problems) {
    ParameterFile file = new ParameterFile(problems);
    List<Parameter> parameters = new ArrayList<>();
    for (Value item : list.items()) {
      if (item instanceof MapValue map) {
        file.parameter(map).ifPresent(parameters::add);
      } else {
        file.wrong(item, item.kind(), ValuePhrase.PARAMETER.text());
      }
    }
    return parameters;
  }

  private Optional<Parameter> parameter(MapValue map) {
    String id = text(map.get("id"));
    for (String key : map.names()) {
      if (!KEYS.contains(key)) {
        problems.report(
            ParityMessage.UNKNOWN_KEY,
            map.keyAt(key),
            "parameters",
            key,
            ParityPhrase.A_PARAMETER.text(),
            String.join(", ", KEYS.stream().sorted().toList()),
            NameHint.of(key, KEYS));
      }
    }
    if (!id.matches("[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)+")) {
      wrong(map, id, ValuePhrase.PARAMETER_ID.text());
      return Optional.empty();
    }
    String unitText = map.has("unit") ? text(map.get("unit")) : ParameterUnit.WORD.text();
    ParameterUnit unit = ParameterUnit.of(unitText).orElse(null);
    if (unit == null) {
      wrong(map, ParityPhrase.UNIT.text(unitText), ValuePhrase.ONE_OF.text(ParameterUnit.texts()));
      return Optional.empty();
    }
    List<Parameter.Place> places = new ArrayList<>();
    ListValue from = map.list("from");
    if (from == null || from.items().isEmpty()) {
      problems.report(
          ParityMessage.MISSING_KEY,
          map.at(),
          "parameters",
          "from",
          ParityPhrase.THE_PARAMETER.text(id));
      return Optional.empty();
    }
    for (Value item : from.items()) {
      if (item instanceof MapValue place) {
        place(place).ifPresent(places::add);
      } else {
        wrong(item, item.kind(), ValuePhrase.PARAMETER_PLACE.text());
      }
    }
    String title = text(map.get("title"));
    return Optional.of(
        new Parameter(
            id,
            title.isEmpty() ? id : title,
            texts(map.get("services")),
            unit,
            text(map.get("default")),
            places));
  }

  private Optional<Parameter.Place> place(MapValue map) {
    String kind = map.names().stream().filter(PLACES::contains).findFirst().orElse("");
    List<String> names = texts(map.get(kind));
    List<String> keys = texts(map.get("key"));
    boolean needsKey = List.of("option-variable", "yaml-variable", "file").contains(kind);
    if (kind.isEmpty() || names.isEmpty() || (needsKey && keys.isEmpty())) {
      wrong(
          map,
          String.join(", ", map.names()),
          ValuePhrase.PLACE_KEY.text(PLACES.stream().sorted().toList()));
      return Optional.empty();
    }
    String word = text(map.get("word"));
    return Optional.of(
        switch (kind) {
          case "option" -> new Parameter.Option(names);
          case "variable" -> new Parameter.Named(names);
          case "option-variable" -> new Parameter.OptionIn(names, keys.get(0));
          case "yaml-variable" -> new Parameter.YamlIn(names, keys);
          case "file" ->
              new Parameter.File(
                  names.get(0), keys, word.matches("\\d") ? Integer.parseInt(word) : 0);
          case "image" -> new Parameter.Tag();
          default -> new Parameter.Members(names.get(0));
        });
  }

  private void wrong(Value value, String is, String should) {
    problems.report(ParityMessage.WRONG_VALUE, value.at(), "parameters", is, should);
  }

  private static String text(@Nullable Value value) {
    return value instanceof ScalarValue scalar && !scalar.isNull() ? scalar.print() : "";
  }

  private static List<String> texts(@Nullable Value value) {
    if (value instanceof ListValue list) {
      return list.items().stream().map(ParameterFile::text).toList();
    }
    String text = text(value);
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
