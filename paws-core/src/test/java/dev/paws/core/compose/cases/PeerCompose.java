package dev.paws.core.compose.cases;

import dev.paws.core.compose.reference.ComposeVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The reference, {@code docker compose config}, if there is one on this machine. */
public final class PeerCompose {
  static final String HOME = "/home/somebody";

  private final String binary;
  private @Nullable ComposeVersion version;

  private PeerCompose(String binary) {
    this.binary = binary;
  }

  /** The binary that {@code PAWS_PEER_COMPOSE} names. */
  public static Optional<PeerCompose> find() {
    return Optional.ofNullable(System.getenv("PAWS_PEER_COMPOSE"))
        .filter(path -> !path.isEmpty())
        .map(PeerCompose::new);
  }

  /** The file of the binary. */
  public Path binary() {
    return Path.of(binary);
  }

  /** The version to follow for what this binary answers. */
  public ComposeVersion version() throws IOException {
    if (version == null) {
      version = askedVersion();
    }
    return version;
  }

  private ComposeVersion askedVersion() throws IOException {
    Process process = new ProcessBuilder(binary, "version", "--short").start();
    try (InputStream output = process.getInputStream()) {
      return ComposeVersion.ofRelease(
          new String(output.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  /** The answer to a case whose files stand in a folder. */
  String answer(ComposeCase one, Path folder) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(binary));
    command.addAll(one.arguments());
    command.addAll(List.of("config", "--format", "json"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.resolve(one.directory()).toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("HOME", HOME);
    environment.put("GOGC", "off"); // a process this short need not collect: a quarter less time
    environment.putAll(one.environment());
    Path out = Files.createTempFile("peer", ".out");
    Path err = Files.createTempFile("peer", ".err");
    try {
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return ComposeCase.REJECTED + ": no answer within a minute";
      }
      if (process.exitValue() == 0) {
        return OwnAnswer.placeless(Files.readString(out), folder);
      }
      String errors =
          new String(Files.readAllBytes(err), StandardCharsets.UTF_8)
              .replace(folder.toString(), "@DIR@")
              .lines()
              .filter(line -> !line.startsWith("time=\""))
              .takeWhile(line -> !line.startsWith("goroutine ")) // addresses, new ones each time
              .limit(6)
              .reduce("", (a, b) -> (a + " " + b).strip());
      return ComposeCase.REJECTED + ": " + errors.substring(0, Math.min(160, errors.length()));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
