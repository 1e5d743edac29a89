package dev.paws.core.parity.group;

import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Ordered;
import dev.paws.core.parity.NormalValue.Text;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.ServicePair;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.HealthPaths;
import dev.paws.core.parity.field.KubernetesPaths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes the target's values with the names that services have in the source. A name that only the
 * target knows would break the local stack, so such a value cannot be taken over.
 */
public final class LocalNames {
  private static final Pattern OF_CLUSTER = Pattern.compile("\\.svc\\b|\\.cluster\\.local\\b");
  private static final char MARK = '\u0001';

  private final Names names;
  private final Optional<Pattern> foreign;

  private LocalNames(Names names, Optional<Pattern> foreign) {
    this.names = names;
    this.foreign = foreign;
  }

  /**
   * Creates the names of a comparison.
   *
   * @param pairs the services that are compared
   * @param onlyTarget the services that the source does not have
   */
  public static LocalNames of(List<ServicePair> pairs, List<ParityService> onlyTarget) {
    Set<String> foreign = new HashSet<>();
    for (ParityService service : onlyTarget) {
      foreign.addAll(Names.names(service));
    }
    for (ServicePair pair : pairs) {
      pair.source().forEach(service -> foreign.remove(service.name()));
    }
    Set<String> quoted = new HashSet<>();
    foreign.forEach(name -> quoted.add(Pattern.quote(name)));
    Optional<Pattern> pattern =
        quoted.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Pattern.compile("(?<![\\w.-])(?:" + String.join("|", quoted) + ")(?![\\w-])"));
    boolean plain = pairs.stream().allMatch(LocalNames::isNamedAlike);
    return new LocalNames(plain ? Names.NONE : Names.of(pairs, false), pattern);
  }

  /** Returns whether a pair has one name in both environments, by which it is reached. */
  private static boolean isNamedAlike(ServicePair pair) {
    return pair.source().size() == 1
        && pair.target().size() == 1
        && pair.source().get(0).name().equals(pair.target().get(0).name())
        && !pair.target().get(0).facts().containsKey(KubernetesPaths.KIND);
  }

  /**
   * Returns a fact of the target in the source's names; empty if it names something that the source
   * does not have. Values other than texts name nothing.
   */
  public Optional<Fact> local(Fact fact) {
    boolean addresses =
        fact.path().startsWith(FieldPaths.ENVIRONMENT)
            || fact.path().startsWith(HealthPaths.CHECK)
            || fact.path().equals(ContainerPaths.COMMAND)
            || fact.path().equals(ContainerPaths.ENTRYPOINT);
    if (!addresses) {
      return Optional.of(fact);
    }
    if (fact.value() instanceof Text text) {
      return Names.isPerson(fact.path(), text.text())
          ? Optional.of(fact)
          : local(text.text())
              .map(own -> own.equals(text.text()) ? fact : fact.withValue(new Text(own), own));
    }
    if (!(fact.value() instanceof Ordered words)) {
      return Optional.of(fact);
    }
    List<NormalValue> items = new ArrayList<>();
    for (NormalValue word : words.items()) {
      Optional<String> own = local(String.valueOf(word.plain()));
      if (own.isEmpty()) {
        return Optional.empty();
      }
      items.add(word instanceof Text ? new Text(own.get()) : word);
    }
    return Optional.of(fact.withValue(new Ordered(items), fact.shown()));
  }

  private Optional<String> local(String text) {
    String own = names.withCommonNames(text).replace(String.valueOf(MARK), "");
    boolean unknown =
        OF_CLUSTER.matcher(own).find() || foreign.filter(it -> it.matcher(own).find()).isPresent();
    return unknown ? Optional.empty() : Optional.of(own);
  }
}
