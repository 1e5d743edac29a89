package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.compose.ComposeProject;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredProvider;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalMessage;
import dev.paws.core.message.ProviderPhrase;
import dev.paws.core.provider.ProjectAdditions;
import dev.paws.core.provider.ProviderRun;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.tree.MappingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The services that other programs provide: asks for them before containers are created, whose
 * variables they set, and releases them after the last container is gone. Docker Compose does it at
 * the same places.
 */
record Providers(Ports ports, CommonSettings settings, Reporter reporter) {
  /** How long the end of the process waits for a program that was killed. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String SOCKET = "/var/run/docker.sock";
  private static final String UNIX = "unix://";

  /**
   * Asks the programs to provide what the services need, and returns the definition with the
   * variables that they set, and with the engine's socket where a service asks for it.
   *
   * @param services the services to bring up; empty: all
   * @param failed runs if a program fails, before the goal does
   * @throws GoalFailure if a program fails; programs that come later are not asked
   */
  ProjectLoader.Loaded supplied(
      ProjectLoader.Loaded definition, List<String> services, EngineInfo engine, Runnable failed) {
    ComposeProject project = definition.project().orElseThrow();
    Desired desired = definition.desired().orElseThrow();
    ProjectLoader.Loaded supplied = definition;
    Map<String, Map<String, String>> variables = new LinkedHashMap<>();
    for (DesiredProvider provider : needed(desired, services)) {
      ProviderRun.Result result = run(provider, project.name(), "up");
      if (result.failure().isPresent()) {
        failed.run();
        throw GoalFailure.environment(
            GoalMessage.PROVIDER_FAILED, provider.name(), provider.type(), result.failure().get());
      }
      say(ProviderPhrase.PROVIDED, provider);
      collect(project, provider, result, variables);
    }
    if (!variables.isEmpty()) {
      supplied =
          supplied.amended(it -> ProjectAdditions.withVariables(it, variables), ports.files());
    }
    if (!ProjectAdditions.apiSocketUsers(project).isEmpty()) {
      String socket = socket(engine);
      String config = ports.engines().clientConfig(settings.engine());
      supplied =
          supplied.amended(it -> ProjectAdditions.withApiSocket(it, socket, config), ports.files());
    }
    reporter.hide(supplied.secrets());
    return supplied;
  }

  /**
   * After a run that failed, says that what programs provided stays, as with Docker Compose: it may
   * have been there before, with data. It is released where nobody else can have the project's
   * name.
   *
   * @param services the services that were to come up; empty: all
   * @param alone whether nobody else can have the name
   */
  void afterFailure(Desired desired, List<String> services, boolean alone) {
    List<DesiredProvider> asked = needed(desired, services);
    if (alone) {
      inReverse(asked, desired.project(), "down", ProviderPhrase.RELEASED)
          .forEach(ports.console()::warn);
    } else {
      asked.forEach(it -> ports.console().warn(ProviderPhrase.STAYS.text(it.name(), it.type())));
    }
  }

  /** Shows which programs would be asked. */
  void preview(Desired desired, List<String> services) {
    needed(desired, services).forEach(provider -> say(ProviderPhrase.WOULD_RUN, provider));
  }

  /**
   * Asks the programs to release what they provided, the last one first. All are asked.
   *
   * @return what could not be released, a message each
   */
  List<String> released(Desired desired) {
    return inReverse(desired.providers(), desired.project(), "down", ProviderPhrase.RELEASED);
  }

  /**
   * Asks those programs that can to stop what they provide, and to keep it.
   *
   * @param services the services to stop; empty: all
   * @return what could not be stopped, a message each
   */
  List<String> stopped(Desired desired, List<String> services) {
    List<DesiredProvider> chosen =
        desired.providers().stream()
            .filter(it -> services.isEmpty() || services.contains(it.name()))
            .toList();
    return inReverse(chosen, desired.project(), "stop", ProviderPhrase.STOPPED);
  }

  private List<String> inReverse(
      Collection<DesiredProvider> providers, String project, String command, ProviderPhrase done) {
    List<DesiredProvider> order = new ArrayList<>(DesiredProvider.inOrder(providers));
    Collections.reverse(order);
    List<String> failures = new ArrayList<>();
    for (DesiredProvider provider : order) {
      ProviderRun.Result result = run(provider, project, command);
      if (result.failure().isPresent()) {
        failures.add(
            GoalMessage.PROVIDER_KEPT
                .at(
                    Position.NONE,
                    "",
                    provider.name(),
                    provider.type(),
                    command,
                    result.failure().get())
                .text());
      } else if (result.ran()) {
        say(done, provider);
      }
    }
    return failures;
  }

  private ProviderRun.Result run(DesiredProvider provider, String project, String command) {
    ProviderRun run =
        new ProviderRun(
            ports.machine().providers(),
            provider,
            settings.engine().environment(),
            new ProviderRun.Listener() {
              @Override
              public void info(String text) {
                ports.console().info(ProviderPhrase.PROGRESS.text(provider.name(), text));
              }

              @Override
              public void debug(String text) {
                ports.console().debug(ProviderPhrase.PROGRESS.text(provider.name(), text));
              }
            });
    ProcessRuntime.Guard guard = ports.runtime().guard(run::end, PATIENCE, ports.console()::info);
    try {
      return run.run(project, command);
    } finally {
      guard.close();
    }
  }

  private void say(ProviderPhrase phrase, DesiredProvider provider) {
    ports.console().info(phrase.text(provider.name(), provider.type()));
  }

  /** Adds the variables to those of each service that depends on the provider. */
  private void collect(
      ComposeProject project,
      DesiredProvider provider,
      ProviderRun.Result result,
      Map<String, Map<String, String>> variables) {
    String prefix = provider.name().toUpperCase(Locale.ROOT) + "_";
    project
        .services()
        .entries()
        .forEach(
            (name, node) -> {
              if (node instanceof MappingNode service && dependsOn(service, provider.name())) {
                Map<String, String> own =
                    variables.computeIfAbsent(name, unused -> new LinkedHashMap<>());
                result.prefixed().forEach((key, value) -> own.put(prefix + key, value));
                result
                    .raw()
                    .forEach(
                        (key, value) ->
                            override(name, service, own, provider, Map.entry(key, value)));
              }
            });
    variables.values().removeIf(Map::isEmpty);
  }

  private void override(
      String name,
      MappingNode service,
      Map<String, String> variables,
      DesiredProvider provider,
      Map.Entry<String, String> set) {
    Optional<String> written =
        Optional.ofNullable(variables.get(set.getKey()))
            .or(() -> service.mapping("environment").flatMap(it -> it.text(set.getKey())));
    if (written.filter(other -> !other.equals(set.getValue())).isPresent()) {
      ports.console().warn(ProviderPhrase.OVERRIDES.text(provider.name(), set.getKey(), name));
    }
    variables.put(set.getKey(), set.getValue());
  }

  private static boolean dependsOn(MappingNode service, String provider) {
    return service.mapping("depends_on").flatMap(it -> it.get(provider)).isPresent();
  }

  /** Returns the providers that the services need, each after those that it depends on. */
  private static List<DesiredProvider> needed(Desired desired, List<String> services) {
    if (services.isEmpty()) {
      return DesiredProvider.inOrder(desired.providers());
    }
    Set<String> names = new HashSet<>();
    services.forEach(service -> collect(desired, service, names));
    return DesiredProvider.inOrder(
        desired.providers().stream().filter(it -> names.contains(it.name())).toList());
  }

  private static void collect(Desired desired, String name, Set<String> names) {
    if (!names.add(name)) {
      return;
    }
    desired
        .positions()
        .tree()
        .mapping("services")
        .flatMap(all -> all.mapping(name))
        .flatMap(service -> service.mapping("depends_on"))
        .ifPresent(next -> next.entries().keySet().forEach(it -> collect(desired, it, names)));
  }

  /** An engine on another machine has its socket at the usual place. */
  private static String socket(EngineInfo engine) {
    return engine.local() && engine.address().startsWith(UNIX)
        ? engine.address().substring(UNIX.length())
        : SOCKET;
  }
}
