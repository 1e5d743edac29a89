package dev.paws.core.parity.source.engine;

import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.json.JsonObject;
import dev.paws.core.parity.Fact;
import dev.paws.core.parity.FieldPaths;
import dev.paws.core.parity.NormalValue;
import dev.paws.core.parity.normal.Normal;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.secret.Secrets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What runs in a container: process, variables, health check, labels, life cycle. */
final class ContainerFacts {
  private final ObservedContainer container;
  private final JsonObject config;
  private final JsonObject host;
  private final JsonObject image;
  private final Optional<ImageDetails> details;
  private final ContainerFactCollector sheet;

  ContainerFacts(
      ObservedContainer container, Optional<ImageDetails> details, ContainerFactCollector sheet) {
    this.container = container;
    JsonObject inspection = JsonObject.of(container.details());
    this.config = inspection.object("Config");
    this.host = inspection.object("HostConfig");
    this.details = details;
    this.image = details.map(it -> JsonObject.of(it.config())).orElse(JsonObject.of(Map.of()));
    this.sheet = sheet;
  }

  SortedMap<String, Fact> facts(EngineNames names) {
    process();
    environment();
    health();
    labels();
    lifecycle();
    runtime();
    new ContainerHost(JsonObject.of(container.details()), names, sheet).all();
    new ContainerPlaces(container, details, names, sheet).all();
    return sheet.sheet().facts();
  }

  private void process() {
    sheet.text(FieldPaths.IMAGE, ValueForm.IMAGE, container.image());
    for (String key : List.of("Entrypoint", "Cmd")) {
      List<String> words = config.texts(key);
      String path = key.equals("Cmd") ? "container.command" : "container.entrypoint";
      boolean cleared = words.isEmpty() && !image.texts(key).isEmpty() && key.equals("Entrypoint");
      if (!words.isEmpty() || cleared) {
        sheet.unlessImage(
            path,
            Normal.ordered(words),
            "[" + String.join(", ", words) + "]",
            words,
            image.texts(key));
      }
    }
    unlessImage("WorkingDir", "container.working_dir", ValueForm.TEXT);
    unlessImage("User", "security.user", ValueForm.USER);
    unlessImage("StopSignal", "lifecycle.stop_signal", ValueForm.SIGNAL);
    String hostname = config.text("Hostname");
    String network = host.text("NetworkMode");
    boolean borrowed =
        network.equals("host")
            || network.startsWith("container:")
            || host.text("UTSMode").equals("host");
    boolean own = !borrowed && !hostname.isEmpty() && !container.id().startsWith(hostname);
    sheet.put("networking.hostname", Normal.text(hostname), hostname, false, !own);
    sheet.text("networking.domainname", ValueForm.TEXT, config.text("Domainname"));
    sheet.text("container.tty", ValueForm.FLAG, config.text("Tty"));
    sheet.text("container.stdin_open", ValueForm.FLAG, config.text("OpenStdin"));
    sheet.text("container.init", ValueForm.FLAG, host.text("Init"));
  }

  private void unlessImage(String key, String path, ValueForm form) {
    String text = config.text(key);
    if (!text.isEmpty()) {
      sheet.unlessImage(path, form.of(text), text, text, image.text(key));
    }
  }

  private void environment() {
    Map<String, String> defaults = variables(image.texts("Env"));
    Map<String, String> own = variables(config.texts("Env"));
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
    JsonObject check = config.object("Healthcheck");
    JsonObject ofImage = image.object("Healthcheck");
    List<String> test = check.texts("Test");
    if (test.isEmpty()) {
      return;
    }
    String prefix = "health_check.check.";
    if (test.equals(List.of("NONE"))) {
      sheet.put(prefix + "test", Normal.ordered(test), "switched off");
      return;
    }
    sheet.unlessImage(
        prefix + "test",
        Normal.test(test),
        "[" + String.join(", ", test) + "]",
        test,
        ofImage.texts("Test"));
    span(check, ofImage, "Interval", prefix + "interval", "30s");
    span(check, ofImage, "Timeout", prefix + "timeout", "30s");
    span(check, ofImage, "StartPeriod", prefix + "start_period", "0s");
    long retries = check.number("Retries");
    long shown = retries == 0 ? 3 : retries;
    sheet.put(
        prefix + "retries",
        Normal.amount(shown),
        String.valueOf(shown),
        false,
        retries == 0 || retries == ofImage.number("Retries"));
  }

  private void span(JsonObject check, JsonObject ofImage, String key, String path, String usual) {
    long nanos = check.number(key);
    NormalValue span =
        nanos == 0 ? Normal.span(usual) : new NormalValue.Span(Duration.ofNanos(nanos));
    boolean implied = nanos == 0 || nanos == ofImage.number(key);
    sheet.put(path, span, String.valueOf(span.plain()), false, implied);
  }

  private void labels() {
    Map<String, String> ofImage = image.textMap("Labels");
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
    JsonObject restart = host.object("RestartPolicy");
    long times = restart.number("MaximumRetryCount");
    String policy = restart.text("Name").isEmpty() ? "no" : restart.text("Name");
    sheet.text("lifecycle.restart", ValueForm.TEXT, policy + (times > 0 ? ":" + times : ""));
    if (config.has("StopTimeout")) {
      long seconds = config.number("StopTimeout");
      sheet.put(
          "lifecycle.stop_grace_period",
          new NormalValue.Span(Duration.ofSeconds(seconds)),
          seconds + "s");
    } else {
      sheet.imply("lifecycle.stop_grace_period", Normal.span("10s"), "10s (default)");
    }
    JsonObject log = host.object("LogConfig");
    sheet.text("logging.driver", ValueForm.TEXT, log.text("Type"), "json-file");
    log.textMap("Config")
        .forEach((name, value) -> sheet.text("logging.options." + name, ValueForm.TEXT, value));
  }

  /** Whether a port was left to the engine, as {@code paws.ports=random} does. */
  private boolean choosesPorts() {
    JsonObject bindings = host.object("PortBindings");
    return bindings.values().keySet().stream()
        .flatMap(port -> bindings.objects(port).stream())
        .map(binding -> binding.text("HostPort"))
        .anyMatch(port -> port.isEmpty() || port.equals("0"));
  }

  /** Only what is not as it should be is stated: what should be is no matter of a definition. */
  private void runtime() {
    int restarts = container.state().restartCount();
    if (restarts > 0) {
      sheet.put("runtime.restart_count", Normal.amount(restarts), String.valueOf(restarts));
    }
    if (!container.label("dev.paws.version").isEmpty() && choosesPorts()) {
      sheet.imply(FieldPaths.RANDOM_PORTS, new NormalValue.Flag(true), "true");
    }
    boolean done = container.state().exitCode() == 0;
    String status = container.state().status().name().toLowerCase(java.util.Locale.ROOT);
    if (!status.equals("running") && !(status.equals("exited") && done)) {
      sheet.put("runtime.state", Normal.text(status), status);
    }
    if (container.state().health().name().equals("UNHEALTHY")) {
      sheet.put("runtime.health", Normal.text("unhealthy"), "unhealthy");
    }
    details
        .map(ImageDetails::repoDigests)
        .filter(digests -> !digests.isEmpty())
        .map(digests -> digests.get(0).substring(digests.get(0).indexOf('@') + 1))
        .ifPresent(digest -> sheet.imply("runtime.image_digest", Normal.text(digest), digest));
  }
}
