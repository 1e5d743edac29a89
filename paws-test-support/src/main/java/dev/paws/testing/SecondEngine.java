package dev.paws.testing;

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
 * Another real engine on this machine, with separate data and socket. It also answers on a loopback
 * port, but only to known clients over TLS.
 *
 * <p>It runs in a separate network namespace, because otherwise it would rewrite the firewall rules
 * of the engine that everybody uses. So the port is opened before, outside that namespace, and
 * passed to it as by systemd.
 */
public final class SecondEngine implements AutoCloseable {
  /** The image of the tests. */
  public static final String IMAGE = "debian:bookworm-slim";

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  /**
   * Listens, writes the port into the file of its first argument, and becomes the command after it.
   */
  private static final String WITH_PORT =
      """
      use Socket; use POSIX;
      my $socket;
      socket($socket, PF_INET, SOCK_STREAM, 0) or die $!;
      bind($socket, sockaddr_in(0, INADDR_LOOPBACK)) && listen($socket, 64) or die $!;
      open(my $file, '>', shift) or die $!;
      print $file (sockaddr_in(getsockname($socket)))[0];
      close($file) or die $!;
      POSIX::dup2(fileno($socket), 4) && POSIX::dup2(4, 3) && POSIX::close(4) or die $!;
      $ENV{LISTEN_FDS} = 1; $ENV{LISTEN_PID} = $$;
      exec(@ARGV) or die $!;
      """;

  private final Path home;
  private final Process engine;

  private SecondEngine(Path home, Process engine) {
    this.home = home;
    this.engine = engine;
  }

  /**
   * Starts an engine that has the image of the tests; skips the test if this user may not start
   * one.
   */
  public static SecondEngine start() throws IOException, InterruptedException {
    assumeTrue(
        "root".equals(System.getProperty("user.name"))
            && Stream.of("dockerd", "unshare", "perl").allMatch(SecondEngine::onPath),
        "only root starts an engine, with dockerd, unshare and perl");
    Path home = Files.createTempDirectory(Path.of("/tmp"), "paws-second-engine.");
    for (String name : List.of("ca.pem", "server-cert.pem", "server-key.pem")) {
      Files.writeString(home.resolve(name), TlsFiles.text(name));
    }
    List<String> command =
        List.of(
            "perl",
            "-e",
            WITH_PORT,
            home.resolve("port").toString(),
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
            "--host",
            "fd://",
            "--tlsverify",
            "--tlscacert",
            home.resolve("ca.pem").toString(),
            "--tlscert",
            home.resolve("server-cert.pem").toString(),
            "--tlskey",
            home.resolve("server-key.pem").toString(),
            "--log-level",
            "error");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    SecondEngine engine =
        new SecondEngine(home, builder.redirectOutput(home.resolve("log").toFile()).start());
    try {
      engine.awaitAnswer();
      Path image = home.resolve("image.tar");
      run("docker", "save", "-o", image.toString(), IMAGE);
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

  /** Returns its socket. */
  public Path socket() {
    return home.resolve("docker.sock");
  }

  /** Returns its address. */
  public String address() {
    return "unix://" + socket();
  }

  /** Returns the loopback port on which it speaks TLS. */
  public int tlsPort() throws IOException {
    return Integer.parseInt(Files.readString(home.resolve("port")).strip());
  }

  /** Returns the output of a docker command to this engine. */
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

  /** Ends it, and removes its data. */
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
      // It is ended below with its data.
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
