package dev.paws.core.parity.compare;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.model.ServiceDefinition.Role;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.Suggestion;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.rule.ImageVersions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds services without a counterpart that look alike. */
final class Suggestions {
  private static final int ENOUGH = 3;

  private Suggestions() {}

  private record Likeness(ParityService here, ParityService there, int points, String because) {}

  static List<Suggestion> of(List<ParityService> source, List<ParityService> target) {
    List<Likeness> likely = new ArrayList<>();
    for (ParityService here : source) {
      for (ParityService there : target) {
        Likeness likeness = compare(here, there);
        if (likeness.points() >= ENOUGH) {
          likely.add(likeness);
        }
      }
    }
    likely.sort(
        Comparator.comparingInt(Likeness::points)
            .reversed()
            .thenComparing(likeness -> likeness.here().name())
            .thenComparing(likeness -> likeness.there().name()));
    Set<String> taken = new HashSet<>();
    List<Suggestion> suggestions = new ArrayList<>();
    for (Likeness likeness : likely) {
      String here = likeness.here().name();
      String there = likeness.there().name();
      if (!taken.contains("here " + here) && !taken.contains("there " + there)) {
        taken.add("here " + here);
        taken.add("there " + there);
        suggestions.add(new Suggestion(here, there, likeness.because(), here + ": " + there));
      }
    }
    return suggestions;
  }

  private static Likeness compare(ParityService here, ParityService there) {
    int points = 0;
    List<String> because = new ArrayList<>();
    String image = image(here);
    if (!image.isEmpty() && image.equals(image(there))) {
      points += 3;
      because.add(ParityPhrase.BOTH_RUN.text(image));
    }
    if (here.role() == there.role() && here.role() != Role.AUXILIARY) {
      points += 3;
      because.add(ParityPhrase.BOTH_ARE.text(here.role().value()));
    }
    Set<String> ports = paths(here, NetworkingPaths.PORTS);
    ports.retainAll(paths(there, NetworkingPaths.PORTS));
    if (!ports.isEmpty()) {
      points += 1;
      because.add(ParityPhrase.BOTH_PUBLISH.text(String.join(", ", ports)));
    }
    Set<String> variables = paths(here, FieldPaths.ENVIRONMENT);
    variables.retainAll(paths(there, FieldPaths.ENVIRONMENT));
    if (variables.size() >= 2) {
      points += 1;
      because.add(ParityPhrase.BOTH_SET.text(variables.size()));
    }
    return new Likeness(here, there, points, String.join(", ", because));
  }

  private static String image(ParityService service) {
    return Optional.ofNullable(service.facts().get(ContainerPaths.IMAGE))
        .map(Fact::shown)
        .map(ImageVersions::repository)
        .orElse("");
  }

  private static Set<String> paths(ParityService service, String prefix) {
    Set<String> names = new HashSet<>();
    service
        .facts()
        .forEach(
            (path, fact) -> {
              if (path.startsWith(prefix) && !fact.implied()) {
                names.add(path.substring(prefix.length()));
              }
            });
    return names;
  }
}
