package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.KubernetesMessage;
import dev.paws.core.model.ServiceDefinition.Role;
import dev.paws.core.model.mapping.ServiceRoles;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.NormalValue.Ordered;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.ParityService;
import dev.paws.core.parity.SourceKind;
import dev.paws.core.parity.SourceResult;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.secret.SecretFinder;
import dev.paws.core.secret.SecretValues;
import dev.paws.core.tree.MappingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads Kubernetes manifests as an environment to compare. */
public final class KubernetesSource {
  private KubernetesSource() {}

  /**
   * Returns the environment that manifests describe; empty if a finding is an error.
   *
   * @param name the name in reports
   * @param location the file or folder, as the user would name it
   * @param files content by the name that findings should show; YAML or JSON, each with one or more
   *     documents
   */
  public static SourceResult of(String name, String location, Map<String, byte[]> files) {
    FindingCollector problems = new FindingCollector();
    List<Finding> findings = new ArrayList<>();
    List<Manifest> manifests = new ManifestReader(problems).read(new TreeMap<>(files), findings);
    return of(name, location, manifests, problems, findings);
  }

  /** Returns the environment that objects of a cluster describe; empty if a finding is an error. */
  static SourceResult of(String name, String location, List<MappingNode> objects) {
    FindingCollector problems = new FindingCollector();
    List<Manifest> manifests = new ManifestReader(problems).read(objects);
    return of(name, location, manifests, problems, new ArrayList<>());
  }

  private static SourceResult of(
      String name,
      String location,
      List<Manifest> manifests,
      FindingCollector problems,
      List<Finding> findings) {
    Cluster cluster = new Cluster(manifests, problems);
    ConfigData data = new ConfigData(cluster);
    List<WorkloadContainer> parts = new WorkloadContainers(cluster).all();
    List<ParityService> services =
        parts.stream().map(part -> service(part, parts, cluster, data)).toList();
    PodCount.check(cluster);
    if (services.isEmpty()
        && !problems.hasErrors()
        && findings.stream().noneMatch(Finding::isError)) {
      problems.report(KubernetesMessage.NO_WORKLOAD, Position.ofFile(location), "");
    }
    findings.addAll(problems.findings());
    if (findings.stream().anyMatch(Finding::isError)) {
      return new SourceResult(Optional.empty(), findings);
    }
    return new SourceResult(
        Optional.of(
            new ParityEnvironment(
                name,
                SourceKind.KUBERNETES,
                location,
                services,
                Claims.of(cluster),
                List.of(),
                secrets(services, data))),
        findings);
  }

  private static ParityService service(
      WorkloadContainer part, List<WorkloadContainer> parts, Cluster cluster, ConfigData data) {
    ManifestFactCollector collector = new PodContainerFacts(part, cluster, data).collector();
    if (part.kind() != WorkloadContainer.Kind.INIT) {
      initDependencies(part, parts, collector);
    }
    int instances = PodCount.put(part, cluster, collector);
    SortedMap<String, Fact> facts = collector.facts();
    MappingNode container = part.container();
    ServiceRoles roles =
        ServiceRoles.guess(
            container.text("image").orElse(part.service()),
            words(facts.get(ContainerPaths.ENTRYPOINT)),
            words(facts.get(ContainerPaths.COMMAND)));
    boolean member =
        part.kind() == WorkloadContainer.Kind.MAIN && !part.workload().kind().endsWith("Job");
    return new ParityService(
        part.service(),
        roles.type(),
        member ? roles.role() : Role.AUXILIARY,
        instances,
        facts,
        ManifestTrees.at(
            part.kind() == WorkloadContainer.Kind.MAIN
                ? part.workload().at()
                : container.positionOf("name"),
            part.workload().title()),
        member);
  }

  /**
   * Adds dependencies on init containers, which must have exited with 0 before the others start.
   */
  private static void initDependencies(
      WorkloadContainer part, List<WorkloadContainer> parts, ManifestFactCollector collector) {
    for (WorkloadContainer other : parts) {
      if (other.kind() == WorkloadContainer.Kind.INIT && other.workload().equals(part.workload())) {
        String condition = "service_completed_successfully";
        collector.put(
            FieldPaths.DEPENDENCIES + other.service() + ".condition",
            Normal.text(condition),
            condition,
            ManifestTrees.at(other.container(), "name"));
      }
    }
  }

  private static Optional<List<String>> words(@org.jspecify.annotations.Nullable Fact fact) {
    NormalValue value = fact == null ? null : fact.value();
    return value instanceof Ordered ordered
        ? Optional.of(ordered.items().stream().map(item -> String.valueOf(item.plain())).toList())
        : Optional.empty();
  }

  private static SecretValues secrets(List<ParityService> services, ConfigData data) {
    Set<String> values = new LinkedHashSet<>(data.secrets());
    Set<String> open = new LinkedHashSet<>();
    SecretFinder found = new SecretFinder();
    for (ParityService service : services) {
      open.add(service.name());
      service
          .facts()
          .forEach(
              (path, fact) -> {
                words(fact).ifPresent(found::words);
                found.text(fact.shown());
                if (fact.secret() && fact.value() instanceof NormalValue.Text text) {
                  values.add(text.text());
                } else if (path.startsWith(FieldPaths.ENVIRONMENT)) {
                  open.add(fact.shown());
                }
              });
    }
    values.addAll(found.values());
    return SecretValues.of(values, open);
  }
}
