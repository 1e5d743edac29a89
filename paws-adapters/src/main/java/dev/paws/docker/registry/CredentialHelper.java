package dev.paws.docker.registry;

import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
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
 * Asks {@code docker-credential-NAME get} (docker-credential-helpers): the server's address on
 * standard input, JSON on standard output. A helper that fails gives no credentials and a note.
 */
public final class CredentialHelper {
  private static final long SECONDS = 30;

  /** What a helper has as user name where the secret is a token. */
  private static final String TOKEN = "<token>";

  private final Map<String, String> environment;

  /**
   * Helpers as one user has them.
   *
   * @param environment environment variables, {@code PATH} among them
   */
  public CredentialHelper(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  Credentials get(String name, String server) {
    String program = "docker-credential-" + name;
    Optional<Path> found = onPath(program);
    if (found.isEmpty()) {
      return Credentials.none(
          program + ", which the Docker configuration names, is not on the PATH");
    }
    try {
      return ask(found.get(), program, server);
    } catch (IOException e) {
      return Credentials.none(program + " could not be run");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Credentials.none(program + " was interrupted");
    }
  }

  private Credentials ask(Path file, String program, String server)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(file.toString(), "get");
    builder.environment().clear();
    builder.environment().putAll(environment);
    // Its errors are not read: some helpers quote what they hold.
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (OutputStream input = process.getOutputStream()) {
      input.write(server.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It did not want to read; what it says counts.
    }
    CompletableFuture<byte[]> output =
        CompletableFuture.supplyAsync(() -> drain(process), work -> daemon(work, program));
    try {
      JsonObject answer = JsonReader.object(output.get(SECONDS, TimeUnit.SECONDS));
      process.waitFor(1, TimeUnit.SECONDS);
      return credentials(answer, server);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      return Credentials.none(program + " did not answer within " + SECONDS + " s");
    } catch (ExecutionException | IOException e) {
      // Not JSON: the helper has nothing for this server, and said so in words.
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
