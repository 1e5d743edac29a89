package dev.paws.core.parity.semantic;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Derivation;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.PathPattern;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.SemanticPaths;
import dev.paws.core.parity.field.StoragePaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.rule.ImageVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one parameter of one service from the places where it can be set. */
final class PlaceReader implements Parameter.PlaceVisitor<Optional<Fact>> {
  private static final String CONTENT = ".content";
  private static final String UNKNOWN = "$(";

  private final ParityEnvironment environment;
  private final Map<String, Fact> facts;
  private final Parameter parameter;
  private final String path;

  PlaceReader(ParityEnvironment environment, ParityService service, Parameter parameter) {
    this.environment = environment;
    this.facts = service.facts();
    this.parameter = parameter;
    this.path = SemanticPaths.PARAMETERS + parameter.id();
  }

  @Override
  public Optional<Fact> option(Parameter.Option option) {
    for (String field : List.of(ContainerPaths.COMMAND, ContainerPaths.ENTRYPOINT)) {
      Fact line = facts.get(field);
      if (line != null && isSealed(line)) {
        return Optional.of(sealed(line));
      }
      if (line == null || !(line.value() instanceof NormalValue.Ordered words)) {
        continue;
      }
      List<String> texts = words.items().stream().map(PlaceReader::written).toList();
      for (String name : option.names()) {
        Optional<String> text = Options.value(texts, name, takesAll());
        if (text.isPresent() && text.get().contains(UNKNOWN)) {
          return Optional.of(unknown(line, text.get()));
        }
        if (text.isPresent()) {
          return setting(text.get(), line, name, ParityPhrase.OPTION.text(name));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Fact> variable(Parameter.Named named) {
    return variable(named.variables())
        .flatMap(fact -> fact(fact.shown(), fact, Derivation.whole(fact.path()), nameOf(fact)));
  }

  @Override
  public Optional<Fact> optionInVariable(Parameter.OptionIn option) {
    Optional<Fact> variable = variable(option.variables());
    if (variable.filter(PlaceReader::isSealed).isPresent()) {
      return variable.map(this::sealed);
    }
    return variable.flatMap(
        fact ->
            Options.value(List.of(" " + fact.shown()), option.name(), takesAll())
                .flatMap(text -> settingIn(fact, option.name(), text)));
  }

  @Override
  public Optional<Fact> yamlInVariable(Parameter.YamlIn yaml) {
    Optional<Fact> variable = variable(yaml.variables());
    if (variable.filter(PlaceReader::isSealed).isPresent()) {
      return variable.map(this::sealed);
    }
    return variable.flatMap(
        fact ->
            yaml.keys().stream()
                .flatMap(
                    key ->
                        Settings.yaml(fact.shown(), key).stream()
                            .map(found -> settingIn(fact, key, found.text())))
                .findFirst()
                .flatMap(found -> found));
  }

  @Override
  public Optional<Fact> file(Parameter.File file) {
    for (Map.Entry<String, Fact> entry : facts.entrySet()) {
      Optional<String> target = mountedFile(entry.getKey());
      if (target.isEmpty()
          || !PathPattern.matches(file.pattern(), target.get())
          || !(entry.getValue().value() instanceof NormalValue.Text text)) {
        continue;
      }
      for (String key : file.keys()) {
        Optional<Settings.Setting> found =
            Settings.find(target.get(), text.text(), key, file.word(), takesAll());
        if (found.isPresent()) {
          String note = ParityPhrase.LINE_OF.text(key, found.get().line(), target.get());
          return setting(found.get().text(), entry.getValue(), key, note);
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Fact> tag(Parameter.Tag tag) {
    return Optional.ofNullable(facts.get(ContainerPaths.IMAGE))
        .flatMap(
            image ->
                fact(
                    ImageVersions.tag(image.shown()),
                    image,
                    Derivation.tag(image.path()),
                    ParityPhrase.IMAGE_TAG.text()));
  }

  @Override
  public Optional<Fact> members(Parameter.Members members) {
    List<ParityService> services =
        environment.services().stream()
            .filter(service -> service.role().value().equals(members.role()))
            .toList();
    int count = services.stream().mapToInt(ParityService::instances).sum();
    List<Location> where = services.stream().flatMap(service -> service.where().stream()).toList();
    return Optional.of(
        Fact.of(path, Normal.amount(count), String.valueOf(count), where)
            .withDerivation(Derivation.whole(FieldPaths.INSTANCES)));
  }

  private boolean takesAll() {
    return parameter.unit() == ParameterUnit.WORDS;
  }

  private Optional<Fact> variable(List<String> names) {
    return names.stream()
        .map(name -> facts.get(FieldPaths.ENVIRONMENT + name))
        .flatMap(fact -> Optional.ofNullable(fact).stream())
        .filter(fact -> !fact.shown().isEmpty())
        .findFirst();
  }

  private static String nameOf(Fact variable) {
    return ParityPhrase.VARIABLE.text(variable.path().substring(FieldPaths.ENVIRONMENT.length()));
  }

  /**
   * Returns the path in the container of the file whose content a field holds; empty for another
   * field.
   */
  private static Optional<String> mountedFile(String field) {
    boolean mounted =
        field.startsWith(StoragePaths.VOLUMES) || field.startsWith(StoragePaths.FILES);
    if (!mounted || !field.endsWith(CONTENT)) {
      return Optional.empty();
    }
    String prefix =
        field.startsWith(StoragePaths.FILES) ? StoragePaths.FILES : StoragePaths.VOLUMES;
    return Optional.of(field.substring(prefix.length(), field.length() - CONTENT.length()));
  }

  private Optional<Fact> settingIn(Fact variable, String key, String text) {
    return setting(text, variable, key, ParityPhrase.IN.text(key, nameOf(variable)));
  }

  private Optional<Fact> setting(String text, Fact from, String key, String note) {
    return fact(text, from, Derivation.setting(from.path(), key), note);
  }

  private Optional<Fact> fact(String text, Fact from, Derivation derivation, String note) {
    if (isSealed(from)) {
      return Optional.of(sealed(from));
    }
    Optional<NormalValue> value =
        from.value() instanceof NormalValue.Unknown unknown
            ? Optional.of(unknown)
            : parameter.unit().normal(text);
    return value.map(
        found ->
            Fact.of(path, found, shown(text), noted(from.where(), note))
                .withSecret(from.secret())
                .withDerivation(derivation));
  }

  /** Returns the places with a note added to the first. */
  private static List<Location> noted(List<Location> places, String note) {
    List<Location> noted = new ArrayList<>(places);
    if (!noted.isEmpty()) {
      Location first = noted.get(0);
      String joined = first.note().isEmpty() ? note : first.note() + ", " + note;
      noted.set(0, first.withNote(joined));
    }
    return noted;
  }

  private static boolean isSealed(Fact fact) {
    return fact.value() instanceof NormalValue.Sealed;
  }

  /**
   * Returns an unknown value for a field that a snapshot has sealed. It may set any parameter; the
   * field itself reports whether it differs.
   */
  private Fact sealed(Fact from) {
    return unknown(from, ParityPhrase.SEALED.text());
  }

  private Fact unknown(Fact from, String why) {
    return Fact.of(path, new NormalValue.Unknown(why), ParityPhrase.REASON.text(why), from.where());
  }

  /**
   * Returns a word as it was written, such as {@code $(POD_NAME)}, also if only a cluster knows its
   * value.
   */
  private static String written(NormalValue word) {
    return word instanceof NormalValue.Unknown unknown
        ? unknown.why()
        : String.valueOf(word.plain());
  }

  /** Returns the text for people: of a list, its length. */
  private String shown(String text) {
    return parameter.unit() == ParameterUnit.COUNT
        ? parameter.unit().normal(text).map(value -> value.plain().toString()).orElse(text)
        : text;
  }
}
