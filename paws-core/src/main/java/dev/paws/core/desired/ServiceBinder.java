package dev.paws.core.desired;

import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.InjectedFile;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.engine.spec.ProcessSpec;
import dev.paws.core.message.DesiredMessage;
import dev.paws.core.message.ValuePhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds a service; each aspect has its own binder. */
final class ServiceBinder {
  private final String name;
  private final MappingBinder service;
  private final Scope scope;

  private ServiceBinder(String name, MappingBinder service, Scope scope) {
    this.name = name;
    this.service = service;
    this.scope = scope;
  }

  static DesiredService bind(String name, MappingBinder service, Size size, Scope scope) {
    return new ServiceBinder(name, service, scope).bind(size);
  }

  /**
   * The number of a service's containers, and their custom name. Needed for all services before any
   * one is bound, because links name each other's containers.
   */
  record Size(int replicas, Optional<String> customName, Optional<MappingBinder> deploy) {
    static Size of(MappingBinder service) {
      Optional<MappingBinder> deploy = service.child("deploy", Kind.DEPLOY);
      int declared = deploy.isPresent() ? deploy.get().integer("replicas").orElse(1) : 1;
      int replicas = service.integer("scale").orElse(declared);
      return new Size(replicas, service.filled("container_name"), deploy);
    }

    List<String> names(String project, String service) {
      if (customName.isPresent()) {
        return List.of(customName.get());
      }
      List<String> names = new ArrayList<>();
      for (int number = 1; number <= replicas; number++) {
        names.add(Names.container(project, service, number));
      }
      return names;
    }
  }

  private DesiredService bind(Size size) {
    if (size.customName().isPresent() && size.replicas() > 1) {
      service.report(
          DesiredMessage.NAMED_REPLICAS,
          "container_name",
          size.replicas(),
          size.customName().orElse(""));
    }
    String project = scope.project().name();
    String image = service.filled("image").orElse(Names.image(project, name));
    Optional<String> platform = platform();
    FileBinder.Bound files = FileBinder.bind(service, scope);
    MountBinder.Bound mounts = MountBinder.bind(service, scope, files.mounts());
    NetworkBinder.Bound network = NetworkBinder.bind(service, name, scope);
    ProcessSpec process = ProcessBinder.bind(service);
    ResourceBinder.Bound resources = ResourceBinder.bind(service, size.deploy());
    ContainerSpec container =
        new ContainerSpec(
            size.customName().orElse(Names.container(project, name, 1)),
            image,
            platform,
            service.map("labels"),
            process,
            HealthBinder.bind(service),
            network.spec(),
            mounts.mounts(),
            files.files(),
            resources.spec(),
            SecurityBinder.bind(service, scope),
            HostBinder.bind(service, size.deploy()));
    reportReadOnly(container);
    Optional<BuildSpec> build = BuildBinder.bind(service, name, image, platform, scope);
    return new DesiredService(
        name,
        service.at(),
        size.replicas(),
        size.customName(),
        container,
        build,
        pullPolicy(),
        dependencies(),
        network.networks(),
        mounts.volumes(),
        HookBinder.preStart(service),
        HookBinder.bind(service, "post_start"),
        HookBinder.bind(service, "pre_stop"),
        resources.reservedNanoCpus(),
        PullAge.of(service.text("pull_policy").orElse("")),
        ReadyBinder.bind(name, service, network.spec()),
        ConnectionBinder.bind(service));
  }

  private Optional<String> platform() {
    Optional<String> own = service.filled("platform");
    String usual = scope.project().environment().getOrDefault("DOCKER_DEFAULT_PLATFORM", "");
    return own.isPresent() || usual.isEmpty() ? own : Optional.of(usual);
  }

  /** Reports content for a read-only container: it can be written only into a mounted volume. */
  private void reportReadOnly(ContainerSpec container) {
    if (!container.security().readOnlyRoot()) {
      return;
    }
    container.files().stream()
        .map(InjectedFile::target)
        .filter(
            target ->
                container.mounts().stream()
                    .filter(mount -> !(mount instanceof MountSpec.Tmpfs))
                    .noneMatch(mount -> target.startsWith(mount.target() + "/")))
        .forEach(
            target -> service.report(DesiredMessage.FILE_IN_READ_ONLY_ROOT, "read_only", target));
  }

  private PullPolicy pullPolicy() {
    String policy = service.text("pull_policy").orElse("");
    return switch (policy.toLowerCase(Locale.ROOT)) {
      case "", "missing", "if_not_present", "refresh" -> PullPolicy.MISSING;
      case "always" -> PullPolicy.ALWAYS;
      case "never" -> PullPolicy.NEVER;
      case "build" -> PullPolicy.BUILD;
      default -> {
        if (PullAge.of(policy).isPresent()) {
          yield PullPolicy.REFRESH;
        }
        service.report(DesiredMessage.PULL_POLICY, "pull_policy", policy);
        yield PullPolicy.MISSING;
      }
    };
  }

  /**
   * Returns the dependencies on services that the project has; an optional one may be missing
   * because of its profile.
   */
  private List<Dependency> dependencies() {
    List<Dependency> dependencies = new ArrayList<>();
    Set<String> services = scope.containerNames().keySet();
    Map<String, MappingBinder> written = service.named("depends_on", Kind.DEPENDENCY);
    for (Map.Entry<String, MappingBinder> entry : written.entrySet()) {
      String target = entry.getKey();
      boolean required = entry.getValue().bool("required").orElse(true);
      boolean restart = entry.getValue().flag("restart");
      Dependency.Condition condition = condition(entry.getValue());
      if (services.contains(target)) {
        dependencies.add(new Dependency(target, condition, required, restart));
      } else if (scope.providers().containsKey(target)) {
        // The provider has done its work by then, so that only what it depends on is waited for.
        for (String behind : scope.behind(target)) {
          dependencies.add(
              new Dependency(behind, Dependency.Condition.SERVICE_STARTED, required, false));
        }
      } else if (required) {
        service.report(DesiredMessage.UNDEFINED, "depends_on", "service", target);
      }
    }
    return dependencies;
  }

  private static Dependency.Condition condition(MappingBinder section) {
    String text = section.filled("condition").orElse("service_started");
    for (Dependency.Condition condition : Dependency.Condition.values()) {
      if (condition.text().equals(text)) {
        return condition;
      }
    }
    section.report(DesiredMessage.WRONG_VALUE, "condition", text, ValuePhrase.CONDITION.text());
    return Dependency.Condition.SERVICE_STARTED;
  }
}
