package dev.paws.core.parity.semantic;

import dev.paws.core.message.ParityPhrase;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.model.ServiceDefinition.Role;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.SemanticPaths;
import dev.paws.core.parity.rule.ImageVersions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds the parameters of an environment's services to their facts. */
final class ParameterExtractor {
  private final ParityEnvironment environment;
  private final List<Parameter> parameters;

  ParameterExtractor(ParityEnvironment environment, List<Parameter> parameters) {
    this.environment = environment;
    this.parameters = parameters;
  }

  /** Returns the environment with a fact for each parameter that a service sets or implies. */
  ParityEnvironment extracted() {
    return environment.withServices(environment.services().stream().map(this::extracted).toList());
  }

  private ParityService extracted(ParityService service) {
    SortedMap<String, Fact> facts = new TreeMap<>(service.facts());
    for (Parameter parameter : parameters) {
      if (concerns(parameter, service)) {
        extract(parameter, service).ifPresent(fact -> facts.put(fact.path(), fact));
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
    boolean server = service.type() == ServiceDefinition.Type.INFRASTRUCTURE;
    if (service.role() != Role.AUXILIARY || !server) {
      return false;
    }
    Fact image = service.facts().get(ContainerPaths.IMAGE);
    String name =
        image == null
            ? service.name()
            : ImageVersions.repository(image.shown()).toLowerCase(Locale.ROOT);
    Set<String> words = Set.copyOf(Arrays.asList((name + "-" + name).split("[-_.]", -1)));
    return parameter.services().contains(name)
        || parameter.services().stream().anyMatch(words::contains);
  }

  private Optional<Fact> extract(Parameter parameter, ParityService service) {
    PlaceReader reader = new PlaceReader(environment, service, parameter);
    return parameter.places().stream()
        .flatMap(place -> place.accept(reader).stream())
        .findFirst()
        .or(() -> fallback(parameter, service));
  }

  private static Optional<Fact> fallback(Parameter parameter, ParityService service) {
    if (parameter.fallback().isEmpty()) {
      return Optional.empty();
    }
    String shown = ParityPhrase.BY_DEFAULT.text(parameter.fallback());
    return parameter
        .unit()
        .normal(parameter.fallback())
        .map(
            value ->
                Fact.of(SemanticPaths.PARAMETERS + parameter.id(), value, shown, service.where())
                    .withImplied(true));
  }
}
