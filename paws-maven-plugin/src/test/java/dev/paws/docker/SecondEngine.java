package dev.paws.docker;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Another real engine on this machine, with data and a socket of its own. It runs in a network
 * namespace of its own, or it would rewrite the firewall rules of the engine that everybody uses.
 */
public final class SecondEngine implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private final Path home;
  private final Process engine;

  private SecondEngine(Path home, Process engine) {
    this.home = home;
    this.engine = engine;
  }

  /** Starts one that has the image of the tests; whoever may not start one skips the test. */
  public static SecondEngine start() throws IOException, InterruptedException {
    assumeTrue(
        "root".equals(System.getProperty("user.name")) && onPath("dockerd") && onPath("unshare"),
        "only root starts an engine, with dockerd and unshare");
    Path home = Files.createTempDirectory(Path.of("/tmp"), "paws-second-engine.");
    List<String> command =
        List.of(
            "unshare",
            "--net",
            "dockerd",
            "--data-root",
            home.resolve("data").toString(),
            "--exec-root",
            home.resolve("exec").toString(),
            "--pidfile",
            home.resolve("docker.pid").toString(),
            "--host",
            "unix://" + home.resolve("docker.sock"),
            "--log-level",
            "error");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    SecondEngine engine =
        new SecondEngine(home, builder.redirectOutput(home.resolve("log").toFile()).start());
    try {
      engine.awaitAnswer();
      Path image = home.resolve("image.tar");
      run("docker", "save", "-o", image.toString(), EngineFixture.IMAGE);
      engine.docker("load", "-q", "-i", image.toString());
      Files.delete(image);
      return engine;
    } catch (IOException | RuntimeException | InterruptedException e) {
      engine.close();
      throw e;
    }
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (true) {
      try {
        docker("version");
        return;
      } catch (IllegalStateException e) {
        if (!engine.isAlive() || System.nanoTime() > end) {
          throw new IllegalStateException(Files.readString(home.resolve("log")), e);
        }
        engine.waitFor(100, TimeUnit.MILLISECONDS);
      }
    }
  }

  /** Its socket. */
  public Path socket() {
    return home.resolve("docker.sock");
  }

  /** Its address. */
  public String address() {
    return "unix://" + socket();
  }

  /** What a docker command to this engine prints. */
  public String docker(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("docker", "-H", address()));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + output);
    }
    return output;
  }

  private static boolean onPath(String command) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }

  /** Ends it, and removes all that is its own. */
  @Override
  public void close() {
    try {
      if (engine.isAlive()) {
        for (String id : docker("ps", "-aq").split("\\s+", -1)) {
          if (!id.isEmpty()) {
            docker("rm", "-fv", id);
          }
        }
      }
    } catch (IOException | InterruptedException | IllegalStateException e) {
      // It ends below with all that it has.
    }
    try {
      engine.destroy();
      if (!engine.waitFor(30, TimeUnit.SECONDS)) {
        engine.destroyForcibly().waitFor();
      }
      remove();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void remove() throws IOException, InterruptedException {
    try (Stream<String> mounts = Files.lines(Path.of("/proc/self/mounts"))) {
      for (String mount : mounts.map(line -> line.split(" ", -1)[1]).toList()) {
        if (mount.startsWith(home + "/")) {
          run("umount", "-l", mount);
        }
      }
    }
    run("rm", "-rf", home.toString());
  }
}
