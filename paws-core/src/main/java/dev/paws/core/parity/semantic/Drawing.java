package dev.paws.core.parity.semantic;

import dev.paws.core.model.ServiceDefinition.Role;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.FieldPaths;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.rule.ImageVersions;
import dev.paws.core.parity.rule.PathPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws the parameters of one environment. */
final class Drawing {
  private static final String IMAGE = "container.image";
  private static final String FILES = "files.";
  private static final String CONTENT = ".content";
  private static final String UNKNOWN = "$(";

  private final ParityEnvironment environment;
  private final List<Parameter> parameters;

  Drawing(ParityEnvironment environment, List<Parameter> parameters) {
    this.environment = environment;
    this.parameters = parameters;
  }

  ParityEnvironment drawn() {
    return environment.withServices(environment.services().stream().map(this::drawn).toList());
  }

  private ParityService drawn(ParityService service) {
    SortedMap<String, Fact> facts = new TreeMap<>(service.facts());
    for (Parameter parameter : parameters) {
      if (concerns(parameter, service)) {
        draw(parameter, service).ifPresent(fact -> facts.put(fact.path(), fact));
      }
    }
    return facts.size() == service.facts().size() ? service : service.withFacts(facts);
  }

  private static boolean concerns(Parameter parameter, ParityService service) {
    if (parameter.services().isEmpty()) {
      return true;
    }
    String role = service.role().value();
    if (parameter.services().contains(role)) {
      return true;
    }
    if (service.role() != Role.AUXILIARY) {
      return false;
    }
    Fact image = service.facts().get(IMAGE);
    String name =
        image == null
            ? service.name()
            : ImageVersions.repository(image.shown()).toLowerCase(Locale.ROOT);
    boolean server = service.type() == dev.paws.core.model.ServiceDefinition.Type.INFRASTRUCTURE;
    Set<String> words = Set.copyOf(Arrays.asList((name + "-" + name).split("[-_.]", -1)));
    return server
        && (parameter.services().contains(name)
            || parameter.services().stream().anyMatch(words::contains));
  }

  private Optional<Fact> draw(Parameter parameter, ParityService service) {
    String path = FieldPaths.PARAMETERS + parameter.id();
    for (Parameter.Place place : parameter.places()) {
      Optional<Fact> found = from(place, parameter, service, path);
      if (found.isPresent()) {
        return found;
      }
    }
    if (parameter.fallback().isEmpty()) {
      return Optional.empty();
    }
    return parameter
        .unit()
        .normal(parameter.fallback())
        .map(
            value ->
                new Fact(
                    path,
                    value,
                    parameter.fallback() + " (default)",
                    service.where(),
                    false,
                    true));
  }

  private Optional<Fact> from(
      Parameter.Place place, Parameter parameter, ParityService service, String path) {
    boolean all = parameter.unit() == Unit.WORDS;
    Map<String, Fact> facts = service.facts();
    if (place instanceof Parameter.Option option) {
      return option(option, facts, parameter, path);
    }
    if (place instanceof Parameter.Named named) {
      return variable(named.variables(), facts)
          .flatMap(fact -> fact(parameter, path, fact.shown(), fact, nameOf(fact)));
    }
    if (place instanceof Parameter.OptionIn option) {
      Optional<Fact> sealed = sealedVariable(option.variables(), facts, path);
      if (sealed.isPresent()) {
        return sealed;
      }
      return variable(option.variables(), facts)
          .flatMap(
              fact ->
                  Options.value(List.of(" " + fact.shown()), option.name(), all)
                      .flatMap(
                          text ->
                              fact(
                                  parameter,
                                  path,
                                  text,
                                  fact,
                                  option.name() + " in " + nameOf(fact))));
    }
    if (place instanceof Parameter.YamlIn yaml) {
      Optional<Fact> sealed = sealedVariable(yaml.variables(), facts, path);
      if (sealed.isPresent()) {
        return sealed;
      }
      Optional<Fact> fact = variable(yaml.variables(), facts);
      for (String key : fact.isEmpty() ? List.<String>of() : yaml.keys()) {
        Optional<Settings.Setting> setting = Settings.yaml(fact.get().shown(), key);
        if (setting.isPresent()) {
          return fact(
              parameter, path, setting.get().text(), fact.get(), key + " in " + nameOf(fact.get()));
        }
      }
      return Optional.empty();
    }
    if (place instanceof Parameter.File file) {
      return file(file, facts, parameter, path, all);
    }
    if (place instanceof Parameter.Tag) {
      Fact image = facts.get(IMAGE);
      return image == null
          ? Optional.empty()
          : fact(parameter, path, ImageVersions.tag(image.shown()), image, "the image's tag");
    }
    return members(((Parameter.Members) place).role(), path);
  }

  private static Optional<Fact> option(
      Parameter.Option option, Map<String, Fact> facts, Parameter parameter, String path) {
    for (String field : List.of("container.command", "container.entrypoint")) {
      Fact line = facts.get(field);
      if (line != null && line.value() instanceof NormalValue.Sealed) {
        return Optional.of(sealed(line, path));
      }
      if (line == null || !(line.value() instanceof NormalValue.Ordered words)) {
        continue;
      }
      List<String> texts = words.items().stream().map(Drawing::written).toList();
      for (String name : option.names()) {
        Optional<String> text = Options.value(texts, name, parameter.unit() == Unit.WORDS);
        if (text.isPresent() && text.get().contains(UNKNOWN)) {
          return Optional.of(unknown(line, path, text.get()));
        }
        if (text.isPresent()) {
          return fact(parameter, path, text.get(), line, "option " + name);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Fact> sealedVariable(
      List<String> names, Map<String, Fact> facts, String path) {
    return variable(names, facts)
        .filter(fact -> fact.value() instanceof NormalValue.Sealed)
        .map(fact -> sealed(fact, path));
  }

  private static Optional<Fact> variable(List<String> names, Map<String, Fact> facts) {
    return names.stream()
        .map(name -> facts.get(FieldPaths.ENVIRONMENT + name))
        .flatMap(fact -> Optional.ofNullable(fact).stream())
        .filter(fact -> !fact.shown().isEmpty())
        .findFirst();
  }

  private static String nameOf(Fact fact) {
    return "variable " + fact.path().substring(FieldPaths.ENVIRONMENT.length());
  }

  private static Optional<Fact> file(
      Parameter.File file, Map<String, Fact> facts, Parameter parameter, String path, boolean all) {
    for (Map.Entry<String, Fact> entry : facts.entrySet()) {
      String field = entry.getKey();
      boolean mounted = field.startsWith(FieldPaths.VOLUMES) || field.startsWith(FILES);
      if (!mounted || !field.endsWith(CONTENT)) {
        continue;
      }
      String prefix = field.startsWith(FILES) ? FILES : FieldPaths.VOLUMES;
      String target = field.substring(prefix.length(), field.length() - CONTENT.length());
      if (!PathPattern.matches(file.pattern(), target)
          || !(entry.getValue().value() instanceof NormalValue.Text text)) {
        continue;
      }
      for (String key : file.keys()) {
        Optional<Settings.Setting> found =
            Settings.find(target, text.text(), key, file.word(), all);
        if (found.isPresent()) {
          String note = key + ", line " + found.get().line() + " of " + target;
          return fact(parameter, path, found.get().text(), entry.getValue(), note);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Fact> members(String role, String path) {
    List<ParityService> members =
        environment.services().stream()
            .filter(service -> service.role().value().equals(role))
            .toList();
    int count = members.stream().mapToInt(ParityService::instances).sum();
    List<Location> where = members.stream().flatMap(service -> service.where().stream()).toList();
    return Optional.of(
        new Fact(
            path,
            dev.paws.core.parity.normal.Normal.amount(count),
            String.valueOf(count),
            where,
            false,
            false,
            FieldPaths.INSTANCES));
  }

  private static Optional<Fact> fact(
      Parameter parameter, String path, String text, Fact from, String note) {
    if (from.value() instanceof NormalValue.Sealed) {
      return Optional.of(sealed(from, path));
    }
    Optional<NormalValue> value =
        from.value() instanceof NormalValue.Unknown unknown
            ? Optional.of(unknown)
            : parameter.unit().normal(text);
    List<Location> where = new ArrayList<>();
    for (Location place : from.where()) {
      boolean first = where.isEmpty();
      where.add(first ? new Location(place.at(), joined(place.note(), note)) : place);
    }
    return value.map(
        found ->
            new Fact(
                path, found, shown(parameter, text), where, from.secret(), false, from.path()));
  }

  /** What a snapshot has sealed can set any parameter; that the whole of it differs is told. */
  private static Fact sealed(Fact from, String path) {
    return unknown(from, path, "sealed in the snapshot");
  }

  private static Fact unknown(Fact from, String path, String why) {
    return new Fact(
        path, new NormalValue.Unknown(why), "(" + why + ")", from.where(), false, false);
  }

  /** A word; of one that only a cluster knows what it refers to, as {@code $(POD_NAME)}. */
  private static String written(NormalValue word) {
    return word instanceof NormalValue.Unknown unknown
        ? unknown.why()
        : String.valueOf(word.plain());
  }

  /** A list is told by its length. */
  private static String shown(Parameter parameter, String text) {
    return parameter.unit() == Unit.COUNT
        ? parameter.unit().normal(text).map(value -> value.plain().toString()).orElse(text)
        : text;
  }

  private static String joined(String note, String more) {
    return note.isEmpty() ? more : note + ", " + more;
  }
}
