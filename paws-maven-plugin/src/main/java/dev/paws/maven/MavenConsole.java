package dev.paws.maven;

import dev.paws.core.app.port.Console;
import dev.paws.core.app.port.SecretRegistry;
import dev.paws.core.secret.SecretValues;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.logging.Log;

/**
 * Shows messages in Maven's log. If a JSON result is asked for, standard output is reserved for it.
 * Maven's log goes to standard output too, so then only warnings and errors are printed, to
 * standard error.
 */
final class MavenConsole implements Console {
  private final Log log;
  private final Streams streams;
  private final boolean json;
  private final SecretRegistry hidden;
  private final UnaryOperator<String> commands;

  /**
   * Creates a console.
   *
   * @param json whether standard output is reserved for a JSON result
   * @param hidden the values to mask; grows as more of them become known
   * @param commands makes the commands of a text such that they work here
   */
  MavenConsole(
      Log log,
      Streams streams,
      boolean json,
      SecretRegistry hidden,
      UnaryOperator<String> commands) {
    this.log = log;
    this.streams = streams;
    this.json = json;
    this.hidden = hidden;
    this.commands = commands;
  }

  @Override
  public void debug(String text) {
    if (!json && log.isDebugEnabled()) {
      say(log::debug, "", text);
    }
  }

  @Override
  public void info(String text) {
    if (!json) {
      say(log::info, "", text);
    }
  }

  @Override
  public void warn(String text) {
    say(json ? streams.err()::println : log::warn, "warning: ", text);
  }

  @Override
  public void error(String text) {
    say(json ? streams.err()::println : log::error, "error: ", text);
  }

  private void say(Consumer<String> to, String prefix, String open) {
    String text = commands.apply(hidden.values().inText(open));
    try {
      to.accept(json ? prefix + text : text);
    } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // When the process is asked to end, Maven 4 closes its terminal first, and its log then
      // throws. Jansi, behind the log of Maven 3, is damaged if two threads write at the same time.
      // Neither may stop a cleanup halfway.
      streams.err().println(prefix + text);
    }
  }

  @Override
  public void raw(boolean error, byte[] bytes, int length) {
    PrintStream to = error ? streams.err() : streams.out();
    to.write(bytes, 0, length);
    to.flush();
  }

  @Override
  public void hide(SecretValues secrets) {
    hidden.add(secrets);
  }

  @Override
  public SecretValues hidden() {
    return hidden.values();
  }

  /**
   * Writes bytes, because the machine's own character set may not have all of JSON's characters.
   */
  @Override
  public void result(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    PrintStream out = streams.out();
    out.write(bytes, 0, bytes.length);
    out.flush();
  }
}
