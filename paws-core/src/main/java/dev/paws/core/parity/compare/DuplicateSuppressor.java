package dev.paws.core.parity.compare;

import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.Acceptance;
import dev.paws.core.parity.Derivation;
import dev.paws.core.parity.Deviation;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.NormalValue.Ordered;
import dev.paws.core.parity.content.CommandLine;
import dev.paws.core.parity.content.ContentDifference;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.SemanticPaths;
import dev.paws.core.parity.rule.ImageVersions;
import dev.paws.core.parity.rule.RuleSubject;
import dev.paws.core.parity.rule.RuleTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reports each drift once. A finding on a parameter replaces the finding on the field that the
 * parameter was read from and takes over its places. It does so only if that field differs in
 * nothing else, and if whatever accepts the parameter also accepts the field. A finding on an image
 * or a number of instances stays if it is worse than the parameter's. For a text (a command, a
 * variable, a file) the parameters' severity counts, unless the user gave the text's rule a
 * severity.
 */
final class DuplicateSuppressor {
  /** A difference before and after it was judged. */
  record Judged(FoundDifference found, Deviation deviation) {}

  private final List<Judged> parameters;
  private final List<Judged> rest = new ArrayList<>();

  private DuplicateSuppressor(List<Judged> all) {
    parameters =
        new ArrayList<>(
            all.stream()
                .filter(it -> it.found().path().startsWith(SemanticPaths.PARAMETERS))
                .toList());
    for (Judged field : all) {
      boolean structural = field.found().mode() != ComparisonMode.SEMANTIC;
      if (!field.found().path().startsWith(SemanticPaths.PARAMETERS)
          && !(structural && absorbed(field))) {
        rest.add(field);
      }
    }
  }

  /** Returns the deviations without those that the deviation of a parameter covers. */
  static List<Deviation> withoutDuplicates(List<Judged> all) {
    DuplicateSuppressor suppressor = new DuplicateSuppressor(all);
    List<Deviation> kept = new ArrayList<>();
    suppressor.rest.forEach(it -> kept.add(it.deviation()));
    suppressor.parameters.forEach(it -> kept.add(it.deviation()));
    return kept;
  }

  private boolean absorbed(Judged field) {
    List<Integer> parameterIndexes = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      if (covers(parameters.get(i), field)) {
        parameterIndexes.add(i);
      }
    }
    if (parameterIndexes.isEmpty() || !nothingElse(field.found(), parameterIndexes)) {
      return false;
    }
    for (int i : parameterIndexes) {
      Judged parameter = parameters.get(i);
      parameters.set(
          i, new Judged(parameter.found(), parameter.deviation().absorbing(field.deviation())));
    }
    return true;
  }

  /** Returns whether a parameter was read from a field, or no field sets it. */
  private static boolean covers(Judged parameter, Judged field) {
    Deviation one = parameter.deviation();
    Deviation other = field.deviation();
    return one.subject().equals(other.subject())
        && (one.difference().severity().compareTo(other.difference().severity()) >= 0
            || parameterDecidesSeverity(field))
        && isAcceptedAlike(one, other)
        && (isFrom(parameter.found().judged().here(), field)
            || isFrom(parameter.found().judged().there(), field))
        && isAmong(parameter.found().judged().here(), field.found().judged().here(), field.found())
        && isAmong(
            parameter.found().judged().there(), field.found().judged().there(), field.found());
  }

  /**
   * Returns whether the parameter's severity replaces the field's: it does for a text, unless the
   * user raised the text's rule.
   */
  private static boolean parameterDecidesSeverity(Judged field) {
    return !field.found().path().equals(ContainerPaths.IMAGE)
        && !field.found().path().equals(FieldPaths.INSTANCES)
        && RuleTable.byId(field.deviation().ruleId())
            .filter(rule -> rule.severity() == field.deviation().difference().severity())
            .isPresent();
  }

  private static boolean isFrom(Optional<Fact> parameter, Judged field) {
    return parameter.filter(fact -> fact.isDerivedFrom(field.found().path())).isPresent();
  }

  /**
   * Returns whether both are accepted or neither is. An entry of {@code ignore} covers the whole
   * drift; a baseline holds each value by itself.
   */
  private static boolean isAcceptedAlike(Deviation parameter, Deviation field) {
    Optional<Acceptance.By> by = parameter.accepted().map(Acceptance::by);
    return by.equals(field.accepted().map(Acceptance::by))
        || by.equals(Optional.of(Acceptance.By.IGNORE));
  }

  private static boolean isAmong(
      Optional<Fact> parameter, Optional<Fact> field, FoundDifference found) {
    boolean from = parameter.filter(fact -> fact.isDerivedFrom(found.path())).isPresent();
    if (field.isEmpty() || !from) {
      return field.isEmpty() || parameter.filter(Fact::implied).isPresent();
    }
    // of several services with members each has its own number, and the cluster has their sum
    return found.path().equals(FieldPaths.INSTANCES)
        ? parameter.get().shown().equals(field.get().shown())
        : place(parameter.get()).equals(place(field.get()));
  }

  private static String place(Fact fact) {
    return fact.where().stream().findFirst().map(Location::at).map(Object::toString).orElse("");
  }

  private boolean nothingElse(FoundDifference field, List<Integer> parameterIndexes) {
    Optional<Fact> here = field.judged().here();
    Optional<Fact> there = field.judged().there();
    if (field.path().equals(ContainerPaths.IMAGE)) {
      return here.isPresent()
          && there.isPresent()
          && repository(here.get()).equals(repository(there.get()));
    }
    if (field.path().equals(FieldPaths.INSTANCES) || isWhole(field, parameterIndexes)) {
      return true;
    }
    if (field.path().startsWith(FieldPaths.ENVIRONMENT)
        && isCounted(here, there, parameterIndexes)) {
      return true;
    }
    if (here.isPresent()
        && there.isPresent()
        && (isOfCommand(here.get(), there.get(), parameterIndexes)
            || isOfFile(field, parameterIndexes))) {
      return true;
    }
    return here.isPresent()
        && there.isPresent()
        && rest(here.get(), parameterIndexes, true)
            .equals(rest(there.get(), parameterIndexes, false));
  }

  /** Returns whether two command lines are the same but for the options of the parameters. */
  private boolean isOfCommand(Fact here, Fact there, List<Integer> parameterIndexes) {
    if (!(here.value() instanceof Ordered one) || !(there.value() instanceof Ordered two)) {
      return false;
    }
    Optional<CommandLine> mine = CommandLine.of(one);
    Optional<CommandLine> theirs = CommandLine.of(two);
    for (String key : keys(parameterIndexes, here.path())) {
      mine = mine.map(line -> line.without(key));
      theirs = theirs.map(line -> line.without(key));
    }
    return mine.isPresent() && mine.equals(theirs);
  }

  /** Returns whether two files differ only in the settings of the parameters. */
  private boolean isOfFile(FoundDifference field, List<Integer> parameterIndexes) {
    Set<String> differing =
        FileFacts.difference(
                new FactDifference(field.path(), field.judged().here(), field.judged().there()))
            .map(ContentDifference::keys)
            .orElse(Set.of());
    Set<String> known = keys(parameterIndexes, field.path());
    return !differing.isEmpty()
        && differing.stream()
            .allMatch(key -> known.contains(key.substring(key.lastIndexOf('.') + 1)));
  }

  private Set<String> keys(List<Integer> parameterIndexes, String field) {
    Set<String> keys = new TreeSet<>();
    for (int i : parameterIndexes) {
      RuleSubject parameter = parameters.get(i).found().judged();
      for (Optional<Fact> fact : List.of(parameter.here(), parameter.there())) {
        fact.filter(it -> it.isDerivedFrom(field))
            .map(DuplicateSuppressor::key)
            .ifPresent(keys::add);
      }
    }
    keys.remove("");
    return keys;
  }

  private static String repository(Fact image) {
    int tag =
        image.shown().indexOf(ImageVersions.tag(image.shown()), image.shown().lastIndexOf('/') + 1);
    return ImageVersions.tag(image.shown()).isEmpty()
        ? image.shown()
        : image.shown().substring(0, tag);
  }

  /**
   * Returns whether the field's value is exactly the parameter's, as it mostly is for a variable.
   */
  private boolean isWhole(FoundDifference field, List<Integer> parameterIndexes) {
    return field.path().startsWith(FieldPaths.ENVIRONMENT)
        && parameterIndexes.stream()
            .map(i -> parameters.get(i).found())
            .anyMatch(
                parameter ->
                    isWhole(parameter.judged().here(), field.judged().here())
                        && isWhole(parameter.judged().there(), field.judged().there()));
  }

  private static boolean isWhole(Optional<Fact> parameter, Optional<Fact> field) {
    return field.isEmpty()
        || (parameter.flatMap(Fact::derivation).filter(it -> isAllOf(it, field.get())).isPresent()
            && parameter.filter(it -> it.shown().equals(field.get().shown())).isPresent());
  }

  /** Returns whether two lists differ only in their length, which is the parameter. */
  private boolean isCounted(
      Optional<Fact> here, Optional<Fact> there, List<Integer> parameterIndexes) {
    if (here.isEmpty() || there.isEmpty()) {
      return false;
    }
    List<String> mine = Arrays.asList(here.get().shown().split(",", -1));
    List<String> theirs = Arrays.asList(there.get().shown().split(",", -1));
    boolean counted =
        parameterIndexes.stream()
            .map(i -> parameters.get(i).found().judged().here())
            .anyMatch(fact -> fact.filter(it -> it.shown().equals(mine.size() + "")).isPresent());
    return counted && (mine.containsAll(theirs) || theirs.containsAll(mine));
  }

  private static boolean isAllOf(Derivation derivation, Fact field) {
    return derivation.part() == Derivation.Part.WHOLE && derivation.field().equals(field.path());
  }

  /** Returns the words of a text without the settings of the parameters. */
  private List<String> rest(Fact field, List<Integer> parameterIndexes, boolean source) {
    List<String> words = words(String.valueOf(field.value().plain()));
    for (int i : parameterIndexes) {
      FoundDifference parameter = parameters.get(i).found();
      Optional<Fact> fact = source ? parameter.judged().here() : parameter.judged().there();
      if (fact.filter(it -> it.isDerivedFrom(field.path())).isEmpty()) {
        continue;
      }
      List<String> setting = words(key(fact.get()));
      int at = setting.isEmpty() ? -1 : 0;
      setting.addAll(words(fact.get().shown()));
      at = at < 0 ? at : Collections.indexOfSubList(words, setting);
      if (at < 0) {
        return List.of("?", String.valueOf(source));
      }
      words.subList(at, at + setting.size()).clear();
    }
    return words;
  }

  /**
   * Returns the last part of the key that sets a parameter in the field's text; empty if there is
   * none.
   */
  private static String key(Fact parameter) {
    String key = parameter.derivation().map(Derivation::key).orElse("");
    return key.startsWith("-") ? key : key.substring(key.lastIndexOf('.') + 1);
  }

  private static List<String> words(String text) {
    return new ArrayList<>(
        Arrays.stream(text.split("[\\s=:,'\"\\[\\]{}]+", -1)).filter(it -> !it.isEmpty()).toList());
  }
}
