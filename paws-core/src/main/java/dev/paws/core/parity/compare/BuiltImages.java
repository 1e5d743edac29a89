package dev.paws.core.parity.compare;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.group.Equivalence.ComparableFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Makes one difference of a service that one environment builds without a name for the image, and
 * the other one pulls.
 */
final class BuiltImages {
  private static final String RULE = "build-against-image";
  private static final String CONTEXT = FieldPaths.BUILD + ".context";

  private BuiltImages() {}

  /** Returns the differences, with that of the image as one of the build. */
  static List<FactDifference> asBuild(List<FactDifference> all, ComparableFacts facts) {
    if (!isBuiltAgainstImage(facts)) {
      return all;
    }
    List<FactDifference> changed = new ArrayList<>();
    for (FactDifference difference : all) {
      if (difference.path().equals(ContainerPaths.IMAGE)) {
        changed.add(
            new FactDifference(
                FieldPaths.BUILD,
                difference.here().map(BuiltImages::pulled).or(() -> built(facts.source())),
                difference.there().map(BuiltImages::pulled).or(() -> built(facts.target()))));
      } else {
        changed.add(difference);
      }
    }
    return changed;
  }

  /** Returns whether a difference only repeats that the image is built on one side. */
  static boolean isPartOf(FactDifference difference, ComparableFacts facts) {
    boolean build = difference.path().equals(FieldPaths.BUILD) && rule(difference).isEmpty();
    boolean fetched =
        difference.path().equals(dev.paws.core.parity.field.LifecyclePaths.PULL_POLICY);
    return (build || fetched) && isBuiltAgainstImage(facts);
  }

  /** Returns the rule of the difference, which the table cannot know from the field. */
  static Optional<String> rule(FactDifference difference) {
    boolean ours =
        difference.path().equals(FieldPaths.BUILD)
            && difference.here().isPresent()
            && difference.there().isPresent();
    return ours ? Optional.of(RULE) : Optional.empty();
  }

  private static boolean isBuiltAgainstImage(ComparableFacts facts) {
    return (isOnlyBuilt(facts.source()) && isOnlyPulled(facts.target()))
        || (isOnlyBuilt(facts.target()) && isOnlyPulled(facts.source()));
  }

  private static boolean isOnlyBuilt(SortedMap<String, Fact> facts) {
    return !facts.containsKey(ContainerPaths.IMAGE) && facts.containsKey(CONTEXT);
  }

  private static boolean isOnlyPulled(SortedMap<String, Fact> facts) {
    return facts.containsKey(ContainerPaths.IMAGE) && !facts.containsKey(CONTEXT);
  }

  private static Fact pulled(Fact image) {
    return image.withPath(FieldPaths.BUILD);
  }

  private static Optional<Fact> built(SortedMap<String, Fact> facts) {
    return Optional.ofNullable(facts.get(CONTEXT))
        .map(
            context -> {
              String shown = ParityPhrase.BUILT_FROM.text(context.shown());
              return Fact.of(FieldPaths.BUILD, new NormalValue.Text(shown), shown, context.where());
            });
  }
}
