package dev.paws.core.parity.source.engine;

import dev.paws.core.engine.ContainerState;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.inspect.ContainerConfig;
import dev.paws.core.engine.inspect.HostConfig;
import dev.paws.core.engine.inspect.NetworkConfig.PublishedPort;
import dev.paws.core.engine.inspect.ProcessConfig;
import dev.paws.core.engine.spec.HealthSpec;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.field.ContainerPaths;
import dev.paws.core.parity.field.FieldPaths;
import dev.paws.core.parity.field.HealthPaths;
import dev.paws.core.parity.field.LifecyclePaths;
import dev.paws.core.parity.field.NetworkingPaths;
import dev.paws.core.parity.field.RuntimePaths;
import dev.paws.core.parity.field.SecurityPaths;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.secret.Secrets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** What runs in a container: process, variables, health check, labels, life cycle. */
final class ContainerFacts {
  /** Restart policies after which no container that ended stays ended, unless a person did it. */
  private static final Set<String> KEPT_RUNNING = Set.of("always", "unless-stopped");

  private final ObservedContainer container;
  private final ContainerConfig config;
  private final ProcessConfig process;
  private final HostConfig host;
  private final ProcessConfig image;
  private final Optional<ImageDetails> details;
  private final ContainerFactCollector sheet;

  ContainerFacts(
      ObservedContainer container, Optional<ImageDetails> details, ContainerFactCollector sheet) {
    this.container = container;
    this.config = container.details().config();
    this.process = config.process();
    this.host = container.details().host();
    this.details = details;
    this.image = details.map(ImageDetails::process).orElse(ProcessConfig.NONE);
    this.sheet = sheet;
  }

  SortedMap<String, Fact> facts(EngineNames names) {
    process();
    environment();
    health();
    labels();
    lifecycle();
    runtime();
    new ContainerHost(host, names, sheet).all();
    new ContainerPlaces(container, details, names, sheet).all();
    SortedMap<String, Fact> facts = sheet.sheet().facts();
    return PodmanDefaults.made(process.environment()) ? PodmanDefaults.without(facts) : facts;
  }

  private void process() {
    sheet.text(ContainerPaths.IMAGE, ValueForm.IMAGE, container.image());
    if (!process.entrypoint().isEmpty() || !image.entrypoint().isEmpty()) {
      words(ContainerPaths.ENTRYPOINT, process.entrypoint(), image.entrypoint());
    }
    if (!process.command().isEmpty()) {
      words(ContainerPaths.COMMAND, process.command(), image.command());
    }
    unlessImage(
        ContainerPaths.WORKING_DIR,
        ValueForm.TEXT,
        process.workingDirectory(),
        image.workingDirectory());
    unlessImage(SecurityPaths.USER, ValueForm.USER, process.user(), image.user());
    unlessImage(
        LifecyclePaths.STOP_SIGNAL, ValueForm.SIGNAL, process.stopSignal(), image.stopSignal());
    String hostname = config.hostname();
    String network = host.network().mode();
    boolean borrowed =
        network.equals("host")
            || network.startsWith("container:")
            || host.namespaces().uts().equals("host");
    boolean own = !borrowed && !hostname.isEmpty() && !container.id().startsWith(hostname);
    sheet.put(NetworkingPaths.HOSTNAME, Normal.text(hostname), hostname, false, !own);
    sheet.text(NetworkingPaths.DOMAINNAME, ValueForm.TEXT, config.domainName());
    sheet.text(ContainerPaths.TTY, ValueForm.FLAG, said(config.tty()));
    sheet.text(ContainerPaths.STDIN_OPEN, ValueForm.FLAG, said(config.stdinOpen()));
    sheet.text(ContainerPaths.INIT, ValueForm.FLAG, said(host.runtime().init()));
  }

  private static String said(Optional<Boolean> flag) {
    return flag.map(String::valueOf).orElse("");
  }

  private void words(String path, List<String> own, List<String> ofImage) {
    sheet.unlessImage(path, Normal.ordered(own), "[" + String.join(", ", own) + "]", own, ofImage);
  }

  private void unlessImage(String path, ValueForm form, String own, String ofImage) {
    if (!own.isEmpty()) {
      sheet.unlessImage(path, form.of(own), own, own, ofImage);
    }
  }

  private void environment() {
    Map<String, String> defaults = variables(image.environment());
    Map<String, String> own = variables(process.environment());
    own.forEach(
        (name, value) ->
            sheet.put(
                FieldPaths.ENVIRONMENT + name,
                Normal.text(value),
                value,
                Secrets.isSecret(name, value),
                value.equals(defaults.get(name))));
    defaults.forEach(
        (name, value) -> {
          if (!own.containsKey(name)) {
            sheet.imply(FieldPaths.ENVIRONMENT + name, new NormalValue.Flag(false), "(unset)");
          }
        });
  }

  static Map<String, String> variables(List<String> entries) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String entry : entries) {
      int equals = entry.indexOf('=');
      if (equals > 0) {
        variables.put(entry.substring(0, equals), entry.substring(equals + 1));
      }
    }
    return variables;
  }

  private void health() {
    process.healthCheck().filter(it -> !it.test().isEmpty()).ifPresent(this::health);
  }

  private void health(HealthSpec check) {
    Optional<HealthSpec> ofImage = image.healthCheck();
    List<String> test = check.test();
    if (check.disabled()) {
      sheet.put(HealthPaths.TEST, Normal.ordered(test), ParityPhrase.SWITCHED_OFF.text());
      return;
    }
    sheet.unlessImage(
        HealthPaths.TEST,
        Normal.test(test),
        "[" + String.join(", ", test) + "]",
        test,
        ofImage.map(HealthSpec::test).orElse(List.of()));
    span(HealthPaths.INTERVAL, "30s", check.interval(), ofImage.flatMap(HealthSpec::interval));
    span(HealthPaths.TIMEOUT, "30s", check.timeout(), ofImage.flatMap(HealthSpec::timeout));
    span(
        HealthPaths.START_PERIOD,
        "0s",
        check.startPeriod(),
        ofImage.flatMap(HealthSpec::startPeriod));
    int retries = check.retries().orElse(0);
    int shown = retries == 0 ? 3 : retries;
    sheet.put(
        HealthPaths.RETRIES,
        Normal.amount(shown),
        String.valueOf(shown),
        false,
        retries == 0 || retries == ofImage.flatMap(HealthSpec::retries).orElse(0));
  }

  private void span(String path, String usual, Optional<Duration> own, Optional<Duration> ofImage) {
    Duration time = own.orElse(Duration.ZERO);
    NormalValue span = time.isZero() ? Normal.span(usual) : new NormalValue.Span(time);
    boolean implied = time.isZero() || time.equals(ofImage.orElse(Duration.ZERO));
    sheet.put(path, span, String.valueOf(span.plain()), false, implied);
  }

  private void labels() {
    Map<String, String> ofImage = details.map(ImageDetails::labels).orElse(Map.of());
    container
        .labels()
        .forEach(
            (name, value) -> {
              if (!name.startsWith("com.docker.compose.") && !name.startsWith("dev.paws.")) {
                sheet.put(
                    FieldPaths.LABELS + name,
                    Normal.text(value),
                    value,
                    Secrets.isSecret(name, value),
                    value.equals(ofImage.get(name)));
              }
            });
  }

  private void lifecycle() {
    long times = host.restart().maximumRetries();
    String policy = host.restart().name().isEmpty() ? "no" : host.restart().name();
    sheet.text(LifecyclePaths.RESTART, ValueForm.TEXT, policy + (times > 0 ? ":" + times : ""));
    if (config.stopTimeout().isPresent()) {
      Duration timeout = config.stopTimeout().get();
      sheet.put(
          LifecyclePaths.STOP_GRACE_PERIOD,
          new NormalValue.Span(timeout),
          timeout.toSeconds() + "s");
    } else {
      sheet.imply(LifecyclePaths.STOP_GRACE_PERIOD, Normal.span("10s"), "10s (default)");
    }
    sheet.text(FieldPaths.LOGGING_DRIVER, ValueForm.TEXT, host.logging().driver(), "json-file");
    host.logging()
        .options()
        .forEach(
            (name, value) -> sheet.text(FieldPaths.LOGGING_OPTIONS + name, ValueForm.TEXT, value));
  }

  /** Returns whether a port was left to the engine, as {@code paws.ports=random} does. */
  private boolean choosesPorts() {
    return host.network().ports().stream().anyMatch(PublishedPort::isChosenByEngine);
  }

  /**
   * States that a container does not run. A container that has ended well may be a task: whether it
   * should run depends on its definition, except where the engine was told to start it again.
   */
  private void state() {
    ContainerState state = container.state();
    String status = state.status().name().toLowerCase(Locale.ROOT);
    if (status.equals("exited") && state.exitCode() == 0) {
      boolean kept = KEPT_RUNNING.contains(host.restart().name());
      String shown = ParityPhrase.EXITED_WELL.text();
      sheet.put(RuntimePaths.STATE, Normal.text(status), shown, false, !kept);
    } else if (!status.equals("running")) {
      sheet.put(RuntimePaths.STATE, Normal.text(status), status);
    }
  }

  /** Only what is not as it should be is stated: what should be is no matter of a definition. */
  private void runtime() {
    int restarts = container.state().restartCount();
    if (restarts > 0) {
      sheet.put(RuntimePaths.RESTART_COUNT, Normal.amount(restarts), String.valueOf(restarts));
    }
    if (!container.label("dev.paws.version").isEmpty() && choosesPorts()) {
      sheet.imply(RuntimePaths.RANDOM_PORTS, new NormalValue.Flag(true), "true");
    }
    state();
    if (container.state().health().name().equals("UNHEALTHY")) {
      sheet.put(RuntimePaths.HEALTH, Normal.text("unhealthy"), "unhealthy");
    }
    details
        .map(ImageDetails::repoDigests)
        .filter(digests -> !digests.isEmpty())
        .map(digests -> digests.get(0).substring(digests.get(0).indexOf('@') + 1))
        .ifPresent(digest -> sheet.imply(RuntimePaths.IMAGE_DIGEST, Normal.text(digest), digest));
  }
}
