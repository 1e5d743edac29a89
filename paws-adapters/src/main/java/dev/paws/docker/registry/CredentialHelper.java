package dev.paws.docker.registry;

import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.message.ImagePhrase;
import dev.paws.program.SearchPath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs {@code docker-credential-NAME get} (docker-credential-helpers), with the server's address on
 * standard input and JSON on standard output. If a helper fails, the result is no credentials and a
 * note.
 */
public final class CredentialHelper {
  private static final long SECONDS = 30;

  /** A helper's user name if the secret is a token. */
  private static final String TOKEN = "<token>";

  private final Map<String, String> environment;

  /**
   * Creates the helpers of one user.
   *
   * @param environment environment variables, including {@code PATH}
   */
  public CredentialHelper(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  Credentials get(String name, String server) {
    String program = "docker-credential-" + name;
    Optional<Path> found = onPath(program);
    if (found.isEmpty()) {
      return Credentials.none(ImagePhrase.HELPER_MISSING.text(program));
    }
    try {
      return ask(found.get(), program, server);
    } catch (IOException e) {
      return Credentials.none(ImagePhrase.HELPER_CANNOT_RUN.text(program));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Credentials.none(ImagePhrase.HELPER_INTERRUPTED.text(program));
    }
  }

  private Credentials ask(Path file, String program, String server)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(file.toString(), "get");
    builder.environment().clear();
    builder.environment().putAll(environment);
    // Its errors are not read, because some helpers quote secrets in them.
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (OutputStream input = process.getOutputStream()) {
      input.write(server.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It did not read its input; its answer still counts.
    }
    CompletableFuture<byte[]> output =
        CompletableFuture.supplyAsync(() -> drain(process), work -> daemon(work, program));
    try {
      JsonObject answer = JsonReader.object(output.get(SECONDS, TimeUnit.SECONDS));
      process.waitFor(1, TimeUnit.SECONDS);
      return credentials(answer, server);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      return Credentials.none(ImagePhrase.HELPER_SILENT.text(program, SECONDS));
    } catch (ExecutionException | IOException e) {
      // Not JSON: the helper has nothing for this server, and says so in words.
      return Credentials.ANONYMOUS;
    }
  }

  private static Credentials credentials(JsonObject answer, String server) {
    String user = answer.text("Username");
    String secret = answer.text("Secret");
    if (secret.isEmpty()) {
      return Credentials.ANONYMOUS;
    }
    return user.equals(TOKEN)
        ? Credentials.identityToken(server, secret)
        : Credentials.password(server, user, secret);
  }

  private static byte[] drain(Process process) {
    try {
      return process.getInputStream().readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static void daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private Optional<Path> onPath(String program) {
    return SearchPath.find(environment, program);
  }
}
