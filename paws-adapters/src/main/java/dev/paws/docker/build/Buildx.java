package dev.paws.docker.build;

import dev.paws.core.engine.Progress;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.engine.spec.ResourceSpec;
import dev.paws.core.file.FilePaths;
import dev.paws.core.file.IoReason;
import dev.paws.core.message.ImagePhrase;
import dev.paws.program.SearchPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs {@code docker buildx build --load}, for builds that need BuildKit and a client. */
public final class Buildx {
  private static final Map<String, String> OPTIONS =
      Map.of(
          "secrets", "--secret",
          "ssh", "--ssh",
          "additional_contexts", "--build-context",
          "cache_to", "--cache-to",
          "entitlements", "--allow",
          "no_cache_filter", "--no-cache-filter",
          "provenance", "--provenance",
          "sbom", "--sbom");

  private final Map<String, String> environment;
  private final Optional<String> host;
  private final Duration patience;
  private final Duration idle;

  /**
   * Creates the runner for one user.
   *
   * @param environment environment variables, including {@code PATH}
   * @param host the engine's address, if the environment does not already lead to it
   * @param patience how long the command may take to print its version
   * @param idle the longest silence of a build
   */
  public Buildx(
      Map<String, String> environment, Optional<String> host, Duration patience, Duration idle) {
    this.environment = Map.copyOf(environment);
    this.host = host;
    this.patience = patience;
    this.idle = idle;
  }

  /** Returns why it cannot be used, and what to do; empty if it can. */
  Optional<String> missing() {
    Optional<Path> docker = onPath();
    if (docker.isEmpty()) {
      return Optional.of(ImagePhrase.NO_DOCKER_COMMAND.text());
    }
    try {
      Process process =
          builder(List.of(docker.get().toString(), "buildx", "version"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (ended && process.exitValue() == 0) {
        return Optional.empty();
      }
      process.destroyForcibly();
    } catch (IOException e) {
      // Handled as if it were missing.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.of(ImagePhrase.NO_BUILDX.text());
  }

  String build(BuildPlan plan, Progress progress) {
    Path idFile;
    try {
      idFile = Files.createTempFile("paws-build", ".id");
    } catch (IOException e) {
      throw BuildPlan.failed(plan.spec(), ImagePhrase.NO_TEMPORARY_FILE.text(IoReason.of(e)));
    }
    try {
      return build(plan, progress, idFile);
    } catch (IOException e) {
      throw BuildPlan.failed(
          plan.spec(), ImagePhrase.BUILDX_CANNOT_RUN.text(String.valueOf(e.getMessage())));
    } finally {
      idFile.toFile().delete();
    }
  }

  private String build(BuildPlan plan, Progress progress, Path idFile) throws IOException {
    List<String> command = command(plan, idFile);
    command.forEach(word -> requireEncodable(plan, word));
    plan.spec().args().values().forEach(value -> requireEncodable(plan, value));
    ProcessBuilder builder = builder(command).redirectErrorStream(true);
    // Arguments are passed in the environment, because everybody can read a command line.
    builder.environment().putAll(plan.spec().args());
    Process process = builder.start();
    try (OutputStream input = process.getOutputStream()) {
      if (plan.spec().dockerfileInline().isPresent()) {
        input.write(ContextArchive.text(plan.text()));
      }
    }
    BuildLog log = new BuildLog(progress);
    try {
      follow(process, log);
      if (process.waitFor() != 0) {
        throw BuildPlan.failed(plan.spec(), ImagePhrase.BUILDX_FAILED.text(log.explained()));
      }
    } catch (TimeoutException e) {
      throw BuildPlan.failed(plan.spec(), ImagePhrase.BUILDX_SILENT.text(idle.toMinutes()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw BuildPlan.failed(plan.spec(), ImagePhrase.INTERRUPTED.text());
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(idFile).strip();
  }

  /** Java passes a program's arguments and variables to the system in the locale's encoding. */
  private static void requireEncodable(BuildPlan plan, String text) {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    if (!Charset.forName(encoding).newEncoder().canEncode(text)) {
      throw BuildPlan.failed(plan.spec(), ImagePhrase.BUILDX_ENCODING.text(text, encoding));
    }
  }

  /** Receives its output line by line from a reading thread, because a read has no deadline. */
  private void follow(Process process, BuildLog log) throws InterruptedException, TimeoutException {
    BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(process, lines), "paws-buildx");
    reader.setDaemon(true);
    reader.start();
    while (true) {
      Optional<String> line = lines.poll(idle.toMillis(), TimeUnit.MILLISECONDS);
      if (line == null) {
        throw new TimeoutException();
      }
      if (line.isEmpty()) {
        return;
      }
      log.line(line.get());
    }
  }

  private static void read(Process process, BlockingQueue<Optional<String>> lines) {
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      output.lines().forEach(line -> lines.add(Optional.of(line)));
    } catch (IOException | UncheckedIOException e) {
      // It was ended; its exit code says so.
    } finally {
      lines.add(Optional.empty());
    }
  }

  private List<String> command(BuildPlan plan, Path idFile) {
    BuildSpec spec = plan.spec();
    List<String> words = new ArrayList<>();
    words.add(onPath().map(Path::toString).orElse("docker"));
    words.addAll(List.of("buildx", "build", "--load", "--progress", "plain"));
    words.addAll(List.of("--iidfile", idFile.toString(), "--tag", spec.image()));
    spec.tags().forEach(tag -> add(words, "--tag", tag));
    add(
        words,
        "--file",
        plan.dockerfilePath().map(FilePaths::text).orElse(plan.remote() ? plan.dockerfile() : "-"));
    spec.args().keySet().forEach(name -> add(words, "--build-arg", name));
    spec.labels().forEach((key, value) -> add(words, "--label", key + "=" + value));
    spec.cacheFrom().forEach(source -> add(words, "--cache-from", source));
    spec.extraHosts().forEach(entry -> add(words, "--add-host", entry));
    spec.target().ifPresent(target -> add(words, "--target", target));
    spec.networkMode().ifPresent(network -> add(words, "--network", network));
    spec.platform().ifPresent(platform -> add(words, "--platform", platform));
    spec.shmBytes().ifPresent(bytes -> add(words, "--shm-size", Long.toString(bytes)));
    for (Map.Entry<String, ResourceSpec.Ulimit> limit : spec.ulimits().entrySet()) {
      add(
          words,
          "--ulimit",
          limit.getKey() + "=" + limit.getValue().soft() + ":" + limit.getValue().hard());
    }
    spec.buildKitOptions()
        .forEach(
            (key, values) ->
                values.forEach(value -> add(words, OPTIONS.getOrDefault(key, "--" + key), value)));
    if (spec.privileged()) {
      add(words, "--allow", "security.insecure");
    }
    if (spec.noCache()) {
      words.add("--no-cache");
    }
    if (spec.pull()) {
      words.add("--pull");
    }
    words.add(spec.context());
    return words;
  }

  private static void add(List<String> words, String option, String value) {
    if (!value.isEmpty()) {
      words.add(option);
      words.add(value);
    }
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> variables = new HashMap<>(environment);
    host.ifPresent(
        address -> {
          variables.put("DOCKER_HOST", address);
          variables.remove("DOCKER_CONTEXT");
        });
    builder.environment().clear();
    builder.environment().putAll(variables);
    return builder;
  }

  private Optional<Path> onPath() {
    return SearchPath.find(environment, "docker");
  }
}
