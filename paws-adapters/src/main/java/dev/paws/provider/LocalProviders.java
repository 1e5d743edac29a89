package dev.paws.provider;

import dev.paws.core.desired.DesiredProvider;
import dev.paws.core.provider.ProviderPrograms;
import dev.paws.program.ProgramOutput;
import dev.paws.program.SearchPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs programs of provider services on this machine. */
public final class LocalProviders implements ProviderPrograms {
  private static final List<String> SYSTEM_FOLDERS =
      List.of(
          "/usr/local/lib/docker/cli-plugins",
          "/usr/local/libexec/docker/cli-plugins",
          "/usr/lib/docker/cli-plugins",
          "/usr/libexec/docker/cli-plugins");
  private static final long AFTER_TERMINATE = 5;
  private static final long AFTER_EXIT = 5;

  private final Path home;

  /**
   * Creates the runner.
   *
   * @param home the user's home folder, which holds the user's own plugins
   */
  public LocalProviders(Path home) {
    this.home = home;
  }

  @Override
  public Optional<Path> find(Map<String, String> environment, String type) {
    if (type.isEmpty() || type.contains("/") || type.contains("\\")) {
      return Optional.empty(); // a name, not a path
    }
    String plugin = "docker-" + type;
    return Stream.concat(Stream.of(own(environment)), SYSTEM_FOLDERS.stream().map(Path::of))
        .map(folder -> folder.resolve(plugin))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst()
        .or(() -> SearchPath.find(environment, type));
  }

  private Path own(Map<String, String> environment) {
    String folder = environment.getOrDefault("DOCKER_CONFIG", "");
    try {
      return (folder.isEmpty() ? home.resolve(".docker") : Path.of(folder)).resolve("cli-plugins");
    } catch (InvalidPathException e) {
      return home.resolve(".docker/cli-plugins"); // no folder can have that name
    }
  }

  @Override
  public int run(List<String> command, DesiredProvider provider, Talk talk) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(provider.folder().toFile());
    builder.environment().clear();
    builder.environment().putAll(provider.environment());
    Process process = builder.start();
    ExecutorService answers = Executors.newSingleThreadExecutor(LocalProviders::daemon);
    try {
      talk.onEnd(() -> end(process));
      CountDownLatch errors = read(process.getErrorStream(), talk::errors);
      CountDownLatch output =
          read(
              process.getInputStream(),
              line ->
                  talk.hear(line).ifPresent(text -> answers.execute(() -> answer(process, text))));
      return await(process, output, errors);
    } finally {
      answers.shutdownNow();
      talk.onEnd(() -> {});
    }
  }

  /** A program that does not read its answer is no failure: it can do without. */
  private static void answer(Process process, String text) {
    try {
      OutputStream input = process.getOutputStream();
      input.write(text.getBytes(StandardCharsets.UTF_8));
      input.flush();
    } catch (IOException e) {
      return; // it has closed its input
    }
  }

  /** Waits for the end, but not for another program that keeps the output open. */
  private static int await(Process process, CountDownLatch output, CountDownLatch errors)
      throws IOException {
    try {
      int code = process.waitFor();
      output.await(AFTER_EXIT, TimeUnit.SECONDS);
      errors.await(1, TimeUnit.SECONDS);
      return code;
    } catch (InterruptedException e) {
      end(process);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /** Lets the program end in order; kills it if it does not. */
  private static void end(Process process) {
    process.destroy();
    process
        .onExit()
        .orTimeout(AFTER_TERMINATE, TimeUnit.SECONDS)
        .exceptionally(
            late -> {
              process.destroyForcibly();
              return process;
            });
  }

  private static CountDownLatch read(InputStream in, Consumer<String> line) {
    return ProgramOutput.follow(
        "paws-provider", in, line, closed -> {}); // the stream was closed with the program
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "paws-provider");
    thread.setDaemon(true);
    return thread;
  }
}
