package dev.paws.manifest;

import dev.paws.core.message.EnginePhrase;
import dev.paws.core.parity.source.kubernetes.ManifestPrograms;
import dev.paws.program.ProgramOutput;
import dev.paws.program.SearchPath;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs Helm and Kustomize on this machine. */
public final class LocalManifestPrograms implements ManifestPrograms {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int MOST_CHARACTERS = 64 << 20;

  private final Map<String, String> environment;
  private final Duration patience;

  /**
   * Creates the runner.
   *
   * @param environment the variables of this process
   */
  public LocalManifestPrograms(Map<String, String> environment) {
    this(environment, PATIENCE);
  }

  LocalManifestPrograms(Map<String, String> environment, Duration patience) {
    this.environment = environment;
    this.patience = patience;
  }

  @Override
  public boolean has(String program) {
    return SearchPath.find(environment, program).isPresent();
  }

  @Override
  public Output run(List<String> command, Path folder) throws IOException {
    List<String> words = new ArrayList<>(command);
    SearchPath.find(environment, command.get(0)).ifPresent(it -> words.set(0, it.toString()));
    Process process = new ProcessBuilder(words).directory(folder.toFile()).start();
    process.getOutputStream().close();
    Text output = new Text();
    Text errors = new Text();
    CountDownLatch outputEnd = follow(process.getInputStream(), output);
    CountDownLatch errorsEnd = follow(process.getErrorStream(), errors);
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException(command.get(0) + ": " + patience.toSeconds() + " s");
      }
      boolean whole = outputEnd.await(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!whole || output.isCut()) { // half of the manifests would be compared as if they were all
        throw new IOException(EnginePhrase.TOO_LONG.text(MOST_CHARACTERS / 1024 / 1024));
      }
      errorsEnd.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } finally {
      process.destroyForcibly();
    }
    return new Output(process.exitValue(), output.all(), errors.all());
  }

  private static CountDownLatch follow(java.io.InputStream in, Text text) {
    return ProgramOutput.follow("paws-manifests", in, text::add, closed -> {});
  }

  /** Lines, up to a limit beyond which a program has gone wrong. */
  private static final class Text {
    private final StringBuilder lines = new StringBuilder();
    private boolean cut;

    synchronized void add(String line) {
      cut |= lines.length() + line.length() >= MOST_CHARACTERS;
      if (!cut) {
        lines.append(line).append('\n');
      }
    }

    synchronized boolean isCut() {
      return cut;
    }

    synchronized String all() {
      return lines.toString();
    }
  }
}
