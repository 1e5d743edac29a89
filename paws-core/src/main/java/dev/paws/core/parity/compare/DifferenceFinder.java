package dev.paws.core.parity.compare;

import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.model.ServiceDefinition;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.Inconsistency;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.ParityResource;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.Sealing;
import dev.paws.core.parity.ServicePair;
import dev.paws.core.parity.SourceKind.Shows;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.ResourcePaths;
import dev.paws.core.parity.field.RuntimePaths;
import dev.paws.core.parity.field.SemanticPaths;
import dev.paws.core.parity.group.Equivalence;
import dev.paws.core.parity.rule.RuleSubject;
import dev.paws.core.parity.semantic.Semantics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Finds all differences of two environments, before they are judged. */
final class DifferenceFinder {
  private final DiffRequest request;
  private final ServicePairs pairing;
  private final Sealing sealing = new Sealing();
  private final Equivalence equivalence;
  private final DependencyNames sourceNames;
  private final DependencyNames targetNames;
  private final ToldElsewhere elsewhere;
  private final List<FoundDifference> found = new ArrayList<>();

  DifferenceFinder(DiffRequest request, ServicePairs pairing) {
    this.request = request;
    this.pairing = pairing;
    this.elsewhere = new ToldElsewhere(pairing);
    this.sourceNames = DependencyNames.of(pairing.pairs(), true);
    this.targetNames = DependencyNames.of(pairing.pairs(), false);
    this.equivalence =
        Equivalence.of(request.source().kind(), request.target().kind(), pairing.pairs(), sealing);
  }

  List<FoundDifference> all() {
    for (ServicePair pair : pairing.pairs()) {
      pair(pair);
    }
    List<FoundDifference> once = PodDifferences.once(found, pairing);
    found.clear();
    found.addAll(once);
    for (ParityService service : pairing.onlySource()) {
      missing(service, true);
    }
    for (ParityService service : pairing.onlyTarget()) {
      missing(service, false);
    }
    if (compared(ResourcePaths.VOLUME + ResourcePaths.DRIVER)) {
      resources("volume", request.source().volumes(), request.target().volumes());
      resources("network", request.source().networks(), request.target().networks());
    }
    if (request.modes().contains(ComparisonMode.SEMANTIC)) {
      for (Inconsistency wrong : Semantics.inconsistencies(request.source(), true)) {
        inconsistency(wrong);
      }
      boolean itself = request.target().name().equals(request.source().name());
      for (Inconsistency wrong : Semantics.inconsistencies(request.target(), false)) {
        if (!itself || !wrong.ruleId().equals("placeholder-password")) {
          inconsistency(wrong);
        }
      }
    }
    return found;
  }

  private void pair(ServicePair pair) {
    boolean cluster = pair.source().size() > 1 || pair.target().size() > 1;
    String there = names(pair.target());
    String counterpart = there.equals(pair.name()) ? "" : there;
    boolean definitions =
        request.source().kind().shows() == Shows.DEFINITION
            && request.target().kind().shows() == Shows.DEFINITION;
    Map<String, FoundDifference> once = new LinkedHashMap<>();
    for (ParityService mine : pair.source()) {
      for (ParityService theirs : pair.target()) {
        Equivalence.ComparableFacts facts =
            equivalence.beside(
                sourceNames.renamed(facts(mine, pair.source(), cluster)),
                targetNames.renamed(facts(theirs, pair.target(), cluster)));
        List<FactDifference> differences =
            FactComparison.differences(
                facts.source(), facts.target(), sealing, this::compared, equivalence::alike);
        for (FactDifference difference :
            definitions ? BuiltImages.asBuild(differences, facts) : differences) {
          if (elsewhere.covers(difference)
              || (definitions && BuiltImages.isPartOf(difference, facts))) {
            continue;
          }
          String key =
              difference.path()
                  + '\n'
                  + difference.here().map(Fact::value)
                  + '\n'
                  + difference.there().map(Fact::value);
          once.putIfAbsent(
              key,
              new FoundDifference(
                  pair.name(),
                  counterpart,
                  new RuleSubject(
                      difference.path(),
                      FileFacts.shown(difference, true),
                      FileFacts.shown(difference, false),
                      theirs.role(),
                      theirs.type()),
                  mode(difference.path()),
                  mine.where(),
                  theirs.where(),
                  BuiltImages.rule(difference)));
        }
      }
    }
    found.addAll(once.values());
  }

  /** Returns the facts of a service; for a cluster, with the instances of all members. */
  private static SortedMap<String, Fact> facts(
      ParityService service, List<ParityService> members, boolean cluster) {
    if (!cluster) {
      return service.facts();
    }
    int instances = 0;
    for (ParityService member : members) {
      instances += member.instances();
    }
    SortedMap<String, Fact> facts = new TreeMap<>(service.facts());
    facts.put(
        FieldPaths.INSTANCES,
        Fact.of(
            FieldPaths.INSTANCES,
            new NormalValue.Amount(java.math.BigDecimal.valueOf(instances)),
            String.valueOf(instances),
            service.where()));
    return facts;
  }

  private void missing(ParityService service, boolean inSource) {
    if (!request.modes().contains(ComparisonMode.STRUCTURAL)
        && !request.modes().contains(ComparisonMode.RUNTIME)) {
      return;
    }
    if (request.source().kind().vocabulary() != request.target().kind().vocabulary()
        && InitContainers.onlyWaits(service)) {
      return; // Compose says it as a dependency, or the program tries again
    }
    Fact image = service.facts().get(ContainerPaths.IMAGE);
    String shown = image == null ? service.name() : image.shown();
    Fact fact = Fact.of(FieldPaths.SERVICE, new NormalValue.Text(shown), shown, service.where());
    found.add(
        new FoundDifference(
            service.name(),
            "",
            new RuleSubject(
                FieldPaths.SERVICE,
                inSource ? Optional.of(fact) : Optional.empty(),
                inSource ? Optional.empty() : Optional.of(fact),
                service.role(),
                service.type()),
            mode(FieldPaths.SERVICE),
            List.of(),
            List.of(),
            InitContainers.isOne(service) ? Optional.of("init-container") : Optional.empty()));
  }

  /**
   * Finds the differences of volumes or networks that both sides have. One that only one side has
   * is visible in the services that use it.
   */
  private void resources(String kind, List<ParityResource> source, List<ParityResource> target) {
    Map<String, ParityResource> there = new HashMap<>();
    for (ParityResource resource : target) {
      there.putIfAbsent(resource.name(), resource);
    }
    for (ParityResource mine : source) {
      ParityResource theirs = there.get(mine.name());
      if (theirs == null) {
        continue;
      }
      String prefix = kind + ".";
      for (FactDifference difference :
          FactComparison.differences(
              mine.facts(),
              theirs.facts(),
              sealing,
              path -> compared(prefix + path),
              (here, other) -> false)) {
        found.add(
            new FoundDifference(
                kind + ":" + mine.name(),
                "",
                new RuleSubject(
                    prefix + difference.path(),
                    difference.here(),
                    difference.there(),
                    ServiceDefinition.Role.AUXILIARY,
                    ServiceDefinition.Type.INFRASTRUCTURE),
                mode(prefix + difference.path()),
                mine.where(),
                theirs.where(),
                Optional.empty()));
      }
    }
  }

  private void inconsistency(Inconsistency wrong) {
    Optional<Fact> actual = Optional.of(wrong.actual());
    Optional<Fact> expected = Optional.of(wrong.expected());
    found.add(
        new FoundDifference(
            wrong.subject(),
            "",
            new RuleSubject(
                wrong.expected().path(),
                wrong.inSource() ? actual : expected,
                wrong.inSource() ? expected : actual,
                ServiceDefinition.Role.AUXILIARY,
                ServiceDefinition.Type.INFRASTRUCTURE),
            ComparisonMode.SEMANTIC,
            List.of(),
            List.of(),
            Optional.of(wrong.ruleId())));
  }

  private boolean compared(String path) {
    if (path.startsWith(SemanticPaths.PARAMETERS)) {
      return request.modes().contains(ComparisonMode.SEMANTIC);
    }
    return (request.modes().contains(ComparisonMode.STRUCTURAL)
            || request.modes().contains(ComparisonMode.RUNTIME))
        && expressed(path);
  }

  /**
   * Returns whether both kinds of source can express a field. In runtime mode, a field that only
   * containers have is compared with a definition too.
   */
  private boolean expressed(String path) {
    return path.startsWith(RuntimePaths.ALL)
        ? request.modes().contains(ComparisonMode.RUNTIME)
        : request.source().kind().expressesWith(request.target().kind(), path);
  }

  private ComparisonMode mode(String path) {
    if (path.startsWith(SemanticPaths.PARAMETERS)) {
      return ComparisonMode.SEMANTIC;
    }
    boolean running =
        path.startsWith(RuntimePaths.ALL) || !request.modes().contains(ComparisonMode.STRUCTURAL);
    return running ? ComparisonMode.RUNTIME : ComparisonMode.STRUCTURAL;
  }

  private static String names(List<ParityService> services) {
    StringJoiner names = new StringJoiner(", ");
    for (ParityService service : services) {
      names.add(service.name());
    }
    return names.toString();
  }
}
