package dev.paws.docker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real registry, Debian's {@code docker-registry}, on a free port of the loopback interface. */
final class LoopbackRegistry implements AutoCloseable {
  static final String USER = "paws";
  static final String PASSWORD = "secret";

  /** {@code htpasswd -nbB paws secret}. */
  private static final String HTPASSWD =
      "paws:$2y$05$6OFSSNpsdR2Z56KI9hY0/.bZb0aVLPWE/y3imXwW27nij647.enj6\n";

  final String host;
  private final Process process;

  LoopbackRegistry(Path folder, boolean login) throws IOException {
    int port = EngineFixture.freePort();
    host = "127.0.0.1:" + port;
    Files.createDirectories(folder);
    Path htpasswd = Files.writeString(folder.resolve("htpasswd"), HTPASSWD);
    String config =
        """
        version: 0.1
        log: {level: error, accesslog: {disabled: true}}
        storage: {filesystem: {rootdirectory: %s}}
        http: {addr: '%s'}
        """
            .formatted(folder.resolve("store"), host);
    if (login) {
      config += "auth: {htpasswd: {realm: test, path: %s}}\n".formatted(htpasswd);
    }
    Path file = Files.writeString(folder.resolve("config.yml"), config, StandardCharsets.UTF_8);
    process =
        new ProcessBuilder(program().orElseThrow().toString(), "serve", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    awaitAnswer(port);
  }

  /** On the PATH, or where the test script unpacks it. */
  static Optional<Path> program() {
    Stream<Path> folders =
        Stream.concat(
            Stream.of(Path.of("..", "target", "tools", "usr", "bin")),
            Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of));
    return folders
        .map(folder -> folder.resolve("docker-registry"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void awaitAnswer(int port) throws IOException {
    for (int i = 0; i < 100; i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 100);
        return;
      } catch (IOException e) {
        pause();
      }
    }
    throw new IOException("the registry does not answer");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
